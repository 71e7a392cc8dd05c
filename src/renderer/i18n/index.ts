/** Starts i18next with the words of the language in use and keeps it on the one that settings and system ask for. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentSettings, onSettings } from '../settings/settings';
import { setNameOrder } from '../ui/name-order';
import { matchLanguage, type UiLanguage } from './languages';
import { loadWords } from './words';

/** The language of the interface for these settings, given the system's languages, best first. */
export function chooseLanguage(setting: 'system' | UiLanguage, system: readonly string[]): UiLanguage {
  return setting === 'system' ? matchLanguage(system) : setting;
}

/** Starts the interface's language; it follows the settings from then on. */
export async function startI18n(systemLanguages: readonly string[]): Promise<void> {
  const choose = () => chooseLanguage(currentSettings().language, systemLanguages);
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    setNameOrder(language, currentSettings().chineseOrder);
  });
  const language = choose();
  const words = await loadWords(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    // Every language has every word (a test sees to it), so no other has to be loaded with it.
    fallbackLng: false,
    resources: { [language]: words },
    ns: Object.keys(words),
    defaultNS: 'common',
    // React escapes what it shows; a second time would show the escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  onSettings(() => {
    setNameOrder(i18next.language, currentSettings().chineseOrder);
    void speak(choose());
  });
}

/** Changes the language once its words are there; whoever chose another one meanwhile gets that. */
let asked: UiLanguage | null = null;
async function speak(language: UiLanguage): Promise<void> {
  if ((asked ?? i18next.language) === language) return;
  asked = language;
  for (const [namespace, words] of Object.entries(await loadWords(language))) {
    i18next.addResourceBundle(language, namespace, words);
  }
  if (asked === language) await i18next.changeLanguage(language);
}
