/** Backups in a folder that the user chose in the browser: the same files as everywhere, by its handle. */
import type { SnapshotHeader } from '#core/backup/format';
import { type BackupKind, backupName, kindOfName } from '#core/backup/names';
import { readHeader, readSnapshot } from '#core/backup/read';
import { snapshotsToDrop, textsToDrop } from '#core/backup/rotation';
import type { NamedSource } from '#core/backup/verify';
import type { WrittenFile } from '#core/backup/write';
import type { BackupState, BackupWriting, ListedSnapshot } from './backups';
import { asHostError } from './browser-error';
import { HostError } from './host';
import { sourceOfFile } from './picked-backups';
import { webCodec } from './snapshot-codec';

/** The newest snapshot of each library in the folder, newest first. */
export async function newestIn(root: FileSystemDirectoryHandle): Promise<readonly ListedSnapshot[]> {
  const found: ListedSnapshot[] = [];
  for (const handle of await handlesIn(root)) {
    if (handle.kind !== 'directory') continue;
    const [newest] = (await stateOf(handle as FileSystemDirectoryHandle)).snapshots;
    if (newest !== undefined) found.push(newest);
  }
  return found.sort((a, b) => b.header.time - a.header.time);
}

/** What is there of a library. */
export async function stateIn(root: FileSystemDirectoryHandle, library: string): Promise<BackupState> {
  return stateOf(await folderOf(root, library));
}

/** All files of a library's backups. */
export async function sourcesIn(
  root: FileSystemDirectoryHandle,
  library: string,
): Promise<readonly NamedSource[]> {
  return (await filesIn(await folderOf(root, library))).map(sourceOfFile);
}

/** Begins a file; the browser writes it beside its place and moves it there when it is closed. */
export async function beginIn(
  root: FileSystemDirectoryHandle,
  library: string,
  kind: BackupKind,
  now: number,
): Promise<BackupWriting> {
  const folder = await folderOf(root, library);
  const taken: string[] = [];
  for (const { name, size } of await filesIn(folder)) {
    taken.push(name);
    // The place held for a file that was never closed.
    if (size === 0) await folder.removeEntry(name);
  }
  const name = backupName(kind, now, taken);
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  const abort = async () => {
    await stream.abort().catch(() => undefined);
    await folder.removeEntry(name).catch(() => undefined);
  };
  return {
    append: (bytes) => asHost(stream.write(bytes as Uint8Array<ArrayBuffer>)),
    async finish(file) {
      try {
        await asHost(stream.close());
        await prove(sourceOfFile(await handle.getFile()), file);
      } catch (thrown) {
        await abort();
        throw thrown;
      }
      if (kind === 'snapshot') await rotate(folder, now);
      return name;
    },
    abort,
  };
}

async function prove(source: NamedSource, file: WrittenFile): Promise<void> {
  let isWhole = source.size === file.bytes;
  for await (const part of readSnapshot(webCodec, source)) {
    if (part.kind === 'damage') isWhole = false;
    if (part.kind === 'trailer' && (!part.agrees || part.trailer.hash !== file.hash)) isWhole = false;
  }
  if (!isWhole) throw new HostError('unavailable', 'what was read back is not what was written');
}

async function rotate(folder: FileSystemDirectoryHandle, now: number): Promise<void> {
  const { snapshots, texts } = await stateOf(folder);
  const kept = snapshots.map(({ name, kind, header }) => ({
    name,
    kind,
    time: header.time,
    texts: needed(header),
  }));
  const going = new Set(
    snapshotsToDrop(
      kept.filter(({ kind }) => kind === 'snapshot'),
      now,
    ).map(({ name }) => name),
  );
  for (const name of going) await folder.removeEntry(name);
  const unread = (await filesIn(folder)).filter(({ name }) => kindOfName(name) === 'snapshot');
  if (unread.some(({ name }) => !kept.some((each) => each.name === name))) return;
  const staying = kept.filter(({ name }) => !going.has(name));
  for (const name of textsToDrop(
    texts.map((file) => file.name),
    staying,
  ))
    await folder.removeEntry(name);
}

function needed({ textsIn }: SnapshotHeader): readonly string[] {
  return textsIn === 'this-file' ? [] : textsIn.map(({ name }) => name);
}

async function stateOf(folder: FileSystemDirectoryHandle): Promise<BackupState> {
  const snapshots: ListedSnapshot[] = [];
  const texts: { name: string; bytes: number }[] = [];
  for (const file of await filesIn(folder)) {
    const { name, size: bytes } = file;
    const kind = kindOfName(name);
    if (kind === 'texts') texts.push({ name, bytes });
    else if (kind !== null) {
      const header = await readHeader(webCodec, sourceOfFile(file)).catch(() => null);
      if (header?.kind === 'snapshot') snapshots.push({ name, bytes, kind, header });
    }
  }
  snapshots.sort((a, b) => b.header.time - a.header.time || (a.name < b.name ? 1 : -1));
  return { place: folder.name, snapshots, texts };
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<readonly File[]> {
  const files: File[] = [];
  for (const handle of await handlesIn(folder)) {
    if (handle.kind === 'file' && kindOfName(handle.name) !== null)
      files.push(await asHost((handle as FileSystemFileHandle).getFile()));
  }
  return files;
}

async function handlesIn(folder: FileSystemDirectoryHandle): Promise<readonly FileSystemHandle[]> {
  const handles: FileSystemHandle[] = [];
  try {
    for await (const handle of folder.values()) handles.push(handle);
  } catch (thrown) {
    throw asHostError(thrown);
  }
  return handles.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function folderOf(root: FileSystemDirectoryHandle, library: string): Promise<FileSystemDirectoryHandle> {
  return asHost(root.getDirectoryHandle(library, { create: true }));
}

async function asHost<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    throw asHostError(thrown);
  }
}
