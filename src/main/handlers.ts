/** What main does for each call: asks the system, the grants and the listings, and decides nothing itself. */
import type { MenuDescription } from '../preload/contract';
import type { Backups } from './backups';
import type { Handlers } from './calls';
import { ExportFolders } from './export-folders';
import { FileError } from './files/file-error';
import { readWhole } from './files/read-file';
import { fileOf, type Grants } from './grants';
import type { Listings } from './listings';
import type { Openings } from './openings';
import { type AskPlace, saveFile } from './saving';
import { findScansOf, readScanOf } from './scans';

/** The window and the system, as far as the calls need them. */
export interface Machine {
  /** Shows the open dialog; [] when the user cancels. */
  askPaths(kind: 'folder' | 'files'): Promise<readonly string[]>;
  readonly askPlace: AskPlace;
  /** Where the save dialog opens at first. */
  documents(): string;
  /** What the window would print, as a PDF. */
  printPdf(): Promise<Uint8Array>;
  /** Bytes left on the disk of the profile; null when the system does not say. */
  roomLeft(): Promise<number | null>;
  describeMenu(state: MenuDescription): void;
  /** Adds a path to the system's own list of recent documents. */
  addRecent(path: string): void;
  readonly deliver: Parameters<Openings['listen']>[0];
  /** The page listens: from now on it can be asked to flush. */
  listens(): void;
  flushed(): void;
}

/** Returns the handlers of all calls. */
export function makeHandlers(
  grants: Grants,
  listings: Listings,
  openings: Openings,
  backups: Backups,
  machine: Machine,
): Handlers {
  const pick = async (kind: 'folder' | 'files') => {
    const paths = await machine.askPaths(kind);
    if (paths.length === 0) return null;
    const { places } = await grants.grant(paths);
    for (const path of paths) machine.addRecent(path);
    return places[0] ?? null;
  };
  const exportFolders = new ExportFolders();
  return {
    pickFolder: () => pick('folder'),
    pickFiles: () => pick('files'),
    takeDrop: async ({ paths }) => (await grants.grant(paths)).places,
    recents: () => grants.recents(),
    reopen: ({ key }) => grants.reopen(key),
    forget: async ({ key }) => {
      await grants.forget(key);
      return null;
    },
    list: async ({ root }) => ({ listing: listings.start(grants.rootOf(root)) }),
    next: ({ listing }) => listings.next(listing),
    stop: async ({ listing }) => {
      listings.stop(listing);
      return null;
    },
    read: async ({ root, path }) => readWhole(await fileOf(grants.rootOf(root), path)),
    scans: async ({ key, path }) => {
      const root = await grants.rootOfKey(key);
      return root === null ? null : findScansOf(root, path);
    },
    readScan: async ({ key, path, scan }) => {
      const root = await grants.rootOfKey(key);
      if (root === null) throw new FileError('outside', 'a place that was not granted');
      return readScanOf(root, path, scan);
    },
    locate: async ({ key, path }) => {
      const [folder] = await machine.askPaths('folder');
      return folder === undefined ? null : grants.relocate(key, folder, path);
    },
    save: ({ name, content }) => saveFile(name, content, machine.documents(), machine.askPlace),
    printPdf: async ({ name }) =>
      saveFile(name, await machine.printPdf(), machine.documents(), machine.askPlace),
    exportFolder: async () => {
      const [path] = await machine.askPaths('folder');
      return path === undefined ? null : exportFolders.open(path);
    },
    exportHas: ({ folder, name }) => exportFolders.has(folder, name),
    exportWrite: async ({ folder, name, content }) => {
      await exportFolders.write(folder, name, content);
      return null;
    },
    backupPlace: () => backups.place(),
    backupChoose: async () => {
      const [path] = await machine.askPaths('folder');
      if (path !== undefined) await backups.choose(path);
      return path !== undefined;
    },
    backupUsual: async () => {
      await backups.choose(null);
      return null;
    },
    backupNewest: async () => (await backups.folder()).newest(),
    backupState: async ({ library }) => (await backups.folder()).state(library),
    backupBegin: async ({ library, kind }) => (await backups.folder()).begin(library, kind),
    backupAppend: async ({ file, from, bytes }) => {
      await (await backups.folder()).append(file, from, bytes);
      return null;
    },
    backupFinish: async ({ file, bytes, hash }) => (await backups.folder()).finish(file, { bytes, hash }),
    backupAbort: async ({ file }) => {
      await (await backups.folder()).abort(file);
      return null;
    },
    backupRead: ({ library, name, start, end }) => backups.read(library, name, start, end),
    roomLeft: () => machine.roomLeft(),
    describeMenu: async (state) => {
      machine.describeMenu(state);
      return null;
    },
    listen: () => {
      machine.listens();
      return openings.listen(machine.deliver);
    },
    flushed: async () => {
      machine.flushed();
      return null;
    },
  };
}
