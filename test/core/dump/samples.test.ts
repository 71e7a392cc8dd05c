/** The sample library as what it is: real input, each file in its encoding, nothing lost. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type EncodingName, isNotText } from '#core/dump/decode';
import { ingestDump } from '#core/ingest';
import { conservationBreaches } from '#core/page/invariants';

const root = fileURLToPath(new URL('../../../resources/samples/', import.meta.url));

const samples: Record<
  string,
  readonly [encoding: EncodingName, lang: string, pages: number, phrase: string]
> = {
  'Auentaler Bote/1958-09-13/Seite-3.txt': ['windows-1252', 'de', 1, '„Ich habe sie nicht repariert“'],
  'Wendle Ferry Courier/1931-06-04/page-1.txt': ['utf-8', 'en', 1, '£38,400'],
  'Wendle Ferry Courier/1931-06-04/page-3.txt': ['utf-8', 'en', 1, '(Continued from page 1.)'],
  '云渚晚报/2020-05-06/03.txt': ['utf-8', 'zh-Hans', 1, '一场没有输家的拔河'],
  '云渚晚报/2020-05-07/07.txt': ['utf-16le', 'zh-Hans', 1, '一张旧船票能讲多少故事'],
  '望嶼日報/2018-11-20/A3.txt': ['big5', 'zh-Hant', 1, '海聲戲院重開幕　鎮民排長龍'],
  '望嶼日報/2018-11-21/B1.txt': ['utf-8', 'zh-Hant', 1, '亮　　暗　　亮'],
  '青渡日报/2019-03-12/A01.txt': ['utf-8', 'zh-Hans', 1, '守一湾清水  护两岸青山'],
  '青渡日报/2019-03-12/A02.txt': ['gb18030', 'zh-Hans', 1, '□ 温若水'],
  '青渡日报/2019-03-13/A01-A02.txt': ['utf-8', 'zh-Hans', 2, '井一口不填'],
};

describe('the sample library', () => {
  it('consists of the dumps listed here', () => {
    const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.txt'));
    expect(found.sort()).toEqual(Object.keys(samples).sort());
  });

  it('is described in its readme, file by file', () => {
    const readme = readFileSync(`${root}README.md`, 'utf8');
    for (const path of Object.keys(samples)) expect(readme).toContain(`\`${path}\``);
  });

  for (const [path, [encoding, lang, pages, phrase]] of Object.entries(samples)) {
    it(`holds ${path} in ${encoding}, and all of its text is in the articles and furniture`, () => {
      const dump = ingestDump(new Uint8Array(readFileSync(root + path)));
      if (isNotText(dump)) throw new Error(dump.reason);
      expect(dump.decoded.encoding).toBe(encoding);
      expect(dump.decoded.problems).toEqual([]);
      expect(dump.decoded.text).toContain(phrase);
      expect(dump.pages).toHaveLength(pages);
      for (const { page, reflow } of dump.pages) {
        expect(reflow.lang).toBe(lang);
        expect(reflow.articles.length).toBeGreaterThan(0);
        expect(conservationBreaches(page.text, reflow)).toEqual([]);
      }
    });
  }
});
