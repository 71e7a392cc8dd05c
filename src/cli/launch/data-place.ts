/** Where the browser's window keeps what is its own: profile, secret, and which browser the profile belongs to. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unguessable } from '../serve/admission';
import type { Machine } from './machine';

/** Returns the folder under the user's data directory, by the platform's convention. */
export function dataFolder({ platform, env, home }: Machine): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Broadsheet', 'browser');
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Broadsheet', 'browser');
  }
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'broadsheet', 'browser');
}

/** Returns the profile folder for the browser's `--user-data-dir`. */
export function profileFolder(machine: Machine, snap: boolean): string {
  return snap
    ? join(machine.home, 'snap', 'chromium', 'common', 'broadsheet')
    : join(dataFolder(machine), 'profile');
}

/** Returns the folder of backups: beside the browser's folder, so that neither browser nor profile can take it along. */
export function backupFolder(machine: Machine): string {
  return join(dataFolder(machine), '..', 'backups');
}

/** Returns the secret that launches of this user share, making it at the first launch. Throws when it cannot. */
export function readSecret(folder: string): string {
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, unguessable(), { flag: 'wx', mode: 0o600 });
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown;
  }
  return readFileSync(file, 'utf8').trim();
}

/** Returns the browser that last opened the profile, or null. */
export function rememberedBrowser(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'browser'), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** Notes the browser that opens the profile; a failure costs nothing but the note. */
export function rememberBrowser(folder: string, browser: string): void {
  const file = join(folder, 'browser');
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${browser}\n`, { mode: 0o600 });
  } catch {
    // Next time the first browser found is taken, as now.
  }
}
