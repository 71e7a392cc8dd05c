/** Reads a file of a source, whole, after every check; shared by the window, the local server and the CLI. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { platform } from 'node:process';
import { detailOf, FileError, reasonOf } from './file-error';
import { withReachable } from './long-path';
import { resolveInside } from './safe-path';

/**
 * Bytes of the largest file that is read: a page dump has kilobytes, a year in one file tens of megabytes. Above it
 * the decoded text would come near the longest string the engine can hold (about 512 million units).
 */
export const largestFile = 256 * 1024 * 1024;

/**
 * Returns the bytes of `path` ('/' between folders) under `root`. Throws `FileError`: as `resolveInside`, 'not-a-file'
 * for folders, pipes and devices, 'too-large' above `limit` bytes.
 */
export async function readInside(root: string, path: string, limit = largestFile): Promise<Uint8Array> {
  return readWhole(await resolveInside(root, path), limit);
}

/** Returns the bytes of the file at an absolute path that has been checked; errors as for `readInside`. */
export async function readWhole(path: string, limit = largestFile): Promise<Uint8Array> {
  try {
    return await withReachable(path, (reachable) => readChecked(reachable, limit));
  } catch (thrown) {
    throw thrown instanceof FileError ? thrown : new FileError(reasonOf(thrown), detailOf(thrown));
  }
}

async function readChecked(path: string, limit: number): Promise<Uint8Array> {
  // Not to wait for a writer where the path names a pipe, nor to follow a link put there since the check.
  const careful = platform === 'win32' ? 0 : constants.O_NONBLOCK | constants.O_NOFOLLOW;
  const file = await open(path, constants.O_RDONLY | careful);
  try {
    const found = await file.stat();
    const { size } = found;
    if (!found.isFile()) throw new FileError('not-a-file', 'not a regular file');
    if (size > limit) throw new FileError('too-large', `${size} bytes, more than ${limit}`);
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled === size ? bytes : bytes.slice(0, filled);
  } finally {
    await file.close();
  }
}
