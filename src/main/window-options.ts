/** How the window is made: the page gets no more of the machine than the bridge gives it. */
import type { BrowserWindowConstructorOptions } from 'electron';
import { languagesSwitch } from '../preload/contract';
import type { PageOrigin } from './origin';
import type { WindowPlace } from './window-state';

export interface WindowSetting {
  readonly place: WindowPlace;
  readonly preload: string;
  readonly page: PageOrigin;
  readonly languages: readonly string[];
  readonly isDark: boolean;
  /** For Linux, where the window carries its own icon; '' for none. */
  readonly icon: string;
}

/** The smallest window in which every view is usable, in device-independent pixels. */
const smallest = { width: 640, height: 480 };

/** Returns the options of the one window, every safety switch written out even where it is the default. */
export function windowOptions(setting: WindowSetting): BrowserWindowConstructorOptions {
  const { place, preload, page, languages, isDark, icon } = setting;
  return {
    ...place.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Broadsheet',
    show: false,
    // The page's own paper colours, so that it does not flash white before the first paint.
    backgroundColor: isDark ? '#191714' : '#fbf9f4',
    autoHideMenuBar: false,
    ...(icon !== '' && { icon }),
    webPreferences: {
      preload,
      additionalArguments: [`${languagesSwitch}${languages.join(',')}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      // An import must not slow down because its window lies behind another.
      backgroundThrottling: false,
      devTools: page.isDevelopment,
    },
  };
}
