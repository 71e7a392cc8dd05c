/** The steps of restoring: files are chosen, one backup is read beside the library, then it is taken over or not. */
import { useEffect, useRef, useState } from 'react';
import type { NamedSource } from '#core/backup/verify';
import { host } from '../hosts/current';
import { HostError, type HostErrorReason } from '../hosts/host';
import {
  type Candidate,
  candidatesIn,
  dropBackup,
  mergeBackup,
  type ReadBackup,
  readBackup,
  replaceByBackup,
} from './restore';
import type { StageProgress } from './stage';

export type RestoreState =
  /** `found` null: nothing was chosen yet. */
  | {
      readonly kind: 'choose';
      readonly found: readonly Candidate[] | null;
      readonly failure: HostErrorReason | null;
    }
  | { readonly kind: 'reading'; readonly progress: StageProgress }
  | { readonly kind: 'merging'; readonly progress: StageProgress }
  | { readonly kind: 'read'; readonly read: ReadBackup };

export interface Restore {
  readonly state: RestoreState;
  /** Asks for files or a folder and looks for backups in them. */
  pick(what: 'files' | 'folder'): Promise<void>;
  read(candidate: Candidate): Promise<void>;
  /** Resolves to true when it is done. */
  merge(): Promise<boolean>;
  replace(nameOfOld: string): Promise<boolean>;
  /** Stops what runs and gives up what was read. */
  stop(): void;
}

const nothing: StageProgress = { done: 0, all: 0 };

/** Returns the steps; `library`: the key whose backups are offered where they can be read without asking. */
export function useRestore(library: string | null): Restore {
  const [state, setState] = useState<RestoreState>({ kind: 'choose', found: null, failure: null });
  const stopper = useRef(new AbortController());
  const held = useRef<ReadBackup | null>(null);

  useEffect(() => {
    if (library === null) return;
    let isOn = true;
    void readable(library).then((found) => {
      if (isOn && found !== null)
        setState((now) => (now.kind === 'choose' && now.found === null ? { ...now, found } : now));
    });
    return () => {
      isOn = false;
    };
  }, [library]);

  const fail = (error: unknown): void => {
    held.current = null;
    if (stopper.current.signal.aborted) return;
    const failure = error instanceof HostError ? error.reason : 'unknown';
    setState({ kind: 'choose', found: null, failure });
  };
  const task = async (work: (signal: AbortSignal) => Promise<void>): Promise<boolean> => {
    stopper.current = new AbortController();
    try {
      await work(stopper.current.signal);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  return {
    state,
    pick: async (what) => {
      await task(async () => {
        const files = await host().backups.pick(what);
        if (files.length > 0) setState({ kind: 'choose', found: await candidatesIn(files), failure: null });
      });
    },
    read: async (candidate) => {
      setState({ kind: 'reading', progress: nothing });
      await task(async (signal) => {
        const read = await readBackup(candidate, signal, (progress) =>
          setState({ kind: 'reading', progress }),
        );
        held.current = read;
        setState({ kind: 'read', read });
      });
    },
    merge: () =>
      task(async (signal) => {
        const read = held.current;
        if (read === null) return;
        setState({ kind: 'merging', progress: nothing });
        held.current = null;
        await mergeBackup(read, signal, (progress) => setState({ kind: 'merging', progress }));
      }),
    replace: (nameOfOld) =>
      task(async () => {
        const read = held.current;
        if (read === null) return;
        held.current = null;
        await replaceByBackup(read, nameOfOld);
      }),
    stop() {
      stopper.current.abort(new DOMException('stopped', 'AbortError'));
      if (held.current !== null) void dropBackup(held.current);
      held.current = null;
    },
  };
}

async function readable(library: string): Promise<readonly Candidate[] | null> {
  const files: readonly NamedSource[] | null = await host()
    .backups.readable(library)
    .catch(() => null);
  return files === null ? null : candidatesIn(files).catch(() => null);
}
