/**
 * The folder of backups: a folder a library, in it snapshots and the texts they share. A file is written under a
 * temporary name, flushed, read back and proven frame by frame, and only then gets its name; the oldest go by rotation
 * after that. Nothing here takes a path from a window, and nothing already named is ever written to again.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotHeader } from '#core/backup/format';
import { type BackupKind, backupName, isLibraryId, kindOfName, unfinishedEnding } from '#core/backup/names';
import { readHeader } from '#core/backup/read';
import { type KeptSnapshot, snapshotsToDrop, textsToDrop } from '#core/backup/rotation';
import { proveFile } from './backup-proof';
import { detailOf, FileError, reasonOf } from './file-error';
import { nodeCodec, openSource } from './snapshot-codec';

/** A file of a library's backups. */
export interface BackupFile {
  readonly name: string;
  readonly bytes: number;
}

/** A snapshot or copy with what its header says. */
export interface ListedSnapshot extends BackupFile {
  readonly kind: 'snapshot' | 'copy';
  readonly header: SnapshotHeader;
}

/** What is there of a library, snapshots newest first. */
export interface BackupState {
  /** The folder, as a person would write it. */
  readonly place: string;
  readonly snapshots: readonly ListedSnapshot[];
  readonly texts: readonly BackupFile[];
}

/** Bounds of what a window may write: it is trusted with its own library, not with the disk. */
export interface BackupBounds {
  readonly libraries: number;
  readonly fileBytes: number;
  /** What must stay free on the disk. */
  readonly freeBytes: number;
}

const usualBounds: BackupBounds = { libraries: 200, fileBytes: 64_000_000_000, freeBytes: 64_000_000 };

interface Writing {
  readonly library: string;
  readonly kind: BackupKind;
  readonly path: string;
  readonly file: FileHandle;
  bytes: number;
}

export class BackupFolder {
  readonly #root: () => string;
  readonly #now: () => number;
  readonly #bounds: BackupBounds;
  readonly #writings = new Map<string, Writing>();

  /** `root`: the absolute folder; `now`: milliseconds since 1970. */
  constructor(root: () => string, now: () => number, bounds: BackupBounds = usualBounds) {
    this.#root = root;
    this.#now = now;
    this.#bounds = bounds;
  }

  /** What is there of a library; nothing of one that was never backed up. */
  async state(library: string): Promise<BackupState> {
    const folder = this.#folderOf(library);
    const names = await namesIn(folder);
    const snapshots: ListedSnapshot[] = [];
    const texts: BackupFile[] = [];
    for (const name of names) {
      const kind = kindOfName(name);
      if (kind === null) continue;
      const { size } = await stat(join(folder, name)).catch(() => ({ size: -1 }));
      if (size < 0) continue;
      if (kind === 'texts') texts.push({ name, bytes: size });
      else {
        const header = await headerOf(join(folder, name), name);
        if (header?.kind === 'snapshot') snapshots.push({ name, bytes: size, kind, header });
      }
    }
    snapshots.sort((a, b) => b.header.time - a.header.time || (a.name < b.name ? 1 : -1));
    return { place: folder, snapshots, texts };
  }

  /** The newest snapshot of each library, newest first. */
  async newest(): Promise<readonly ListedSnapshot[]> {
    const found: ListedSnapshot[] = [];
    for (const library of (await namesIn(this.#root())).filter(isLibraryId)) {
      const folder = this.#folderOf(library);
      const names = (await namesIn(folder)).filter((name) => kindOfName(name) === 'snapshot').reverse();
      for (const name of names) {
        const header = await headerOf(join(folder, name), name);
        if (header?.kind !== 'snapshot') continue;
        const { size } = await stat(join(folder, name));
        found.push({ name, bytes: size, kind: 'snapshot', header });
        break;
      }
    }
    return found.sort((a, b) => b.header.time - a.header.time);
  }

  /** Begins a file; what a window before left unfinished of this library goes. Returns the word for the next calls. */
  async begin(library: string, kind: BackupKind): Promise<string> {
    const folder = this.#folderOf(library);
    for (const [id, writing] of this.#writings) if (writing.library === library) await this.abort(id);
    const libraries = (await namesIn(this.#root())).filter(isLibraryId);
    if (!libraries.includes(library) && libraries.length >= this.#bounds.libraries)
      throw new FileError('too-large', `more than ${this.#bounds.libraries} libraries`);
    return asFileError(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const name of await namesIn(folder))
        if (name.endsWith(unfinishedEnding)) await rm(join(folder, name), { force: true });
      const id = randomUUID();
      const path = join(folder, `.${id}${unfinishedEnding}`);
      const file = await open(path, 'wx', 0o600);
      this.#writings.set(id, { library, kind, path, file, bytes: 0 });
      return id;
    });
  }

  /** Adds bytes to a file; `from` says how many it has so far. What fails takes the file away. */
  async append(id: string, from: number, bytes: Uint8Array): Promise<void> {
    const writing = this.#writing(id);
    try {
      if (from !== writing.bytes) throw new FileError('unknown', `${from} instead of ${writing.bytes}`);
      if (from + bytes.length > this.#bounds.fileBytes)
        throw new FileError('too-large', `more than ${this.#bounds.fileBytes} bytes`);
      const { bavail, bsize } = await statfs(writing.path);
      if (bavail * bsize - bytes.length < this.#bounds.freeBytes)
        throw new FileError('disk-full', 'too little room is left');
      writing.bytes += bytes.length;
      await asFileError(() => writeAll(writing.file, bytes));
    } catch (thrown) {
      await this.abort(id);
      throw thrown;
    }
  }

  /** Flushes the file, reads it back, proves it, names it, and lets the oldest go. Returns its name. */
  async finish(id: string, expected: { readonly bytes: number; readonly hash: string }): Promise<string> {
    const { library, kind, path, file } = this.#writing(id);
    const folder = this.#folderOf(library);
    try {
      await asFileError(() => file.sync());
      await file.close();
      await proveFile(path, expected, { folder, library, kind: kind === 'texts' ? 'texts' : 'snapshot' });
      const name = backupName(kind, this.#now(), await namesIn(folder));
      await asFileError(() => rename(path, join(folder, name)));
      this.#writings.delete(id);
      await syncFolder(folder);
      if (kind === 'snapshot') await this.#rotate(library).catch(() => undefined);
      return name;
    } catch (thrown) {
      await this.abort(id);
      throw thrown;
    }
  }

  /** Gives up a file that is being written. */
  async abort(id: string): Promise<void> {
    const writing = this.#writings.get(id);
    if (writing === undefined) return;
    this.#writings.delete(id);
    await writing.file.close().catch(() => undefined);
    await rm(writing.path, { force: true }).catch(() => undefined);
  }

  /** The path of a file of a library, for reading it; throws `FileError` 'not-found' for any other name. */
  pathOf(library: string, name: string): string {
    if (kindOfName(name) === null) throw new FileError('not-found', 'no such backup');
    return join(this.#folderOf(library), name);
  }

  async #rotate(library: string): Promise<void> {
    const folder = this.#folderOf(library);
    const { snapshots, texts } = await this.state(library);
    const rotated = snapshots.filter(({ kind }) => kind === 'snapshot').map(keptOf);
    const going = new Set(snapshotsToDrop(rotated, this.#now()).map(({ name }) => name));
    for (const name of going) await rm(join(folder, name), { force: true });
    // Of a snapshot whose header cannot be read nobody knows which texts it needs: then all of them stay.
    const unread = (await namesIn(folder)).filter((name) => kindOfName(name) === 'snapshot');
    const kept = snapshots.filter(({ name }) => !going.has(name));
    if (unread.some((name) => !kept.some((snapshot) => snapshot.name === name))) return;
    const names = texts.map(({ name }) => name);
    const newest = Math.max(0, ...rotated.map(({ time }) => time));
    for (const name of textsToDrop(names, kept.map(keptOf))) {
      // Texts are written just before the snapshot that needs them.
      const { mtimeMs } = await stat(join(folder, name));
      if (mtimeMs < newest) await rm(join(folder, name), { force: true });
    }
  }

  #folderOf(library: string): string {
    if (!isLibraryId(library)) throw new FileError('bad-name', 'not the id of a library');
    return join(this.#root(), library);
  }

  #writing(id: string): Writing {
    const writing = this.#writings.get(id);
    if (writing === undefined) throw new FileError('not-found', 'nothing is being written under this word');
    return writing;
  }
}

function keptOf({ name, header }: ListedSnapshot): KeptSnapshot {
  const texts = header.textsIn === 'this-file' ? [] : header.textsIn.map((file) => file.name);
  return { name, time: header.time, texts };
}

/** Sorted; none where there is no such folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

async function headerOf(path: string, name: string): Promise<SnapshotHeader | null> {
  const source = await openSource(path, name).catch(() => null);
  if (source === null) return null;
  try {
    return await readHeader(nodeCodec, source);
  } catch {
    return null;
  } finally {
    await source.close();
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}

/** A name is on the disk when its folder is; systems that cannot flush a folder keep names in order by themselves. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function asFileError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw new FileError(reasonOf(thrown), detailOf(thrown));
  }
}
