/** Looking at what a newer engine would change, and taking it over: where that stands, and how to stop it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageId } from '#core/page/ids';
import { reportFailure } from '../app/failures';
import type { RebuildPreview } from '../workers/rebuild-preview';

/** `done` and `all` count pages while looking, files while applying; both 0 before the first word of it. */
export type RebuildState =
  | { readonly kind: 'looking'; readonly done: number; readonly all: number }
  | { readonly kind: 'seen'; readonly preview: RebuildPreview }
  | { readonly kind: 'applying'; readonly done: number; readonly all: number };

export interface Rebuild {
  readonly state: RebuildState;
  /** Takes pages over; resolves to true when all of them were. */
  apply(pages: readonly PageId[]): Promise<boolean>;
  /** Stops what goes on; what was taken over by then stays. */
  stop(): void;
}

/**
 * Begins to look at once, and stops when the component goes; `onFailed` is called when it cannot be done. `only`: of
 * what would change, nothing but these pages is told; the same while the component is there.
 */
export function useRebuild(onFailed: () => void, only?: readonly PageId[]): Rebuild {
  const [state, setState] = useState<RebuildState>({ kind: 'looking', done: 0, all: 0 });
  const task = useRef<AbortController | null>(null);
  const failed = useRef(onFailed);
  const wanted = useRef(only === undefined ? null : new Set(only));
  useEffect(() => {
    failed.current = onFailed;
  });

  const begin = useCallback(() => {
    task.current?.abort();
    task.current = new AbortController();
    return task.current.signal;
  }, []);

  useEffect(() => {
    const signal = begin();
    import('../import/rebuild')
      .then(({ previewRebuild }) =>
        previewRebuild({
          signal,
          onProgress: ({ pagesDone, pages }) => setState({ kind: 'looking', done: pagesDone, all: pages }),
        }),
      )
      .then(({ changed, same }) => {
        const isWanted = (page: PageId) => wanted.current?.has(page) ?? true;
        const preview = {
          changed: changed.filter(({ pageId }) => isWanted(pageId)),
          same: same.filter(isWanted),
        };
        setState({ kind: 'seen', preview });
      })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        reportFailure(error);
        failed.current();
      });
    return () => task.current?.abort();
  }, [begin]);

  return {
    state,
    apply: async (pages) => {
      const signal = begin();
      setState({ kind: 'applying', done: 0, all: 0 });
      try {
        const { applyRebuild } = await import('../import/rebuild');
        await applyRebuild(pages, {
          signal,
          onProgress: ({ dumpsDone, dumps }) => setState({ kind: 'applying', done: dumpsDone, all: dumps }),
        });
        return true;
      } catch (error) {
        if (!signal.aborted) {
          reportFailure(error);
          failed.current();
        }
        return false;
      }
    },
    stop: () => task.current?.abort(),
  };
}
