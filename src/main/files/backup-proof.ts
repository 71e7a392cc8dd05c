/** Proves a file of backups by reading it back from the disk, before it gets its name. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotHeader } from '#core/backup/format';
import { kindOfName } from '#core/backup/names';
import { readSnapshot } from '#core/backup/read';
import { FileError } from './file-error';
import { nodeCodec, openSource } from './snapshot-codec';

/** What the file has to be. */
export interface ExpectedFile {
  readonly folder: string;
  readonly library: string;
  readonly kind: SnapshotHeader['kind'];
}

/** Throws `FileError` 'unavailable' where the file is not what was sent, whole and sound, with its texts beside it. */
export async function proveFile(
  path: string,
  sent: { readonly bytes: number; readonly hash: string },
  expected: ExpectedFile,
): Promise<void> {
  const source = await openSource(path, 'backup');
  try {
    if (source.size !== sent.bytes) throw unproven(`${source.size} bytes instead of ${sent.bytes}`);
    let header: SnapshotHeader | null = null;
    let isWhole = false;
    for await (const part of readSnapshot(nodeCodec, source)) {
      if (part.kind === 'damage') throw unproven(`damaged from byte ${part.damage.start} on`);
      if (part.kind === 'header') header = part.header;
      if (part.kind === 'trailer') isWhole = part.agrees && part.trailer.hash === sent.hash;
    }
    if (header === null || !isWhole) throw unproven('not whole');
    if (header.kind !== expected.kind || header.library.id !== expected.library)
      throw unproven('of another kind');
    await proveTexts(header, expected.folder);
  } finally {
    await source.close();
  }
}

async function proveTexts(header: SnapshotHeader, folder: string): Promise<void> {
  if (header.textsIn === 'this-file') return;
  for (const { name, bytes } of header.textsIn) {
    const found = kindOfName(name) === 'texts' ? await stat(join(folder, name)).catch(() => null) : null;
    if (found?.size !== bytes) throw unproven(`the texts ${name} are not there`);
  }
}

function unproven(detail: string): FileError {
  return new FileError('unavailable', detail);
}
