/** Backups of the browser's window: taken by the launcher's server, or put into a folder that the user chose. */
import type { BackupKind } from '#core/backup/names';
import { chosenHandle, keepHandle } from '../db/backup-notes';
import type { BackupHost, BackupWriting, ListedSnapshot } from './backups';
import { asHostError } from './browser-error';
import { type AskableHandle, isCancelled, isDirectory, pickers } from './file-system-access';
import { beginIn, newestIn, sourcesIn, stateIn } from './folder-backups';
import { HostError } from './host';
import { pickBackups } from './picked-backups';
import { askServer, serverToken } from './server-backups';
import { z } from './zod';

const listed = z.object({
  name: z.string(),
  bytes: z.number(),
  kind: z.enum(['snapshot', 'copy']),
  // Written by this app and proven frame by frame when it was; what is shown of it is text.
  header: z.custom<ListedSnapshot['header']>((value) => typeof value === 'object' && value !== null),
});
const newestSchema = z.object({ newest: z.array(listed) });
const stateSchema = z.object({
  place: z.string(),
  snapshots: z.array(listed),
  texts: z.array(z.object({ name: z.string(), bytes: z.number() })),
});
const fileSchema = z.object({ file: z.string() });
const nameSchema = z.object({ name: z.string() });

/** Returns the browser's way to put backups away. */
export function browserBackups(): BackupHost {
  return {
    async place() {
      const handle = await chosenFolder();
      if (handle !== null) return { kind: 'chosen', name: handle.name, isAllowed: await isAllowed(handle) };
      return { kind: serverToken() === null ? 'none' : 'usual' };
    },
    async newest() {
      const folder = await usableFolder();
      if (folder !== null) return newestIn(folder);
      return serverToken() === null ? [] : newestSchema.parse(await askServer({ step: 'newest' })).newest;
    },
    async state(library) {
      const folder = await usableFolder();
      if (folder !== null) return stateIn(folder, library);
      return stateSchema.parse(await askServer({ step: 'state', library }));
    },
    async begin(library, kind) {
      const folder = await usableFolder();
      return folder === null ? beginOnServer(library, kind) : beginIn(folder, library, kind, Date.now());
    },
    chooseFolder: pickers().showDirectoryPicker === undefined ? null : chooseFolder,
    async allowFolder() {
      const handle = await chosenFolder();
      return handle !== null && (await handle.requestPermission?.({ mode: 'readwrite' })) === 'granted';
    },
    useUsualPlace: () => keepHandle(null),
    async readable(library) {
      const folder = await usableFolder();
      return folder === null ? null : sourcesIn(folder, library);
    },
    pick: pickBackups,
  };
}

async function beginOnServer(library: string, kind: BackupKind): Promise<BackupWriting> {
  const { file } = fileSchema.parse(await askServer({ step: 'begin', library, kind }));
  let from = 0;
  return {
    async append(bytes) {
      await askServer(bytes, { file, from });
      from += bytes.length;
    },
    finish: async (written) => nameSchema.parse(await askServer({ step: 'finish', file, ...written })).name,
    abort: async () => {
      await askServer({ step: 'abort', file }).catch(() => undefined);
    },
  };
}

async function chooseFolder(): Promise<boolean> {
  try {
    const handle = await pickers().showDirectoryPicker?.call(window, { id: 'backups', mode: 'readwrite' });
    if (handle === undefined) return false;
    // The origin's private file system goes with the profile and is no place for a backup.
    if (await isPrivate(handle)) throw new HostError('outside', 'inside the profile');
    await keepHandle(handle);
    return true;
  } catch (thrown) {
    if (isCancelled(thrown)) return false;
    throw asHostError(thrown);
  }
}

async function isPrivate(handle: FileSystemDirectoryHandle): Promise<boolean> {
  const root = await navigator.storage.getDirectory().catch(() => null);
  return root !== null && (await root.resolve(handle)) !== null;
}

type Folder = FileSystemDirectoryHandle & AskableHandle;

async function usableFolder(): Promise<Folder | null> {
  const handle = await chosenFolder();
  return handle !== null && (await isAllowed(handle)) ? handle : null;
}

async function chosenFolder(): Promise<Folder | null> {
  const handle = await chosenHandle().catch(() => null);
  const isHandle = typeof FileSystemHandle !== 'undefined' && handle instanceof FileSystemHandle;
  return isHandle && isDirectory(handle) ? (handle as Folder) : null;
}

async function isAllowed(handle: Folder): Promise<boolean> {
  return ((await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}
