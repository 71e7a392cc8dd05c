/** The highlight that keys and handles act on: which one, and where its ends are while they are moved. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { subtractSpans } from '#core/anchor/attach';
import type { PartRange } from '#core/anchor/selection';
import type { HighlightId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { articleSpans } from '#core/page/parts';
import { attempt } from '../app/failures';
import type { OpenArticle } from '../db/articles';
import { moveHighlightEnds } from '../db/highlight-ends';
import type { HighlightRow } from '../db/rows';
import type { ShownPlace } from './dom-range';
import { type Layers, rangesOfHighlight } from './paint-layers';
import {
  type Ends,
  endsOf,
  rangesWithEnds,
  type Side,
  type Step,
  stepEnd,
  textLine,
  withEnd,
} from './text-places';
import type { ArticleText } from './use-article-text';
import { useSame } from './use-same';

export interface ChosenHighlight {
  readonly row: HighlightRow | null;
  /** What it covers, or will cover when its end is let go; in reading order. */
  readonly ranges: readonly PartRange[];
  /** Paints it as chosen. */
  readonly layers: Layers;
  choose(id: HighlightId | null): void;
  /** Moves an end by a step and stores it. */
  step(side: Side, by: 1 | -1, step: Step): void;
  /** Moves an end while it is dragged. */
  drag(side: Side, place: ShownPlace): void;
  /** Stores where it was dragged. */
  drop(): void;
}

const noRanges: readonly PartRange[] = [];

/** Returns the chosen highlight of an open article; none at first. */
export function useChosenHighlight(
  open: OpenArticle,
  text: ArticleText,
  highlights: readonly HighlightRow[],
): ChosenHighlight {
  const [id, setId] = useState<HighlightId | null>(null);
  const [draft, setDraft] = useState<Ends | null>(null);
  const row = highlights.find((highlight) => highlight.id === id) ?? null;
  const stored = useSame(row === null ? noRanges : rangesOfHighlight(text.runs, row.id));
  const line = useMemo(() => textLine(text.parts.map(({ shown }) => shown.text)), [text.parts]);
  const ranges = useMemo(
    () => (draft === null ? stored : rangesWithEnds(line, stored, draft)),
    [line, stored, draft],
  );
  /** Keys come faster than the library answers: what they act on is here. */
  const now = useRef<Ends | null>(null);
  const saving = useRef(0);

  const hold = useCallback((ends: Ends | null) => {
    now.current = ends;
    setDraft(ends);
  }, []);

  // What the library says counts again as soon as nothing is on its way there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of what is stored that matters
  useEffect(() => {
    if (saving.current === 0) hold(null);
  }, [stored, hold]);

  const choose = useCallback(
    (next: HighlightId | null) => {
      setId(next);
      hold(null);
    },
    [hold],
  );

  function move(change: (ends: Ends) => Ends): void {
    const ends = now.current ?? endsOf(stored);
    if (row !== null && ends !== null) hold(change(ends));
  }

  function store(): void {
    const ends = now.current;
    if (row === null || ends === null) return;
    const spans = text.spansOf(rangesWithEnds(line, stored, ends));
    saving.current += 1;
    attempt(async () => {
      try {
        await moveHighlightEnds(row.id, [...spans, ...spansElsewhere(open, row)]);
      } finally {
        saving.current -= 1;
      }
    });
  }

  return {
    row,
    ranges,
    layers: useMemo(() => new Map(ranges.length === 0 ? [] : [['bs-chosen', ranges] as const]), [ranges]),
    choose,
    step: (side, by, step) => {
      move((ends) => stepEnd(line, ends, side, by, step, open.row.lang));
      store();
    },
    drag: (side, place) => move((ends) => withEnd(line, ends, side, place)),
    drop: store,
  };
}

/** A highlight's text that is in other articles, as far as there is more than blanks: it stays when its ends move here. */
export function spansElsewhere({ row, pageTexts }: OpenArticle, { spans }: HighlightRow): readonly Span[] {
  return subtractSpans(spans, articleSpans(row.article, row.pages)).filter(({ page, start, end }) => {
    const text = pageTexts[row.pages.indexOf(page)];
    return text === undefined || text.slice(start, end).trim() !== '';
  });
}
