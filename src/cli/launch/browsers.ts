/** Finds an installed Chromium, Chrome or Edge. */
import { join } from 'node:path';
import { findProgram, type Machine } from './machine';

/** Names on the search path, those first that keep their profile where they are told to. */
const linuxNames = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
];

/** Where packages put them when the search path is short. */
const linuxPaths = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
];

/** The program, and Debian's package of it. */
export const headlessName = 'chromium-headless-shell';

const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/**
 * Returns the executable of an installed browser, or null. `BROADSHEET_BROWSER` names one outright; `remembered`, the
 * one that the profile was last opened with, goes before others, since a profile is not at home in two browsers.
 */
export function findBrowser(machine: Machine, remembered: string | null = null): string | null {
  const named = machine.env.BROADSHEET_BROWSER ?? '';
  if (named !== '') return machine.exists(named) ? named : null;
  if (remembered !== null && machine.exists(remembered)) return remembered;
  for (const name of machine.platform === 'linux' ? linuxNames : []) {
    const found = findProgram(machine, name);
    if (found !== null) return found;
  }
  return browserPaths(machine).find((path) => machine.exists(path)) ?? null;
}

/**
 * Returns the executable of the browser that end-to-end tests run in, or null: one without windows where it is
 * installed, otherwise the one that a start would open. `BROADSHEET_BROWSER` names one outright.
 */
export function findTestBrowser(machine: Machine): string | null {
  return findHeadlessBrowser(machine) ?? findBrowser(machine);
}

/**
 * Returns the executable of Chromium without windows, or null: where it is not, and where a browser is named outright.
 * It is the same engine at two thirds of the processor time, and cannot show the app to anyone.
 */
export function findHeadlessBrowser(machine: Machine): string | null {
  if (machine.platform !== 'linux' || (machine.env.BROADSHEET_BROWSER ?? '') !== '') return null;
  return findProgram(machine, headlessName);
}

/**
 * True for a browser in a snap: it sees no hidden folders, so its profile must lie in its own. Ubuntu's
 * `chromium-browser` is a script that starts the snap.
 */
export function isSnap(machine: Machine, browser: string): boolean {
  return browser.startsWith('/snap/') || machine.read(browser).slice(0, 4_000).includes('/snap/bin/');
}

function browserPaths({ platform, env, home }: Machine): readonly string[] {
  if (platform === 'darwin') {
    return macNames.flatMap((name) =>
      ['/Applications', join(home, 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return windowsPaths.flatMap((path) =>
      folders.flatMap((folder) => (folder === undefined || folder === '' ? [] : [join(folder, ...path)])),
    );
  }
  return linuxPaths;
}
