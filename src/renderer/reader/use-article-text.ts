/** An open article prepared for reading: its parts, what is painted on them, and the way between the two. */
import { useMemo } from 'react';
import { type PaintRun, paintRanges, shownRangesOf } from '#core/anchor/paint';
import { type PartRange, spansOfSelection } from '#core/anchor/selection';
import type { Span } from '#core/page/model';
import type { OpenArticle } from '../db/articles';
import type { HighlightRow, NoteRow } from '../db/rows';
import {
  correctedLayer,
  type HighlightLook,
  type Layers,
  paintLayers,
  rangesByHighlight,
} from './paint-layers';
import { type ReadingPart, readArticle, textOfRanges } from './reading-text';
import { useSame } from './use-same';

export interface ArticleText {
  readonly parts: readonly ReadingPart[];
  /** For each part its runs under highlights. */
  readonly runs: readonly (readonly PaintRun[])[];
  readonly layers: Layers;
  /** The place that was asked for when the article was opened. */
  readonly match: readonly PartRange[];
  readonly matchLayers: Layers;
  /** What the user reads otherwise than it is printed. */
  readonly correctedLayers: Layers;
  spansOf(ranges: readonly PartRange[]): readonly Span[];
  quoteOf(highlight: HighlightRow): string;
}

/** Returns the article's text with its highlights and, if one was asked for, the place `at`. */
export function useArticleText(
  open: OpenArticle,
  highlights: readonly HighlightRow[],
  notes: readonly NoteRow[],
  at: Span | undefined,
): ArticleText {
  // A tag or a read mark changes the row and gives it anew, with the same text.
  const { article, pages } = useSame(textOf(open.row));
  const pageTexts = useSame(open.pageTexts);
  const parts = useMemo(() => readArticle(article, pageTexts), [article, pageTexts]);
  // Every note that is saved gives them anew.
  const shownHighlights = useSame(highlights);
  const notedIds = useSame(notes.flatMap(({ highlightId }) => (highlightId === '' ? [] : [highlightId])));
  const painted = useMemo(() => {
    const noted = new Set(notedIds);
    const looks = new Map(
      shownHighlights.map(({ id, colour }): [HighlightRow['id'], HighlightLook] => [
        id,
        { colour, hasNote: noted.has(id) },
      ]),
    );
    const shown = parts.map((part) => part.shown);
    const runs = paintRanges(article, pages, pageTexts, shownHighlights, shown);
    return { runs, ranges: rangesByHighlight(runs), layers: paintLayers(runs, looks) };
  }, [article, pages, pageTexts, parts, shownHighlights, notedIds]);
  const correctedLayers = useMemo(() => correctedLayer(parts), [parts]);
  const matched = useMemo(() => {
    const match = at === undefined ? [] : rangesOfSpan(parts, pages, at);
    return { match, matchLayers: new Map([['bs-match', match]] as const) };
  }, [parts, pages, at]);

  return {
    parts,
    ...painted,
    ...matched,
    correctedLayers,
    spansOf: (ranges) => spansOfSelection(article, pages, pageTexts, ranges),
    quoteOf: (highlight) => {
      const shown = textOfRanges(parts, joinRuns(painted.ranges.get(highlight.id) ?? []));
      return shown === '' ? highlight.quotes.join('\n') : shown;
    },
  };
}

function textOf({ article, pages }: OpenArticle['row']) {
  return { article, pages };
}

/** Returns where the parts show a raw span; none where they do not. */
export function rangesOfSpan(
  parts: readonly ReadingPart[],
  pages: OpenArticle['row']['pages'],
  span: Span,
): readonly PartRange[] {
  return parts.flatMap(({ index, shown }) =>
    shownRangesOf(shown, [span], pages).map((range) => ({ part: index, range })),
  );
}

/** Other highlights cut a highlight into runs; where one run ends at the next one's start they are one again. */
function joinRuns(ranges: readonly PartRange[]): readonly PartRange[] {
  const joined: PartRange[] = [];
  for (const entry of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && last.part === entry.part && last.range.end === entry.range.start) {
      joined[joined.length - 1] = {
        part: last.part,
        range: { start: last.range.start, end: entry.range.end },
      };
    } else joined.push(entry);
  }
  return joined;
}
