/** What an import says of itself: while it runs, and at its end. */
import type { DumpId, SourceId } from '#core/page/ids';
import type { HostErrorReason } from '../hosts/host';

/** Files above this many bytes are refused: their text would not fit into memory several times over. */
export const largestFile = 64_000_000;

/**
 * A file with a page above this many UTF-16 units is refused: a printed page has some 20,000, and what has a
 * hundred times as many is a file without page breaks that no window could show.
 */
export const largestPage = 2_000_000;

/**
 * 'asking': everything else is done, and changed files wait for `answerChanged`. 'stopping': cancelled, the file
 * in hand is being finished or dropped.
 */
export type ImportPhase = 'reading' | 'asking' | 'replacing' | 'stopping' | 'done';

export interface ImportProgress {
  readonly phase: ImportPhase;
  /** Files found so far; `listed` says whether that is all. */
  readonly filesFound: number;
  readonly listed: boolean;
  readonly filesDone: number;
  readonly bytesDone: number;
  /** Path of the file in hand; '' when there is none. */
  readonly currentPath: string;
  readonly filesPerSecond: number;
  readonly filesFailed: number;
  /** Paths of changed files that wait for an answer. */
  readonly asking: readonly string[];
}

/** Why a file was not imported. Each has a sentence in the namespace `errors`. */
export type ImportFailureReason =
  | HostErrorReason
  | 'page-too-large'
  | 'empty'
  | 'blank'
  | 'binary'
  | 'too-slow';

export interface ImportFailure {
  readonly path: string;
  readonly reason: ImportFailureReason;
  /** For the log; in English. */
  readonly detail: string;
}

export interface ImportedFile {
  readonly path: string;
  readonly dumpId: DumpId;
}

/** A file whose bytes are those of another dump; it was imported all the same. */
export interface IdenticalFile extends ImportedFile {
  readonly sameAs: { readonly dumpId: DumpId; readonly path: string; readonly sourceName: string };
}

/** How what the user made was found again after a dump's text changed. */
export interface RefoundCounts {
  readonly exact: number;
  readonly moved: number;
  readonly similar: number;
  readonly lost: number;
  /** Corrections of its pages that were not found again; not among the others. */
  readonly lostCorrections: number;
}

/** A file whose bytes are no longer those of its dump. */
export interface ChangedFile extends ImportedFile {
  readonly answer: 'replaced' | 'kept';
  /** Null for a file that was kept. */
  readonly refound: RefoundCounts | null;
}

export interface ImportSummary {
  readonly sourceId: SourceId;
  readonly added: readonly ImportedFile[];
  readonly unchanged: readonly ImportedFile[];
  /** Also among `added`. */
  readonly identical: readonly IdenticalFile[];
  readonly changed: readonly ChangedFile[];
  readonly failed: readonly ImportFailure[];
  /** Paths of dumps that are no longer in the folder; they stay in the library. */
  readonly missing: readonly string[];
  readonly cancelled: boolean;
  /** Starts a job that tries the failed files again. */
  retry(): ImportJob;
}

export interface ImportJob {
  readonly id: string;
  readonly source: { readonly key: string; readonly name: string };
  /** Calls back after each change of the snapshot, at most ten times a second; returns how to stop that. */
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  snapshot(): ImportProgress;
  /** Keeps the files that are done and stops; while asking: keeps all. */
  cancel(): void;
  /** Answers for the given changed files, or for all that wait. */
  answerChanged(answer: 'replace' | 'keep', paths?: readonly string[]): void;
  /** Rejects only when the library itself fails (`HostError`: disk-full, unavailable). */
  readonly finished: Promise<ImportSummary>;
}
