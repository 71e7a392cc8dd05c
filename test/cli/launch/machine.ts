/** A machine that has what a test says, and nothing of the real one's browsers. */
import { existsSync, readFileSync } from 'node:fs';
import type { Machine } from '../../../src/cli/launch/machine';

export interface MachineParts {
  readonly platform?: NodeJS.Platform;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly home?: string;
  readonly root?: boolean;
  /** Files that are there, with their text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Real folders that the machine also sees. */
  readonly sees?: readonly string[];
}

/** Returns a Linux machine of an ordinary user, with the parts given. */
export function machine({ files = {}, sees = [], ...parts }: MachineParts = {}): Machine {
  const isSeen = (path: string) => sees.some((folder) => path.startsWith(folder));
  return {
    platform: 'linux',
    env: {},
    home: '/home/reader',
    root: false,
    ...parts,
    exists: (path) => path in files || (isSeen(path) && existsSync(path)),
    read: (path) => files[path] ?? (isSeen(path) && existsSync(path) ? readFileSync(path, 'utf8') : ''),
  };
}

export const debian = { '/etc/os-release': 'NAME="Debian"\nID=debian\n', '/usr/bin/apt-get': '' };
export const ubuntu = { '/etc/os-release': 'ID=ubuntu\nID_LIKE=debian\n', '/usr/bin/apt-get': '' };
