/** Places opened in the browser before: the handles that it let us store, and how to open them again. */
import { deleteRecent, findRecent, latestRecents, recentsWithHandle, rememberRecent } from '../db/recents';
import type { RecentRow } from '../db/rows';
import { reasonOf } from './browser-error';
import { filesSource, folderSource } from './browser-handles';
import { isDirectory, mayRead } from './file-system-access';
import { HostError, type PickedSource, type RecentSource } from './host';

/** As many as a menu shows. */
const shown = 12;

type StoredHandle = FileSystemDirectoryHandle | readonly FileSystemFileHandle[];

/** Returns the source of a folder's handle, under the key it had when it was opened before, and remembers it. */
export async function rememberFolder(handle: FileSystemDirectoryHandle): Promise<PickedSource> {
  const source = folderSource(await keyOf(handle), handle);
  await remember(source, '', handle);
  return source;
}

/** Returns the source of some files' handles, under the key they had when opened before, and remembers it. */
export async function rememberFiles(handles: readonly FileSystemFileHandle[]): Promise<PickedSource> {
  const source = filesSource(await keyOf(handles), handles);
  await remember(source, '', handles);
  return source;
}

/** Notes that a source was opened. That the note cannot be kept does not keep the source from being read. */
export async function remember(
  source: Pick<PickedSource, 'key' | 'name' | 'kind'>,
  place: string,
  handle?: StoredHandle,
): Promise<void> {
  const { key, name, kind } = source;
  const row: RecentRow = { key, name, place, kind, openedAt: Date.now() };
  try {
    await rememberRecent(handle === undefined ? row : { ...row, handle });
  } catch {
    // A full disk shows itself soon enough, in words of its own.
  }
}

/** Returns the places opened last that can be opened again: by a handle, or because `served` is one of them. */
export async function recentSources(served: string | null): Promise<readonly RecentSource[]> {
  const rows = await latestRecents((row) => row.handle !== undefined || row.key === served, shown);
  return rows.map(({ key, name, place, openedAt }) => ({
    key,
    name,
    place,
    openedAt,
  }));
}

/** Opens a stored handle again, asking for permission; null when there is none or its place is gone. */
export async function reopenHandle(key: string): Promise<PickedSource | null> {
  const stored = (await findRecent(key))?.handle;
  if (!isStoredHandle(stored)) return null;
  const handles = 'length' in stored ? stored : [stored];
  for (const handle of handles) {
    if (!(await mayRead(handle))) throw new HostError('no-permission', `${handle.name} was not allowed`);
  }
  if ('length' in stored) return rememberFiles(stored);
  return (await isThere(stored)) ? rememberFolder(stored) : null;
}

/** Forgets a place. */
export async function forgetRecent(key: string): Promise<void> {
  await deleteRecent(key);
}

async function isThere(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    await folder.values().next();
    return true;
  } catch (thrown) {
    return reasonOf(thrown) !== 'not-found';
  }
}

/** Returns the key of the same folder or the same files opened before, or a new one. */
async function keyOf(handle: StoredHandle): Promise<string> {
  try {
    for (const { key, handle: stored } of await recentsWithHandle()) {
      if (isStoredHandle(stored) && (await isSame(handle, stored))) return key;
    }
  } catch {
    // A store that cannot be read has nothing to compare with.
  }
  return `handle:${crypto.randomUUID()}`;
}

async function isSame(a: StoredHandle, b: StoredHandle): Promise<boolean> {
  if ('length' in a !== 'length' in b) return false;
  const [left, right] = ['length' in a ? a : [a], 'length' in b ? b : [b]];
  if (left.length !== right.length) return false;
  for (const [index, handle] of left.entries()) {
    const other = right[index];
    if (other === undefined || !(await handle.isSameEntry(other))) return false;
  }
  return true;
}

/** Narrows what was stored: handles outlive the code that wrote them. */
export function isStoredHandle(value: unknown): value is StoredHandle {
  if (Array.isArray(value))
    return value.length > 0 && value.every((each) => isHandle(each) && !isDirectory(each));
  return isHandle(value) && isDirectory(value);
}

function isHandle(value: unknown): value is FileSystemHandle {
  return typeof FileSystemHandle !== 'undefined' && value instanceof FileSystemHandle;
}
