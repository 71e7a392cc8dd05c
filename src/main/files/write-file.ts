/** The only way anything is written: beside its place under a temporary name, then renamed over it. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { detailOf, FileError, reasonOf } from './file-error';

/**
 * Writes `content` to `path`, whole or not at all: whoever reads the path sees the old file or the new one, also after
 * a power cut. Throws `FileError` ('disk-full', 'no-permission', …), leaving the old file as it was.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.broadsheet-${randomUUID()}.part`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx', 0o666);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (thrown) {
    // What stopped the writing may stop the clearing up as well, and is the failure to tell of.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new FileError(reasonOf(thrown), detailOf(thrown));
  }
}
