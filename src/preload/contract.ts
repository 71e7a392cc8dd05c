/**
 * Every call between the window and the main process, with its request and response: the whole surface. Plain data
 * only. The preload derives its wrappers from these types, main its handlers, and main checks each request against a
 * schema (`src/main/requests.ts`) that does not compile when it says something else than this file.
 */
import type { SnapshotHeader } from '#core/backup/format';
import type { BackupKind } from '#core/backup/names';

export type FailureReason =
  | 'not-found'
  | 'no-permission'
  | 'too-large'
  | 'link-loop'
  | 'outside'
  | 'disk-full'
  | 'not-a-file'
  | 'bad-name'
  | 'unavailable'
  | 'unknown';

/** What every call answers: failures are values, because an exception loses its type on the way. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: FailureReason; readonly detail: string };

/** A place the user chose. `root` stands for it in later calls and is known to this run of the app only. */
export interface GrantedPlace {
  readonly root: string;
  /** Names the place at later launches too. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'folder' | 'files';
}

export interface RecentPlace {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

export type ListedEntry =
  | { readonly kind: 'file'; readonly path: string; readonly size: number; readonly modifiedAt: number }
  | { readonly kind: 'problem'; readonly path: string; readonly reason: FailureReason };

export interface MenuDescription {
  /** BCP 47. */
  readonly language: string;
  /** What the next undo takes back, in that language; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** The keys to show beside commands, written like `mod+shift+o`; a command without one has none. */
  readonly keys: Readonly<Partial<Record<MenuCommand, string>>>;
}

export type SavedFile = { readonly saved: true; readonly place: string } | { readonly saved: false };

/** A snapshot with what its header says: see `src/core/backup/format.ts`. */
export interface ListedBackup {
  readonly name: string;
  readonly bytes: number;
  readonly kind: 'snapshot' | 'copy';
  readonly header: SnapshotHeader;
}

/** A picture or a PDF beside a dump; `path` as for the files of a listing. */
export interface ListedScan {
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: number;
}

/** Commands the native menu gives. */
export type MenuCommand =
  | 'palette'
  | 'open-folder'
  | 'open-files'
  | 'search'
  | 'export'
  | 'undo'
  | 'redo'
  | 'settings'
  | 'library'
  | 'toggle-source'
  | 'toggle-notes'
  | 'shortcuts';

/** Calls from the window to main: the window waits for the answer. */
export interface Calls {
  /** Shows the folder dialog; null when the user cancels. */
  pickFolder: { request: null; response: GrantedPlace | null };
  /** Shows the file dialog; null when the user cancels. */
  pickFiles: { request: null; response: GrantedPlace | null };
  /** Paths that the preload took from dropped files, never from the page. */
  takeDrop: { request: { readonly paths: readonly string[] }; response: readonly GrantedPlace[] };
  recents: { request: null; response: readonly RecentPlace[] };
  /** A place chosen before, by its key; null when it was not, or is gone. */
  reopen: { request: { readonly key: string }; response: GrantedPlace | null };
  forget: { request: { readonly key: string }; response: null };
  /** Starts listing a place; the listing is drawn batch by batch, so that it cannot outrun its reader. */
  list: { request: { readonly root: string }; response: { readonly listing: number } };
  next: {
    request: { readonly listing: number };
    response: { readonly entries: readonly ListedEntry[]; readonly done: boolean };
  };
  stop: { request: { readonly listing: number }; response: null };
  /** The bytes of a file of a place. */
  read: { request: { readonly root: string; readonly path: string }; response: Uint8Array };
  /** What lies beside a dump and may be its scan; null when the place of this key is not known here. */
  scans: {
    request: { readonly key: string; readonly path: string };
    response: readonly ListedScan[] | null;
  };
  /** The bytes of one of them; never those of any other file. */
  readScan: {
    request: { readonly key: string; readonly path: string; readonly scan: string };
    response: Uint8Array;
  };
  /**
   * Shows the folder dialog for a folder that is not where it was. True when the dump lies in the one chosen: from then
   * on that is the place of this key; null when the user cancels.
   */
  locate: { request: { readonly key: string; readonly path: string }; response: boolean | null };
  /** Shows the save dialog and writes the file. */
  save: { request: { readonly name: string; readonly content: Uint8Array }; response: SavedFile };
  /** Makes a PDF of what the window would print, and saves it where the dialog says. */
  printPdf: { request: { readonly name: string }; response: SavedFile };
  /** Shows the folder dialog for exports; the answer's `folder` stands for it in the next calls. */
  exportFolder: { request: null; response: { readonly folder: string; readonly name: string } | null };
  exportHas: { request: { readonly folder: string; readonly name: string }; response: boolean };
  exportWrite: {
    request: { readonly folder: string; readonly name: string; readonly content: Uint8Array };
    response: null;
  };
  /** Where backups go: a folder of the user's documents, or one that was chosen. */
  backupPlace: { request: null; response: { readonly path: string; readonly isChosen: boolean } };
  /** Shows the folder dialog; false when the user cancels. */
  backupChoose: { request: null; response: boolean };
  backupUsual: { request: null; response: null };
  /** The newest snapshot of each library, newest first. */
  backupNewest: { request: null; response: readonly ListedBackup[] };
  backupState: {
    request: { readonly library: string };
    response: {
      readonly place: string;
      readonly snapshots: readonly ListedBackup[];
      readonly texts: readonly { readonly name: string; readonly bytes: number }[];
    };
  };
  /** Begins a file of backups; the answer stands for it in the next calls. */
  backupBegin: { request: { readonly library: string; readonly kind: BackupKind }; response: string };
  backupAppend: {
    request: { readonly file: string; readonly from: number; readonly bytes: Uint8Array };
    response: null;
  };
  /** Proves the file by reading it back and gives it its name. */
  backupFinish: {
    request: { readonly file: string; readonly bytes: number; readonly hash: string };
    response: string;
  };
  backupAbort: { request: { readonly file: string }; response: null };
  /** Some bytes of a file of a library's backups. */
  backupRead: {
    request: {
      readonly library: string;
      readonly name: string;
      readonly start: number;
      readonly end: number;
    };
    response: Uint8Array;
  };
  /** Bytes left on the disk that the library is on; null when the system does not say. */
  roomLeft: { request: null; response: number | null };
  describeMenu: { request: MenuDescription; response: null };
  /** The window listens now: places handed over so far, and from here on by the event `opened`. */
  listen: { request: null; response: readonly GrantedPlace[] };
  /** The window has written what it had in hand, and may be closed. */
  flushed: { request: null; response: null };
}

/** Messages from main to the window. */
export interface Events {
  opened: GrantedPlace;
  command: MenuCommand;
  /** The window is about to close: write what is in hand, then call `flushed`. */
  flush: null;
}

export type CallName = keyof Calls;
export type EventName = keyof Events;

/** The calls about backups and about folders of exports. */
export type BackupCall = Extract<CallName, `backup${string}` | `export${string}`>;

/** Each of them as the page calls it. */
export type BackupBridge = {
  readonly [N in BackupCall]: (request: Calls[N]['request']) => Promise<Answer<Calls[N]['response']>>;
};

/** What the page finds as `window.broadsheet`. */
export interface Bridge extends BackupBridge {
  readonly platform: 'linux' | 'mac' | 'windows';
  /** The system's languages, best first, BCP 47. */
  readonly languages: readonly string[];
  pickFolder(): Promise<Answer<GrantedPlace | null>>;
  pickFiles(): Promise<Answer<GrantedPlace | null>>;
  /** Notes a dropped file's path, out of the page's sight; must be called inside the drop event. */
  noteDrop(file: File): void;
  /** Asks for what was noted since the last call. */
  takeDrop(): Promise<Answer<readonly GrantedPlace[]>>;
  recents(): Promise<Answer<readonly RecentPlace[]>>;
  reopen(key: string): Promise<Answer<GrantedPlace | null>>;
  forget(key: string): Promise<Answer<null>>;
  list(root: string): Promise<Answer<Calls['list']['response']>>;
  next(listing: number): Promise<Answer<Calls['next']['response']>>;
  stop(listing: number): Promise<Answer<null>>;
  read(root: string, path: string): Promise<Answer<Uint8Array>>;
  scans(key: string, path: string): Promise<Answer<readonly ListedScan[] | null>>;
  readScan(key: string, path: string, scan: string): Promise<Answer<Uint8Array>>;
  locate(key: string, path: string): Promise<Answer<boolean | null>>;
  save(name: string, content: Uint8Array): Promise<Answer<SavedFile>>;
  printPdf(name: string): Promise<Answer<SavedFile>>;
  roomLeft(): Promise<Answer<number | null>>;
  describeMenu(state: MenuDescription): Promise<Answer<null>>;
  listen(): Promise<Answer<readonly GrantedPlace[]>>;
  flushed(): Promise<Answer<null>>;
  onOpened(listener: (place: GrantedPlace) => void): () => void;
  onCommand(listener: (command: MenuCommand) => void): () => void;
  onFlush(listener: () => void): () => void;
}

/** The channel of a call or an event: one prefix, so that no other message is ever answered. */
export function channelOf(name: CallName | EventName): string {
  return `broadsheet:${name}`;
}

/** The property of `window` that holds the bridge. */
export const bridgeName = 'broadsheet';

/** The switch by which main tells the sandboxed preload the system's languages, comma-separated. */
export const languagesSwitch = '--broadsheet-languages=';
