/** The text of an open article with everything that is painted on it, and what can be done with it. */
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { assertPresent } from '#core/base/assert';
import type { Span } from '#core/page/model';
import type { Sought } from '../app/routes';
import { type OpenArticle, type OpenPage, usePage } from '../db/articles';
import type { ProgressRow } from '../db/progress-rows';
import type { HighlightRow, NoteRow } from '../db/rows';
import { sourceName as nameOfSource } from '../library/source-name';
import type { ShownSettings } from '../settings/settings';
import { revealRange } from './reveal';
import { type SourcePage, sourcePages } from './source-pages';
import { type ArticleText, useArticleText } from './use-article-text';
import { type Caret, useCaret } from './use-caret';
import { useCheckedHighlights } from './use-checked-highlights';
import { useCopiedText } from './use-copied-text';
import { type Display, useDisplay } from './use-display';
import { type Find, useFind } from './use-find';
import { useFlash } from './use-flash';
import { type Marking, useMarking } from './use-marking';
import { type Matches, useMatches } from './use-matches';
import { usePaint } from './use-paint';
import { usePointing } from './use-pointing';
import { type ReaderSelection, useReaderSelection } from './use-reader-selection';
import { useReadingProgress } from './use-reading-progress';

export interface ReaderTextOptions extends Sought {
  readonly open: OpenArticle;
  /** As they are stored: only those are shown that stand on what they quote. */
  readonly stored: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
  /** Where it was left; null: never read. */
  readonly left: ProgressRow | null;
  /** The place it is opened for. */
  readonly at: Span | undefined;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly settings: ShownSettings;
  readonly showSource: boolean;
}

export interface ReaderText {
  readonly text: ArticleText;
  readonly display: Display;
  readonly highlights: readonly HighlightRow[];
  /** The article's page shown as source, and all of them. */
  readonly pageIndex: number;
  readonly setPageIndex: (index: number) => void;
  readonly sources: readonly SourcePage[];
  /** Name of the source; '' while it is not known. */
  readonly source: string;
  readonly isSought: boolean;
  readonly matches: Matches;
  readonly find: Find;
  readonly selection: ReaderSelection | null;
  readonly caret: Caret;
  readonly marking: Marking;
  readonly pointing: ReturnType<typeof usePointing>[0];
  readonly pointFromSource: ReturnType<typeof usePointing>[1];
  readonly goTo: ReturnType<typeof useFlash>[1];
}

const noSources: readonly SourcePage[] = [];

/** Returns the text of an open article, painted in `sheet`. */
export function useReaderText(options: ReaderTextOptions): ReaderText {
  const { open, stored, notes, at, sheet, settings, sought, exact } = options;
  const { row } = open;
  const [pageIndex, setPageIndex] = useState(0);
  // What else is on the page is asked for by the source alone.
  const { showSource } = options;
  const shownPage = showSource ? assertPresent(row.pages[pageIndex], 'an article has pages') : null;
  const around: OpenPage | null = usePage(shownPage) ?? null;
  const highlights = useCheckedHighlights(open, stored);
  const text = useArticleText(open, highlights, notes, at);
  const display = useDisplay(row, text.parts, settings);
  const sources = useMemo(
    () => (showSource ? sourcePages(row, open.pages, text.parts, around) : noSources),
    [showSource, row, open.pages, text.parts, around],
  );
  const source = open.source === null ? '' : nameOfSource(open.source);
  const isSought = sought !== undefined && sought.trim() !== '';
  const pages = { ids: row.pages, texts: open.pageTexts };
  const wanted = isSought ? { text: sought, isExact: exact === true } : null;
  const matches = useMatches(text.parts, pages, wanted, text.match);
  const find = useFind(text.parts, pages);
  const selection = useReaderSelection(sheet, text.parts);
  const caret = useCaret(sheet);
  const copied = useCopiedText(sheet, display, settings.copyAsShown);
  const marking = useMarking({ open, text, highlights, source, sheet, caret, copied });
  const [pointing, pointFromSource] = usePointing(sheet, showSource);
  const [flash, goTo] = useFlash(sheet);

  // Drawn anew, in other characters or another direction, the text has other nodes.
  const drawn = useMemo(() => [display.parts, display.isVertical], [display.parts, display.isVertical]);
  const found = find.isOpen && find.words !== '' ? find.layers : isSought ? matches.layers : text.matchLayers;
  usePaint(sheet, text.layers, drawn);
  usePaint(sheet, found, drawn);
  usePaint(sheet, text.correctedLayers, drawn);
  usePaint(sheet, marking.chosen.layers, drawn);
  usePaint(sheet, flash, drawn);

  // Whoever comes for a place of the text comes for that one.
  const left = at === undefined && !isSought && row.read === 0 ? options.left : null;
  useReadingProgress({ open, text, sheet, left, layout: display.isVertical ? 'columns' : 'lines' });
  useEffect(() => goTo(text.match), [goTo, text.match]);
  // Along the results, an article opens at its first match.
  const opensAt = text.match.length === 0 ? matches.ranges[0] : undefined;
  useEffect(() => {
    if (opensAt !== undefined && sheet.current !== null) revealRange(sheet.current, opensAt);
  }, [opensAt, sheet]);
  // The raw page follows a paragraph that stands on another page of the dump.
  const pointedPage = text.parts[pointing.part ?? -1]?.part.pieces[0]?.page;
  useEffect(() => {
    if (pointing.from === 'text' && pointedPage !== undefined) setPageIndex(pointedPage);
  }, [pointing.from, pointedPage]);

  return {
    ...{ text, display, highlights, pageIndex, setPageIndex, sources, source, isSought, matches, find },
    ...{ selection, caret, marking, pointing, pointFromSource, goTo },
  };
}
