/** Loading a language's words: only those of the language in use are loaded, as a file of their own. */
import { assertNever } from '#core/base/assert';
import type { UiLanguage } from './languages';
import type { Namespace, Words } from './resources';

/** Loads the words of a language. */
export async function loadWords(language: UiLanguage): Promise<Readonly<Record<Namespace, Words>>> {
  switch (language) {
    case 'en':
      return (await import('./resources')).en;
    case 'zh-Hans':
      return (await import('./words-zh-hans')).zhHans;
    case 'zh-Hant':
      return (await import('./words-zh-hant')).zhHant;
    default:
      return assertNever(language);
  }
}
