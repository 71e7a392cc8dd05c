/** The states of an import: choosing a file, looking at it, what it would do, doing it. */
import { useEffect, useRef, useState } from 'react';
import { largestImport } from '#core/import/read-import';
import { attempt, explainFailure } from '../app/failures';
import { keepDerivedCurrent } from '../import/rebuild';
import type { LookedAt, LookingProgress } from '../workers/annotations-api';
import { type AnnotationsBackend, startAnnotations } from '../workers/annotations-client';

export type AnnotationsState =
  | { readonly kind: 'choose' }
  | { readonly kind: 'looking'; readonly name: string; readonly progress: LookingProgress }
  | { readonly kind: 'looked'; readonly name: string; readonly found: LookedAt }
  | { readonly kind: 'failed'; readonly name: string; readonly sentence: string }
  | { readonly kind: 'writing'; readonly name: string };

export interface AnnotationsImport {
  readonly state: AnnotationsState;
  look(file: File): void;
  /** Imports what was looked at; resolves to whether it is done. */
  apply(): Promise<boolean>;
  /** Gives up what is going on; what is being written is written. */
  stop(): void;
}

/** Returns an import; `first` is looked at at once. */
export function useAnnotationsImport(first: File | null): AnnotationsImport {
  const [state, setState] = useState<AnnotationsState>({ kind: 'choose' });
  const backend = useRef<AnnotationsBackend | null>(null);

  function stop(): void {
    backend.current?.stop();
    backend.current = null;
  }

  async function lookAt(file: File): Promise<void> {
    stop();
    const { name } = file;
    if (file.size > largestImport) {
      setState({ kind: 'looked', name, found: { kind: 'refused', reason: 'too-large', sentence: '' } });
      return;
    }
    const own = startAnnotations();
    backend.current = own;
    const isOwn = () => backend.current === own;
    setState({ kind: 'looking', name, progress: { done: 0, all: 0 } });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const found = await own.look(name, bytes, (progress) => {
        if (isOwn()) setState({ kind: 'looking', name, progress });
      });
      if (isOwn()) setState({ kind: 'looked', name, found });
    } catch (error) {
      if (isOwn()) setState({ kind: 'failed', name, sentence: explainFailure(error) });
    }
  }

  const look = (file: File) => attempt(() => lookAt(file));
  const begin = useRef(look);
  useEffect(() => {
    if (first !== null) begin.current(first);
    return () => backend.current?.stop();
  }, [first]);

  return {
    state,
    look,
    async apply() {
      const own = backend.current;
      if (own === null || state.kind !== 'looked') return false;
      const { name } = state;
      setState({ kind: 'writing', name });
      try {
        await own.apply();
      } catch (error) {
        setState({ kind: 'failed', name, sentence: explainFailure(error) });
        return false;
      }
      stop();
      void keepDerivedCurrent();
      return true;
    },
    stop,
  };
}
