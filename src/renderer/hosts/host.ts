/**
 * The machine as the renderer sees it. Two implementations, Electron (over the preload bridge) and the browser;
 * no other file of the renderer may touch what lies behind it. Everything that can fail rejects with `HostError`.
 */
import type { BackupHost } from './backups';
import type { ScanHost } from './scans';

/** A file found in a source; nothing is read before `read` is called. */
export interface PickedFile {
  /** Path inside the source, '/' between folders: the dump's identity there. */
  readonly path: string;
  /** Bytes; null where the host cannot tell without reading. */
  readonly size: number | null;
  /** Milliseconds since 1970; null where the host cannot tell. */
  readonly modifiedAt: number | null;
  /** Reads the whole file. Rejects with `HostError`. */
  read(): Promise<ArrayBuffer>;
}

/** Something of a source that could not be looked into: an unreadable folder, a link that leads in a circle. */
export interface PickProblem {
  readonly path: string;
  readonly reason: HostErrorReason;
}

/** What the user opened: a folder or some files. */
export interface PickedSource {
  /** Names the same place again at the next launch: absolute path, 'samples', or a handle's key. */
  readonly key: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Lists the files, folder by folder, so that an import can begin before the listing ends; stops on abort. */
  list(signal: AbortSignal): AsyncIterable<PickedFile | PickProblem>;
}

export type SourceKind = 'folder' | 'files' | 'samples';

export type HostErrorReason =
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

/** A failure of the world outside: the interface turns `reason` into a sentence and a next step. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly reason: HostErrorReason;
  constructor(reason: HostErrorReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** A folder opened before. */
export interface RecentSource {
  readonly key: string;
  readonly name: string;
  /** Where it is, as a person would write it; '' where the host is not told. */
  readonly place: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

export type SaveOutcome = { readonly saved: true; readonly place: string } | { readonly saved: false };

/** A folder of the user's that files are written into. */
export interface FolderToWrite {
  readonly name: string;
  /** True where something of that name is there already. */
  has(name: string): Promise<boolean>;
  /** Writes a file whole, in place of one that is there. Rejects with `HostError`. */
  write(name: string, content: Blob): Promise<void>;
}

export interface Host {
  readonly kind: 'electron' | 'browser';
  readonly platform: 'linux' | 'mac' | 'windows';
  /** The system's languages, best first, BCP 47. */
  readonly languages: readonly string[];

  /** Shows the folder dialog; null when the user cancels. */
  pickFolder(): Promise<PickedSource | null>;
  /** Shows the file dialog; null when the user cancels. */
  pickFiles(): Promise<PickedSource | null>;
  /** What was dropped on the window; must be called inside the drop event. */
  takeDrop(transfer: DataTransfer): Promise<readonly PickedSource[]>;
  /** The sample library that ships with the app. */
  samples(): PickedSource;

  recentSources(): Promise<readonly RecentSource[]>;
  /** Opens a place again by its key, asking for permission where the host must; null when it is gone. */
  reopen(key: string): Promise<PickedSource | null>;
  forgetRecent(key: string): Promise<void>;

  /** Calls back for each source handed over by the command line or the operating system, also earlier ones. */
  onOpen(listener: (source: PickedSource) => void): () => void;
  /** Calls back for commands of the native menu; never called in the browser. */
  onCommand(listener: (command: AppCommand) => void): () => void;
  /** Tells the native menu the interface language, what undo and redo would do, and the keys; no effect in the browser. */
  describeMenu(state: MenuState): void;

  /** Asks for a folder to write several files into; null when the user cancels. Null itself where the host cannot. */
  readonly pickExportFolder: (() => Promise<FolderToWrite | null>) | null;

  /** Scans beside dumps. */
  readonly scans: ScanHost;

  /** Saves a file where the user chooses (a download in the browser). */
  save(name: string, content: Blob): Promise<SaveOutcome>;

  /**
   * Saves what the window would print as a PDF where the user chooses. Null where only the browser's own print dialog
   * can. Rejects with `HostError`.
   */
  readonly printPdf: ((name: string) => Promise<SaveOutcome>) | null;

  /** Bytes left on the disk that the library is on; null where the host cannot tell. Rejects with `HostError`. */
  roomLeft(): Promise<number | null>;

  /** Where backups go. */
  readonly backups: BackupHost;
  /** Calls `work` before the window goes, where the host waits for it; its promise is waited for a moment. */
  beforeClose(work: () => Promise<void>): void;
}

/** Commands that both the native menu and the keyboard give. */
export type AppCommand =
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

export interface MenuState {
  readonly language: string;
  /** What the next undo takes back, already translated; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** The keys to show beside commands: see `app/keystrokes.ts`. */
  readonly keys: Readonly<Partial<Record<AppCommand, string>>>;
}
