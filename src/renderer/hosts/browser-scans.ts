/** Scans in the browser: by the handle of the folder or the files that were picked, or by the launcher's server. */
import { scansBeside } from '#core/base/scan-names';
import { findRecent } from '../db/recents';
import { asHostError, readWhole, reasonOf } from './browser-error';
import { distinctNames } from './browser-handles';
import { isStoredHandle, remember } from './browser-recents';
import { findServedScans } from './browser-served';
import { type AskableHandle, isCancelled, isDirectory, mayRead, pickers } from './file-system-access';
import type { DumpPlace, ScanFile, ScanHost, ScanSearch } from './scans';

/** Returns the browser's way to scans. */
export function browserScans(): ScanHost {
  return {
    find,
    allow: async (key) => {
      const stored = (await findRecent(key))?.handle;
      if (!isStoredHandle(stored)) return false;
      for (const handle of 'length' in stored ? stored : [stored]) if (!(await mayRead(handle))) return false;
      return true;
    },
    locate: pickers().showDirectoryPicker === undefined ? null : locate,
  };
}

async function find({ key, kind, path }: DumpPlace): Promise<ScanSearch> {
  const served = await findServedScans(key, path);
  if (served !== null) return { kind: 'found', scans: served };
  if (key.startsWith('picked:')) return { kind: 'away', why: 'picked' };
  const stored = (await findRecent(key))?.handle;
  if (!isStoredHandle(stored)) return { kind: 'away', why: kind === 'files' ? 'files' : 'closed' };
  const handles: readonly (FileSystemHandle & AskableHandle)[] = 'length' in stored ? stored : [stored];
  for (const handle of handles) {
    const state = await handle.queryPermission?.({ mode: 'read' });
    if (state !== undefined && state !== 'granted') return { kind: 'away', why: 'ask' };
  }
  if ('length' in stored) {
    const scans = await scansAmong(stored, path);
    // What lies beside files that were picked one by one cannot be seen.
    return scans.length === 0 ? { kind: 'away', why: 'files' } : { kind: 'found', scans };
  }
  return findIn(stored, path);
}

async function findIn(folder: FileSystemDirectoryHandle, path: string): Promise<ScanSearch> {
  try {
    const parent = await folderOf(folder, path);
    const looked = await Promise.all(
      scansBeside(path).map(async (scan) => {
        const handle = await parent.getFileHandle(nameOf(scan)).catch(() => null);
        return handle === null ? null : scanOf(scan, handle);
      }),
    );
    return { kind: 'found', scans: withoutTwins(looked) };
  } catch (thrown) {
    if (reasonOf(thrown) === 'not-found') return { kind: 'away', why: 'gone' };
    throw asHostError(thrown);
  }
}

async function scansAmong(
  files: readonly FileSystemFileHandle[],
  path: string,
): Promise<readonly ScanFile[]> {
  const names = distinctNames(files.map((file) => file.name));
  const looked = await Promise.all(
    scansBeside(path).map((scan) => {
      const file = files[names.indexOf(scan)];
      return file === undefined ? null : scanOf(scan, file);
    }),
  );
  return withoutTwins(looked);
}

/** Where capitals do not count, `a.jpg` and `a.JPG` are one file: a handle then says the name that was asked for. */
function withoutTwins(scans: readonly (ScanFile | null)[]): readonly ScanFile[] {
  const found: ScanFile[] = [];
  for (const scan of scans) {
    if (scan === null) continue;
    const isTwin = found.some(
      (other) =>
        other.path.toLowerCase() === scan.path.toLowerCase() &&
        other.size === scan.size &&
        other.modifiedAt === scan.modifiedAt,
    );
    if (!isTwin) found.push(scan);
  }
  return found;
}

async function scanOf(path: string, handle: FileSystemFileHandle): Promise<ScanFile | null> {
  try {
    const { size, lastModified } = await handle.getFile();
    return { path, size, modifiedAt: lastModified, read: () => readScan(handle) };
  } catch {
    return null;
  }
}

async function readScan(handle: FileSystemFileHandle): Promise<ArrayBuffer> {
  try {
    return await readWhole(await handle.getFile());
  } catch (thrown) {
    throw asHostError(thrown);
  }
}

/** The folder in which the file at a path lies; rejects where there is none. */
async function folderOf(root: FileSystemDirectoryHandle, path: string): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const name of path.split('/').slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  // A folder that went away is noticed only when it is looked into.
  await folder.values().next();
  return folder;
}

async function locate({ key, path }: DumpPlace): Promise<boolean | null> {
  let handle: FileSystemDirectoryHandle | undefined;
  try {
    handle = await pickers().showDirectoryPicker?.call(window, { id: 'dumps', mode: 'read' });
  } catch (thrown) {
    if (isCancelled(thrown)) return null;
    throw asHostError(thrown);
  }
  if (handle === undefined) return null;
  const isThere = await folderOf(handle, path)
    .then((folder) => folder.getFileHandle(nameOf(path)))
    .then(
      () => true,
      () => false,
    );
  if (!isThere || !isDirectory(handle)) return false;
  const place = (await findRecent(key))?.place ?? '';
  await remember({ key, name: handle.name, kind: 'folder' }, place, handle);
  return true;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
