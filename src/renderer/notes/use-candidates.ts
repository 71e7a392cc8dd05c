/** The candidates for the words typed so far, and which of them the keys stand on. */
import { useEffect, useState } from 'react';
import type { NoteId } from '#core/page/ids';
import { reportFailure } from '../app/failures';
import { findLinkCandidates, type LinkCandidate } from './link-candidates';

export interface Candidates {
  readonly list: readonly LinkCandidate[];
  /** True once `list` answers the words asked for. */
  readonly isDone: boolean;
  /** Index of the one that Enter takes; -1 when there is none. */
  readonly at: number;
  move(by: 1 | -1): void;
  moveTo(at: number): void;
}

const nothing: readonly LinkCandidate[] = [];

/** Returns the candidates for words; `query` null: nothing is asked. */
export function useCandidates(query: string | null, except: NoteId | null): Candidates {
  const [found, setFound] = useState<{ readonly query: string; readonly list: readonly LinkCandidate[] }>({
    query: '',
    list: nothing,
  });
  const [place, setPlace] = useState({ query: '', at: 0 });
  useEffect(() => {
    if (query === null) return;
    let isCurrent = true;
    findLinkCandidates(query, except)
      .then((list) => {
        if (isCurrent) setFound({ query, list });
      })
      .catch(reportFailure);
    return () => {
      isCurrent = false;
    };
  }, [query, except]);
  // What was found for shorter words stays until there is an answer: a list that goes and comes is hard to read.
  const list = query === null ? nothing : found.list;
  const wanted = place.query === query ? place.at : 0;
  const at = list.length === 0 ? -1 : Math.min(wanted, list.length - 1);
  return {
    list,
    isDone: query !== null && found.query === query,
    at,
    move: (by) => setPlace({ query: query ?? '', at: (at + by + list.length) % Math.max(1, list.length) }),
    moveTo: (next) => setPlace({ query: query ?? '', at: next }),
  };
}
