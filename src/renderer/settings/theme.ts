/** Keeps `<html data-theme>` on the theme that the settings and the system ask for. */
import { currentSettings, onSettings } from './settings';

export type Theme = 'light' | 'sepia' | 'dark';

/** Sets the theme now, and again whenever the settings or the system's colour scheme change. */
export function followTheme(): void {
  const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme } = currentSettings();
    const shown: Theme = theme === 'system' ? (darkSystem.matches ? 'dark' : 'light') : theme;
    document.documentElement.dataset.theme = shown;
  };
  apply();
  onSettings(apply);
  darkSystem.addEventListener('change', apply);
}
