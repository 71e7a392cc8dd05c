/** Keeps `<html data-theme data-density>` on what the settings and the system ask for. */
import { currentSettings, onSettings, type Settings } from './settings';

export type Theme = 'light' | 'sepia' | 'dark' | 'contrast' | 'contrast-dark';

/** What the system asks for. */
export interface SystemLook {
  readonly isDark: boolean;
  readonly wantsContrast: boolean;
}

/** Sets theme and density now, and again whenever the settings or the system's wishes change. */
export function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(prefers-contrast: more)');
  const apply = () => {
    const { theme, density } = currentSettings();
    const { dataset } = document.documentElement;
    dataset.theme = shownTheme(theme, { isDark: dark.matches, wantsContrast: contrast.matches });
    dataset.density = density;
  };
  apply();
  onSettings(apply);
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
}

/** The theme for a choice: 'system' follows the system in light and contrast, 'contrast' in light. */
export function shownTheme(choice: Settings['theme'], { isDark, wantsContrast }: SystemLook): Theme {
  if (choice === 'contrast' || (choice === 'system' && wantsContrast))
    return isDark ? 'contrast-dark' : 'contrast';
  if (choice === 'system') return isDark ? 'dark' : 'light';
  return choice;
}
