import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import readerEn from '../../../src/renderer/i18n/locales/en/reader.json';
import readerZh from '../../../src/renderer/i18n/locales/zh-Hans/reader.json';
import { citeQuote } from '../../../src/renderer/reader/citation';
import { measureOf, settingOf } from '../../../src/renderer/reader/typography';

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

const place = {
  headline: '渡口夜航恢复',
  source: '河口日报',
  path: '2026/03.txt',
  page: 3,
  printed: [],
  authors: [],
};

describe('a citation', () => {
  it('is a plain sentence with headline, source, path and page', () => {
    expect(citeQuote(translator('zh-Hans'), '首班渡轮载客。', place)).toBe(
      '“首班渡轮载客。”（《渡口夜航恢复》，河口日报，2026/03.txt，第 3 页）',
    );
    expect(citeQuote(translator('en'), 'The <first> boat', place)).toBe(
      '“The <first> boat” (“渡口夜航恢复”, 河口日报, 2026/03.txt, page 3)',
    );
  });

  it('says where it was printed and who wrote it, as far as that is known', () => {
    const known = { ...place, printed: ['江湾日报', '2031年4月2日', '第 5 版'], authors: ['何舟', '周行'] };
    expect(citeQuote(translator('zh-Hans'), '首班渡轮载客。', known)).toBe(
      '“首班渡轮载客。”（何舟、周行，《渡口夜航恢复》，江湾日报，2031年4月2日，第 5 版，河口日报，2026/03.txt）',
    );
    expect(citeQuote(translator('en'), 'One.', { ...known, printed: ['Page 5'] })).toBe(
      '“One.” (何舟 and 周行, “渡口夜航恢复”, Page 5, 河口日报, 2026/03.txt)',
    );
  });

  it('goes by place alone where there is no headline, and stays on one line', () => {
    expect(citeQuote(translator('en'), 'One.\nTwo.', { ...place, headline: '' })).toBe(
      '“One. / Two.” (河口日报, 2026/03.txt, page 3)',
    );
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
