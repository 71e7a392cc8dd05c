/** What the launcher asks the machine; tests answer in its place. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly root: boolean;
  exists(path: string): boolean;
  /** Text of a small file; '' when it cannot be read. */
  read(path: string): string;
}

/** Returns the machine that we run on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    root: process.getuid?.() === 0,
    exists: existsSync,
    read(path) {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return '';
      }
    },
  };
}

/** True when a window can be shown: macOS and Windows always have a screen, Linux says so in its environment. */
export function hasDisplay({ platform, env }: Machine): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return (env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== '';
}

/** Returns the path of a program on the search path, or null. */
export function findProgram(machine: Machine, name: string): string | null {
  for (const folder of (machine.env.PATH ?? '').split(delimiter)) {
    if (folder !== '' && machine.exists(join(folder, name))) return join(folder, name);
  }
  return null;
}
