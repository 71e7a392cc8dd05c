/** Finding words in the open article, as one types. */
import { useMemo, useState } from 'react';
import type { PartRange } from '#core/anchor/selection';
import type { Query } from '#core/search/query/model';
import { foldString } from '#core/text/fold';
import { matchesIn, matchLayers, type PartPages } from './matches';
import type { Layers } from './paint-layers';
import type { ReadingPart } from './reading-text';

export interface Find {
  readonly isOpen: boolean;
  /** How often it was asked for: each time its field takes the focus. */
  readonly asked: number;
  readonly words: string;
  readonly ranges: readonly PartRange[];
  /** The number of the one that one is at, from 0; null where there is none. */
  readonly at: number | null;
  readonly layers: Layers;
  open(): void;
  close(): void;
  /** Looks for other words, from the beginning. Returns what is found. */
  seek(words: string): readonly PartRange[];
  /** Goes on, or back, behind the last to the first; returns the number, null for none. */
  go(by: 1 | -1): number | null;
}

const noLayers: Layers = new Map();
const noRanges: readonly PartRange[] = [];

/** Returns the search in an article's parts; Traditional and Simplified, wide and narrow, large and small count as one. */
export function useFind(parts: readonly ReadingPart[], { ids, texts }: PartPages): Find {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const find = (wanted: string) =>
    wanted.trim() === '' ? noRanges : matchesIn(parts, { ids, texts }, queryFor(wanted));
  const ranges = useMemo(
    () => (isOpen && words.trim() !== '' ? matchesIn(parts, { ids, texts }, queryFor(words)) : noRanges),
    [parts, ids, texts, isOpen, words],
  );
  const now = ranges.length === 0 ? null : Math.min(at, ranges.length - 1);
  const layers = useMemo(() => (ranges.length === 0 ? noLayers : matchLayers(ranges, now)), [ranges, now]);
  return {
    isOpen,
    asked,
    words,
    ranges,
    at: now,
    layers,
    open() {
      setOpen(true);
      setAsked((times) => times + 1);
    },
    close: () => setOpen(false),
    seek(wanted) {
      setWords(wanted);
      setAt(0);
      return find(wanted);
    },
    go(by) {
      if (now === null) return null;
      const to = (now + by + ranges.length) % ranges.length;
      setAt(to);
      return to;
    },
  };
}

/** The words as they stand, and the last may go on: nothing of them is an operator. */
function queryFor(words: string): Query {
  const at = { start: 0, end: words.length };
  const term = { text: foldString(words.trim().replace(/\s+/gu, ' ')), prefix: true };
  return { root: { kind: 'term', field: null, term, at }, exact: false, problems: [] };
}
