/** The shell's own words, in the interface's languages: the `menu` namespace, which the window also knows. */
import en from '../renderer/i18n/locales/en/menu.json';
import zhHans from '../renderer/i18n/locales/zh-Hans/menu.json';
import zhHant from '../renderer/i18n/locales/zh-Hant/menu.json';

export type Words = typeof en;
export type ShellLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

const words: Readonly<Record<ShellLanguage, Words>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** The words in a language of the interface. */
export function wordsIn(language: ShellLanguage): Words {
  return words[language];
}

/** The first of these languages that the shell speaks, as the window chooses (renderer/i18n/languages); English when none. */
export function shellLanguage(wanted: readonly string[]): ShellLanguage {
  for (const tag of wanted) {
    const [primary, ...rest] = tag.toLowerCase().split(/[-_]/u);
    if (primary === 'en') return 'en';
    if (primary !== 'zh') continue;
    const isTraditional =
      !rest.includes('hans') && rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
    return isTraditional ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}

/** Words for labels that show no mnemonics: `文件(&F)` becomes `文件`, `&File` becomes `File`. */
export function withoutMnemonics(marked: Words): Words {
  const bare = Object.entries(marked).map(([key, label]) => [
    key,
    label.replace(/\(&\w\)/gu, '').replace(/&(.)/gu, '$1'),
  ]);
  return Object.fromEntries(bare) as Words;
}
