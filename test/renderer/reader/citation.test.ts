import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CitedArticle } from '#core/export/citation';
import { nothingShown } from '#core/page/facts';
import readerEn from '../../../src/renderer/i18n/locales/en/reader.json';
import readerZh from '../../../src/renderer/i18n/locales/zh-Hans/reader.json';
import { citeQuote } from '../../../src/renderer/reader/citation';
import { measureOf, settingOf } from '../../../src/renderer/reader/typography';
import { citationStyleOf } from '../../../src/renderer/settings/citation-style';

const translations = i18next.createInstance();

beforeAll(() =>
  translations.init({
    lng: 'en',
    resources: { en: { reader: readerEn }, 'zh-Hans': { reader: readerZh } },
    interpolation: { escapeValue: false },
  }),
);

function translator(lang: string): TFunction<'reader'> {
  return translations.getFixedT(lang, 'reader') as TFunction<'reader'>;
}

const cited: CitedArticle = {
  ...{ title: '渡口夜航恢复', authors: ['何舟', '周行'], lang: 'zh-Hans' },
  ...{ source: '河口日报扫描', path: '2026/03.txt', page: 3 },
  facts: { ...nothingShown, paper: '江湾日报', date: '2031-04-02', page: '5' },
};

describe('a citation', () => {
  it('has the quote, the style asked for, and the file', () => {
    expect(citeQuote(translator('zh-Hans'), '首班渡轮载客。', cited, 'gb-t-7714')).toBe(
      '“首班渡轮载客。”何舟, 周行. 渡口夜航恢复[N]. 江湾日报, 2031-04-02(5).［河口日报扫描, 2026/03.txt］',
    );
    expect(citeQuote(translator('en'), 'The <first> boat', cited, 'chicago')).toBe(
      '“The <first> boat” 何舟, and 周行. “渡口夜航恢复.” 江湾日报, April 2, 2031, 5. [河口日报扫描, 2026/03.txt]',
    );
  });

  it('names the file once where nothing else is known, and stays on one line', () => {
    const unknown = { ...cited, authors: [], facts: nothingShown };
    expect(citeQuote(translator('en'), 'One.\nTwo.', unknown, 'apa')).toBe(
      '“One. / Two.” 渡口夜航恢复. (n.d.). 河口日报扫描, 2026/03.txt, [3].',
    );
  });

  it('is in the style that is usual in the language, unless another was chosen', () => {
    expect(citationStyleOf('language', 'zh-Hans')).toBe('gb-t-7714');
    expect(citationStyleOf('language', 'en')).toBe('chicago');
    expect(citationStyleOf('apa', 'zh-Hans')).toBe('apa');
  });
});

describe('setting', () => {
  it('follows the language', () => {
    expect(['zh-Hans', 'zh-Hant', 'ja', 'en', 'de'].map((lang) => settingOf(lang, ''))).toEqual([
      'cjk',
      'cjk',
      'cjk',
      'latin',
      'latin',
    ]);
  });

  it('follows the text where the language is not known', () => {
    expect(settingOf('und', '河口日报 No. 3')).toBe('cjk');
    expect(settingOf('und', 'The Estuary Observer 報')).toBe('latin');
    expect(settingOf('und', '')).toBe('latin');
  });

  it('gives ideographs a whole number of ems', () => {
    expect(measureOf('cjk', 36.4)).toBe('36em');
    expect(measureOf('latin', 36)).toBe('52ch');
  });
});
