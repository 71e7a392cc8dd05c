/** Where browsers are found, and whether windows can be shown. */
import { describe, expect, it } from 'vitest';
import { findBrowser, findTestBrowser, isSnap } from '../../../src/cli/launch/browsers';
import {
  hasApt,
  installAdvice,
  installationForReading,
  installationsForTests,
} from '../../../src/cli/launch/install';
import { hasDisplay } from '../../../src/cli/launch/machine';
import { debian, machine, ubuntu } from './machine';

const path = { PATH: '/usr/local/bin:/usr/bin' };

describe('finding a browser', () => {
  it('takes Chromium from the search path', () => {
    const found = findBrowser(machine({ env: path, files: { '/usr/bin/chromium': '' } }));
    expect(found).toBe('/usr/bin/chromium');
  });

  it.each([
    ['google-chrome-stable'],
    ['google-chrome'],
    ['microsoft-edge-stable'],
    ['microsoft-edge'],
    ['chromium-browser'],
  ])('takes %s', (name) => {
    expect(findBrowser(machine({ env: path, files: { [`/usr/local/bin/${name}`]: '' } }))).toBe(
      `/usr/local/bin/${name}`,
    );
  });

  it('finds one where the search path is empty', () => {
    expect(findBrowser(machine({ files: { '/opt/google/chrome/chrome': '' } }))).toBe(
      '/opt/google/chrome/chrome',
    );
  });

  it('goes back to the browser that the profile belongs to, while it is there', () => {
    const both = { '/usr/bin/chromium': '', '/usr/bin/microsoft-edge': '' };
    expect(findBrowser(machine({ env: path, files: both }), '/usr/bin/microsoft-edge')).toBe(
      '/usr/bin/microsoft-edge',
    );
    expect(
      findBrowser(machine({ env: path, files: { '/usr/bin/chromium': '' } }), '/usr/bin/microsoft-edge'),
    ).toBe('/usr/bin/chromium');
  });

  it('obeys BROADSHEET_BROWSER, and looks for no other when that one is missing', () => {
    const files = { '/usr/bin/chromium': '', '/opt/mine': '' };
    expect(findBrowser(machine({ env: { ...path, BROADSHEET_BROWSER: '/opt/mine' }, files }))).toBe(
      '/opt/mine',
    );
    expect(findBrowser(machine({ env: { ...path, BROADSHEET_BROWSER: '/opt/gone' }, files }))).toBeNull();
  });

  it('finds Chrome and Edge on macOS, in the system’s and the user’s applications', () => {
    for (const app of [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/home/reader/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]) {
      expect(findBrowser(machine({ platform: 'darwin', files: { [app]: '' } }))).toBe(app);
    }
  });

  it('finds Edge on Windows', () => {
    const env = { 'PROGRAMFILES(X86)': '/programs' };
    const edge = '/programs/Microsoft/Edge/Application/msedge.exe';
    expect(findBrowser(machine({ platform: 'win32', env, files: { [edge]: '' } }))).toBe(edge);
  });

  it('takes the one without windows for tests alone, and obeys BROADSHEET_BROWSER there too', () => {
    const both = { '/usr/bin/chromium': '', '/usr/bin/chromium-headless-shell': '', '/opt/mine': '' };
    expect(findTestBrowser(machine({ env: path, files: both }))).toBe('/usr/bin/chromium-headless-shell');
    expect(findBrowser(machine({ env: path, files: both }))).toBe('/usr/bin/chromium');
    const alone = { '/usr/bin/chromium-headless-shell': '' };
    expect(findTestBrowser(machine({ env: path, files: alone }))).toBe('/usr/bin/chromium-headless-shell');
    expect(findBrowser(machine({ env: path, files: alone }))).toBeNull();
    expect(findTestBrowser(machine({ env: path, files: { '/usr/bin/chromium': '' } }))).toBe(
      '/usr/bin/chromium',
    );
    const named = { ...path, BROADSHEET_BROWSER: '/opt/mine' };
    expect(findTestBrowser(machine({ env: named, files: both }))).toBe('/opt/mine');
  });

  it('returns null where there is none', () => {
    expect(findBrowser(machine({ env: path }))).toBeNull();
  });

  it('knows a snap, and the script that starts one', () => {
    const script = { '/usr/bin/chromium-browser': '#!/bin/sh\nexec /snap/bin/chromium "$@"\n' };
    expect(isSnap(machine(), '/snap/bin/chromium')).toBe(true);
    expect(isSnap(machine({ files: script }), '/usr/bin/chromium-browser')).toBe(true);
    expect(isSnap(machine({ files: { '/usr/bin/chromium': '#!/bin/sh\n' } }), '/usr/bin/chromium')).toBe(
      false,
    );
  });
});

describe('a display', () => {
  it.each<[NodeJS.Platform, Record<string, string>, boolean]>([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ])('on %s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay(machine({ platform, env }))).toBe(expected);
  });
});

describe('getting a browser', () => {
  it('is left to apt-get on Debian, Ubuntu and what descends from them', () => {
    const mint = { '/etc/os-release': 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', '/usr/bin/apt-get': '' };
    for (const files of [debian, ubuntu, mint]) expect(hasApt(machine({ env: path, files }))).toBe(true);
  });

  it('is not tried with an apt-get that belongs to another system, or without one', () => {
    const suse = { '/etc/os-release': 'ID=opensuse\nID_LIKE="suse"\n', '/usr/bin/apt-get': '' };
    expect(hasApt(machine({ env: path, files: suse }))).toBe(false);
    expect(hasApt(machine({ env: path, files: { '/etc/os-release': 'ID=debian\n' } }))).toBe(false);
    expect(hasApt(machine({ platform: 'darwin', env: path, files: debian }))).toBe(false);
  });

  it.each<[string, Parameters<typeof machine>[0], string]>([
    ['Debian, ordinary user', { env: path, files: debian }, 'sudo apt-get install chromium'],
    ['Fedora', { files: { '/etc/os-release': 'ID=fedora' } }, 'sudo dnf install chromium'],
    ['Fedora, root', { root: true, files: { '/etc/os-release': 'ID=fedora' } }, ': dnf install chromium'],
    ['Arch', { files: { '/etc/os-release': 'ID=arch' } }, 'sudo pacman -S chromium'],
    ['macOS', { platform: 'darwin' }, 'brew install --cask google-chrome'],
    ['Windows', { platform: 'win32' }, 'winget install Google.Chrome'],
    ['anything else', {}, 'package chromium'],
  ])('is advised in one line with the command on %s', (_, parts, command) => {
    const advice = installAdvice(machine(parts));
    expect(advice).toContain(command);
    expect(advice.split('\n')).toHaveLength(1);
  });

  it('says before it installs what it installs, and for tests the browser alone, first the quick one', () => {
    const forTests = installationsForTests();
    for (const { packages, notice } of [installationForReading(), ...forTests]) {
      for (const name of packages) expect(notice).toContain(name);
    }
    expect(forTests.map(({ packages }) => packages)).toEqual([['chromium-headless-shell'], ['chromium']]);
  });
});
