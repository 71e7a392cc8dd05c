/** The shell's own words, in the interface's languages: the `menu` namespace, which the window also knows. */
import en from '../renderer/i18n/locales/en/menu.json';
import zhHans from '../renderer/i18n/locales/zh-Hans/menu.json';

export type Words = typeof en;
export type ShellLanguage = 'en' | 'zh-Hans';

const words: Readonly<Record<ShellLanguage, Words>> = { en, 'zh-Hans': zhHans };

/** The words in a language of the interface. */
export function wordsIn(language: ShellLanguage): Words {
  return words[language];
}

/** The first of these languages that the shell speaks, any Chinese counting as Simplified; English when none. */
export function shellLanguage(wanted: readonly string[]): ShellLanguage {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'en') return 'en';
    if (primary === 'zh') return 'zh-Hans';
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
