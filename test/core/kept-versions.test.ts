/**
 * What is kept in libraries of years ago was made by the folding and the tokens of then: where these change and the
 * version does not, what is kept answers wrongly and nobody notices. So what they give is pinned here with its version.
 * A test that fails here asks for a version to be raised, and then for the new line.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ingestDump } from '#core/ingest';
import { NameMatcher } from '#core/names/matcher';
import { countNames } from '#core/names/mentions';
import { foldedForms } from '#core/names/model';
import { offerNames, offersVersion } from '#core/names/offers';
import { findAuthors } from '#core/reflow/authors';
import { reflowVersion } from '#core/reflow/version';
import { noArticleFacts } from '#core/search/article-facts';
import { emptyDocument } from '#core/search/document';
import { SegmentBuilder } from '#core/search/index/segment-builder';
import { indexVersion, layoutVersion } from '#core/search/index/segment-format';
import { signatureOf, signatureVersion } from '#core/search/reprints/signature';
import { exactString, foldString, foldText } from '#core/text/fold';
import { idOf } from './search/index/library';

/** Blocks that are full: what a newer Unicode adds elsewhere changes nothing here. First and last of each. */
const blocks = [
  [0x20, 0x24f],
  [0x300, 0x36f],
  [0x400, 0x52f],
  [0x1100, 0x11ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fd5],
  [0x3000, 0x30ff],
  [0x31f0, 0x9fff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfad9],
  [0xff00, 0xffef],
  [0x20000, 0x2a6dd],
  [0x2f800, 0x2fa1d],
] as const;

/** Every character of them between others, so that what joins its neighbours tells. */
const everyCharacter = blocks.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => `a${String.fromCodePoint(first + at)}が`),
);

/** Some of everything that tokens can be made of. */
const texts = [
  '渡口的钟楼昨夜失火，守夜人老丁叩钟三十响，邻里提水来救。',
  '渡口的鐘樓昨夜失火；守夜人老丁叩鐘三十響，鄰里提水來救。',
  'The ferry bell rang 30 times; "don\'t ring it again", said Captain Ruth Amsel (naïve Straße).',
  'ｶﾀｶﾅとひらがな、㍿と１２３。한국어 텍스트 ไทย \u{20000}\u{2b748}\u{10400}',
];

function digest(give: (hash: (part: string | Uint8Array) => void) => void): string {
  const hash = createHash('sha256');
  give((part) => void hash.update(part));
  return hash.digest('hex').slice(0, 16);
}

/** What is not one unit for one unit: marks, parts of syllables, what is left out, spaces beside them. */
const clusters = [
  ...['e\u0301\u0323 x', '\u1112\u1161\u11ab\u200b字', '字 \u0301a', 'a\u00ad 字', 'ｶﾞ ｶ', '\u{20000} a'],
  ...['㍿ a', 'ﬁ 字', '\u200b 字', '字\u200b a', 'が\u3099\n \u3099', '\ud842 \udfb7'],
];

const folding = (): string =>
  digest((hash) => {
    for (const characters of everyCharacter) hash(`${foldString(characters)}\n${exactString(characters)}\n`);
    for (const text of clusters) {
      for (const exact of [false, true]) {
        const folded = foldText(text, exact);
        const sources = Array.from(folded.text, (_, at) =>
          Object.values(folded.toSource(at, at + 1)).join('-'),
        );
        hash(`${folded.text}\n${sources.join()}\n`);
      }
    }
  });

/** Shares of one are judgements that the last digit of a logarithm may change. */
function withoutShares(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? undefined : value;
}

/** The pages of the sample library, as the engine makes them. */
function samplePages() {
  const folder = fileURLToPath(new URL('../../resources/samples', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
  return files.sort().flatMap((file) => {
    const made = ingestDump(readFileSync(join(folder, file)));
    return made.kind === 'dump' ? made.pages : [];
  });
}

describe('what libraries keep', () => {
  it('the search index belongs to its version', () => {
    const builder = new SegmentBuilder();
    texts.forEach((text, number) => {
      const [headline = '', ...rest] = text.split(/[，；,、]/u);
      builder.add(
        {
          ...emptyDocument,
          id: idOf(number),
          headline: foldString(headline),
          crosshead: foldString(rest[0] ?? ''),
          byline: foldString(text.slice(-6)),
          body: foldString(text),
        },
        { ...noArticleFacts, paper: '乡报', date: '1921-03-04', page: '2', quality: 80, confidence: 60 },
      );
    });
    const segment = builder.finish();
    const layout = digest((hash) => {
      hash(segment.head);
      segment.blocks.forEach(hash);
    });
    expect({ indexVersion, layoutVersion, folding: folding(), layout }).toEqual({
      indexVersion: 1,
      layoutVersion: 1,
      folding: '7b24b63f4741d27e',
      layout: '322a6a2e7eb36fd5',
    });
  });

  it('signatures of reprints belong to their version', () => {
    const signatures = digest((hash) => {
      for (const text of texts) {
        const { textHash, weight, minHash, sketch } = signatureOf(text.repeat(3));
        hash(`${textHash} ${weight} ${minHash.join()} ${sketch.join()}\n`);
      }
    });
    expect({ signatureVersion, folding: folding(), signatures }).toEqual({
      signatureVersion: 2,
      folding: '7b24b63f4741d27e',
      signatures: '531adcfa2aa62b58',
    });
  });

  it('articles belong to the version of the engine', () => {
    const pages = samplePages();
    expect(pages.length).toBeGreaterThan(5);
    const articles = digest((hash) => {
      for (const { reflow } of pages) hash(JSON.stringify(reflow, withoutShares));
    });
    expect({ reflowVersion, articles }).toEqual({ reflowVersion: 8, articles: 'a7be2d134d49108f' });
  });

  it('what is read of names belongs to its version', () => {
    const pages = samplePages();
    const names = ['渡口', '钟楼', 'Amsel', '云渚'];
    const matcher = new NameMatcher(
      names.map((name) => ({ id: name, forms: foldedForms({ name, variants: [] }) })),
    );
    const read = digest((hash) => {
      for (const { page, reflow } of pages) {
        for (const article of reflow.articles) {
          const offers = offerNames(article, findAuthors(article, [page.text]), [page.text]);
          hash(JSON.stringify([offers, [...countNames(article, [page.text], matcher)]]));
        }
      }
    });
    expect({ offersVersion, folding: folding(), read }).toEqual({
      offersVersion: 1,
      folding: '7b24b63f4741d27e',
      read: 'a156f72179176932',
    });
  });
});
