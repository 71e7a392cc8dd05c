/** Where the browser's window keeps its own. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  dataFolder,
  profileFolder,
  readSecret,
  rememberBrowser,
  rememberedBrowser,
} from '../../../src/cli/launch/data-place';
import { temporaryFolder } from '../serve/serving';
import { machine } from './machine';

describe('the data folder', () => {
  it.each<[Parameters<typeof machine>[0], string]>([
    [{}, '/home/reader/.local/share/broadsheet/browser'],
    [{ env: { XDG_DATA_HOME: '/data' } }, '/data/broadsheet/browser'],
    [{ env: { XDG_DATA_HOME: '' } }, '/home/reader/.local/share/broadsheet/browser'],
    [{ platform: 'darwin' }, '/home/reader/Library/Application Support/Broadsheet/browser'],
    [{ platform: 'win32', env: { LOCALAPPDATA: '/local' } }, '/local/Broadsheet/browser'],
  ])('of %j is %s', (parts, expected) => {
    expect(dataFolder(machine(parts))).toBe(expected);
  });

  it('holds the profile, except a snap’s, which sees no hidden folders', () => {
    expect(profileFolder(machine(), false)).toBe('/home/reader/.local/share/broadsheet/browser/profile');
    expect(profileFolder(machine(), true)).toBe('/home/reader/snap/chromium/common/broadsheet');
  });
});

describe('the secret', () => {
  it('is made once, long, and readable by its owner alone', async () => {
    const folder = join(await temporaryFolder(), 'new');
    const secret = readSecret(folder);
    expect(secret).toMatch(/^[\w-]{43}$/u);
    expect(readSecret(folder)).toBe(secret);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('differs from profile to profile', async () => {
    expect(readSecret(await temporaryFolder())).not.toBe(readSecret(await temporaryFolder()));
  });
});

describe('the browser of a profile', () => {
  it('is remembered', async () => {
    const folder = join(await temporaryFolder(), 'new');
    expect(rememberedBrowser(folder)).toBeNull();
    rememberBrowser(folder, '/usr/bin/chromium');
    expect(rememberedBrowser(folder)).toBe('/usr/bin/chromium');
  });
});
