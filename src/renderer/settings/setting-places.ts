/** The parts of the settings by name, so that other views can lead to each. */
import i18next from 'i18next';
import { navigate } from '../app/navigation';

export interface SettingPlace {
  /** The id of the part's heading. */
  readonly id: string;
  readonly title: string;
}

/** All parts, in the order they stand in, in the language of the interface. A test holds them against the view. */
export function settingPlaces(): readonly SettingPlace[] {
  return [
    { id: 'settings-look', title: i18next.t('settings:look') },
    { id: 'settings-reading', title: i18next.t('settings:reading') },
    { id: 'settings-maker', title: i18next.t('marking:maker.title') },
    { id: 'settings-colours', title: i18next.t('marking:legend') },
    { id: 'settings-citation', title: i18next.t('export:citation.title') },
    { id: 'settings-patterns', title: i18next.t('facts:patterns.title') },
    { id: 'settings-shortcuts', title: i18next.t('common:command.shortcuts') },
    { id: 'settings-backups', title: i18next.t('backup:title') },
    { id: 'settings-libraries', title: i18next.t('backup:libraries.title') },
    { id: 'settings-data', title: i18next.t('settings:data') },
  ];
}

/** How long a view may take to appear, in milliseconds. */
const patienceMs = 4_000;

/** Goes to a part of the settings: its heading is scrolled to and has the focus. */
export function openSetting(id: string): void {
  navigate({ view: 'settings' });
  const until = performance.now() + patienceMs;
  const look = () => {
    const heading = document.getElementById(id);
    if (heading !== null) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: 'start' });
    } else if (performance.now() < until) requestAnimationFrame(look);
  };
  // The window puts the focus on the view when it arrives there: this comes after it.
  requestAnimationFrame(() => requestAnimationFrame(look));
}
