/** Scans beside dumps, read from their place when they are shown and never kept: what a host can do about them. */
import type { SourceKind } from './host';

/** A picture or a PDF beside a dump; nothing is read before `read` is called. */
export interface ScanFile {
  /** Path inside the source, '/' between folders. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Reads the whole file. Rejects with `HostError`. */
  read(): Promise<ArrayBuffer>;
}

/** The place of a dump. */
export interface DumpPlace {
  /** As `PickedSource.key`. */
  readonly key: string;
  readonly kind: SourceKind;
  /** Path inside the source. */
  readonly path: string;
}

/**
 * Why a place cannot be looked into: 'closed', this window was not given it; 'files', only picked files can be read and
 * no scan is among them; 'picked', it could be read only until its page was closed; 'ask', the browser wants to ask
 * the user again; 'gone', it is not where it was.
 */
export type AwayReason = 'closed' | 'files' | 'picked' | 'ask' | 'gone';

export type ScanSearch =
  /** The one to be shown first of all; none lies there when it is empty. */
  | { readonly kind: 'found'; readonly scans: readonly ScanFile[] }
  | { readonly kind: 'away'; readonly why: AwayReason };

export interface ScanHost {
  /** Looks for the scan of a dump, without asking the user anything. Rejects with `HostError`. */
  find(place: DumpPlace): Promise<ScanSearch>;
  /** Asks again for the right to read a place; true when it is given. Null where hosts never lose it. */
  readonly allow: ((key: string) => Promise<boolean>) | null;
  /**
   * Asks for the folder in which the dump lies now and remembers it under the place's key; false when the dump is not
   * there, null when the user cancels. Null itself where the host cannot ask. Rejects with `HostError`.
   */
  readonly locate: ((place: DumpPlace) => Promise<boolean | null>) | null;
}
