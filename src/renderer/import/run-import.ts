/** One import from its first file to its summary. */
import type { SourceId } from '#core/page/ids';
import { newKey } from '../db/new-id';
import { showSourceLater } from '../db/visibility';
import { HostError, type PickedFile, type PickedSource } from '../hosts/host';
import type { ImportBackend } from '../workers/import-client';
import type { FileOutcome } from '../workers/import-engine';
import { FileFeed } from './file-feed';
import {
  type ChangedFile,
  type IdenticalFile,
  type ImportedFile,
  type ImportFailure,
  type ImportJob,
  type ImportSummary,
  largestFile,
} from './progress';
import { ProgressBoard } from './progress-board';

export interface ImportOptions {
  readonly backend: () => ImportBackend;
  /** True when the source lists only some of its files: the others are then not missing. */
  readonly partial: boolean;
}

/** How long a cancelled import waits for the file in hand, in milliseconds. */
const graceMs = 1_500;

/** How long a file may take, in milliseconds: many times what a slow machine needs. */
const longestMs = (bytes: number): number => 30_000 + bytes / 100;

interface PendingChange {
  readonly file: PickedFile;
  readonly imported: ImportedFile;
}

/** Starts an import and returns it. */
export function runImport(source: PickedSource, options: ImportOptions): ImportJob {
  const run = new ImportRun(source, options);
  return {
    id: newKey(),
    source: { key: source.key, name: source.name },
    subscribe: (listener) => run.board.subscribe(listener),
    snapshot: () => run.board.snapshot(),
    cancel: () => run.cancel(),
    answerChanged: (answer, paths) => run.answer(answer, paths),
    finished: run.start(),
  };
}

class ImportRun {
  readonly board = new ProgressBoard();
  readonly #source: PickedSource;
  readonly #options: ImportOptions;
  readonly #stop = new AbortController();
  readonly #stopped = new Promise<void>((resolve) => {
    this.#stop.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  #backend: ImportBackend;
  readonly #added: ImportedFile[] = [];
  readonly #unchanged: ImportedFile[] = [];
  readonly #identical: IdenticalFile[] = [];
  readonly #changed: ChangedFile[] = [];
  readonly #failed: ImportFailure[] = [];
  readonly #failedFiles: PickedFile[] = [];
  readonly #pending = new Map<string, PendingChange>();
  readonly #answers: { readonly change: PendingChange; readonly answer: 'replace' | 'keep' }[] = [];
  #wake: () => void = () => undefined;

  constructor(source: PickedSource, options: ImportOptions) {
    this.#source = source;
    this.#options = options;
    this.#backend = options.backend();
  }

  cancel(): void {
    this.board.set({ phase: 'stopping' });
    this.#stop.abort();
    this.answer('keep');
  }

  /** Answers that come before the asking are kept for it. */
  answer(answer: 'replace' | 'keep', paths: readonly string[] = [...this.#pending.keys()]): void {
    for (const path of paths) {
      const change = this.#pending.get(path);
      if (change === undefined) continue;
      this.#pending.delete(path);
      this.#answers.push({ change, answer });
    }
    this.board.set({ asking: [...this.#pending.keys()] });
    this.#wake();
  }

  async start(): Promise<ImportSummary> {
    try {
      const { key, name, kind } = this.#source;
      const { sourceId, wasBinned } = await this.#backend.openSource({ key, name, kind });
      if (wasBinned) showSourceLater(sourceId);
      const feed = new FileFeed(this.#source, this.#stop.signal, largestFile, (count, listed) =>
        this.board.set({ filesFound: count, listed }),
      );
      await this.#importAll(sourceId, feed);
      await this.#settleChanged();
      const seen = this.#options.partial ? null : feed.completeListing();
      const missing = await this.#backend.closeScan(sourceId, seen);
      return this.#summary(sourceId, missing);
    } finally {
      this.board.set({ phase: 'done', currentPath: '' });
      this.#backend.stop();
    }
  }

  async #importAll(sourceId: SourceId, feed: FileFeed): Promise<void> {
    let isFull = false;
    for await (const item of feed) {
      if (item.kind === 'problem') {
        this.#failed.push({ path: item.path, reason: item.reason, detail: item.detail });
        if (item.file !== null) this.#failedFiles.push(item.file);
        this.board.set({ filesFailed: this.#failed.length });
        if (item.file !== null) this.board.fileDone(0);
        continue;
      }
      const { file, bytes } = item;
      this.board.set({ currentPath: file.path });
      const size = bytes.byteLength;
      const outcome: FileOutcome | null = isFull
        ? { kind: 'failed', reason: 'disk-full', detail: 'not tried after another file had no room' }
        : await this.#within(longestMs(size), () =>
            this.#backend.importFile(sourceId, { path: file.path, modifiedAt: file.modifiedAt, bytes }),
          );
      if (outcome === null) return;
      this.#note(file, outcome);
      isFull ||= outcome.kind === 'failed' && outcome.reason === 'disk-full';
      this.board.fileDone(size);
    }
  }

  #note(file: PickedFile, outcome: FileOutcome): void {
    const { path } = file;
    switch (outcome.kind) {
      case 'added':
        this.#added.push({ path, dumpId: outcome.dumpId });
        if (outcome.sameAs !== null) {
          this.#identical.push({ path, dumpId: outcome.dumpId, sameAs: outcome.sameAs });
        }
        break;
      case 'unchanged':
        this.#unchanged.push({ path, dumpId: outcome.dumpId });
        break;
      case 'changed':
        this.#pending.set(path, { file, imported: { path, dumpId: outcome.dumpId } });
        this.board.set({ asking: [...this.#pending.keys()] });
        break;
      case 'failed':
        this.#failed.push({ path, reason: outcome.reason, detail: outcome.detail });
        this.#failedFiles.push(file);
        this.board.set({ filesFailed: this.#failed.length });
        break;
    }
  }

  /** Runs a call; null when the import was cancelled meanwhile and the call did not end in time. */
  async #within(ms: number, call: () => Promise<FileOutcome>): Promise<FileOutcome | null> {
    const timers: ReturnType<typeof setTimeout>[] = [];
    const after = <T>(ms: number, value: T): Promise<T> =>
      new Promise((resolve) => timers.push(setTimeout(() => resolve(value), ms)));
    const outcome = await Promise.race([
      call(),
      after(ms, 'late' as const),
      this.#stopped.then(() => after(graceMs, null)),
    ]);
    for (const timer of timers) clearTimeout(timer);
    if (outcome !== null && outcome !== 'late') return outcome;
    // The transaction of the file in hand dies with the worker.
    this.#backend.stop();
    this.#backend = this.#options.backend();
    return outcome === null
      ? null
      : { kind: 'failed', reason: 'too-slow', detail: `more than ${Math.round(ms / 1000)} s` };
  }

  async #settleChanged(): Promise<void> {
    if (this.#stop.signal.aborted) this.answer('keep');
    while (this.#pending.size > 0 || this.#answers.length > 0) {
      const next = this.#answers.shift();
      if (next === undefined) {
        // Listeners may answer at once: the waiting begins before they hear of it.
        const answered = new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        this.board.set({ phase: 'asking', currentPath: '' });
        await answered;
        continue;
      }
      const { file, imported } = next.change;
      if (next.answer === 'keep') this.#changed.push({ ...imported, answer: 'kept', refound: null });
      else await this.#replace(file, imported);
    }
  }

  async #replace(file: PickedFile, imported: ImportedFile): Promise<void> {
    this.board.set({ phase: 'replacing', currentPath: file.path });
    try {
      const bytes = await file.read();
      const { path, modifiedAt } = file;
      const outcome = await this.#backend.replaceFile(imported.dumpId, { path, modifiedAt, bytes });
      if (outcome.kind === 'failed') return this.#note(file, outcome);
      this.#changed.push({ ...imported, answer: 'replaced', refound: outcome.refound });
    } catch (error) {
      this.#note(file, failureOf(error));
    }
  }

  #summary(sourceId: SourceId, missing: readonly string[]): ImportSummary {
    return {
      sourceId,
      added: this.#added,
      unchanged: this.#unchanged,
      identical: this.#identical,
      changed: this.#changed,
      failed: this.#failed,
      missing,
      cancelled: this.#stop.signal.aborted,
      retry: () => this.#retry(),
    };
  }

  /** Tries the failed files again; all of the source when a folder could not be looked into. */
  #retry(): ImportJob {
    const files = this.#failedFiles;
    if (this.#failed.length > files.length) return runImport(this.#source, this.#options);
    const { key, name, kind } = this.#source;
    const list = async function* (): AsyncIterable<PickedFile> {
      yield* files;
    };
    return runImport({ key, name, kind, list }, { ...this.#options, partial: true });
  }
}

function failureOf(error: unknown): FileOutcome {
  return error instanceof HostError
    ? { kind: 'failed', reason: error.reason, detail: error.message }
    : { kind: 'failed', reason: 'unknown', detail: String(error) };
}
