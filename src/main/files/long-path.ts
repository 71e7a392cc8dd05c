/** Paths longer than the system takes in one call: folders nested thousands deep. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { platform } from 'node:process';

/** Linux takes 4,096 bytes with the closing zero, and the prefix of an open folder must fit as well. */
const longestPath = 4_000;

/** True when one call cannot take `path` on this system but `withReachable` can. */
export function isTooLong(path: string): boolean {
  return platform === 'linux' && isAbsolute(path) && Buffer.byteLength(path) > longestPath;
}

/**
 * Calls `use` with a path that the system accepts for `path`. Linux reaches any depth through open folders
 * (`/proc/self/fd`), a stretch at a time; Windows' limit is lifted by Node; on macOS too long a path fails as it is.
 */
export async function withReachable<T>(path: string, use: (reachable: string) => Promise<T>): Promise<T> {
  if (!isTooLong(path)) return use(path);
  const bytes = Buffer.from(path);
  let folder: FileHandle | null = null;
  let start = 0;
  try {
    while (bytes.length - start > longestPath) {
      const end = bytes.lastIndexOf(0x2f, start + longestPath);
      const next: FileHandle = await open(below(folder, bytes.toString('utf8', start, end)), folderFlags);
      await folder?.close();
      folder = next;
      start = end;
    }
    return await use(below(folder, bytes.toString('utf8', start)));
  } finally {
    await folder?.close();
  }
}

/** Folders looked at from one open folder: fewer would open more, more would walk longer ways each time. */
const stepsAtOnce = 100;

/** True when one of the names, each in the folder before it and the first in `root`, is a link. Linux only. */
export async function hasLinkBelow(root: string, names: readonly string[]): Promise<boolean> {
  let folder = await open(root, folderFlags);
  try {
    for (let first = 0; first < names.length; first += stepsAtOnce) {
      let stretch = '';
      for (const name of names.slice(first, first + stepsAtOnce)) {
        stretch += `/${name}`;
        if ((await lstat(below(folder, stretch))).isSymbolicLink()) return true;
      }
      if (first + stepsAtOnce >= names.length) break;
      const next: FileHandle = await open(below(folder, stretch), folderFlags);
      await folder.close();
      folder = next;
    }
    return false;
  } finally {
    await folder.close();
  }
}

const folderFlags = constants.O_RDONLY | constants.O_DIRECTORY;

function below(folder: FileHandle | null, path: string): string {
  return folder === null ? path : `/proc/self/fd/${folder.fd}${path}`;
}
