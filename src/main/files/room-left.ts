/** How much room is left on a disk: asked of the system, because a browser knows its quota and not the disk. */
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Returns the bytes that the user may still write where the folder is, or will be made; null when nobody can tell. */
export async function roomLeft(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (thrown) {
    const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
    const parent = dirname(folder);
    return isMissing && parent !== folder ? roomLeft(parent) : null;
  }
}
