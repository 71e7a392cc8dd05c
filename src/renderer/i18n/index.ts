/** Starts i18next with all words on board and keeps it on the language that settings and system ask for. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentSettings, onSettings } from '../settings/settings';
import { matchLanguage, type UiLanguage } from './languages';
import { en, namespaces, zhHans } from './resources';

/** The language of the interface for these settings, given the system's languages, best first. */
export function chooseLanguage(setting: 'system' | UiLanguage, system: readonly string[]): UiLanguage {
  return setting === 'system' ? matchLanguage(system) : setting;
}

/** Starts the interface's language; it follows the settings from then on. */
export async function startI18n(systemLanguages: readonly string[]): Promise<void> {
  const choose = () => chooseLanguage(currentSettings().language, systemLanguages);
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: choose(),
    fallbackLng: 'en',
    resources: { en, 'zh-Hans': zhHans },
    ns: [...namespaces],
    defaultNS: 'common',
    // React escapes what it shows; a second time would show the escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  onSettings(() => {
    if (i18next.language !== choose()) void i18next.changeLanguage(choose());
  });
}
