/** What the reader does when it is told to, by its keys, its bar or the palette. */
import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartRange } from '#core/anchor/selection';
import type { ArticleId, HighlightId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { currentRoute, goBack, navigate } from '../app/navigation';
import { isReadingMode, setReadingMode } from '../app/reading-mode';
import type { Sought } from '../app/routes';
import type { OpenArticle } from '../db/articles';
import { setRead } from '../db/marks';
import { updateSettings } from '../settings/settings';
import { takeFirstOffer } from '../themes/offered-now';
import { announce } from '../ui/announcer';
import { actAhead, doKept, keepFor, stepTo } from './keys-ahead';
import { rangesOfHighlight } from './paint-layers';
import type { ReaderAction } from './reader-keys';
import { listNeighbours } from './reading-list';
import { revealPart, revealRange } from './reveal';
import type { RowOwner } from './source-rows';
import { useReaderKeys } from './use-reader-keys';
import type { ReaderPanes } from './use-reader-panes';
import type { ReaderText } from './use-reader-text';
import { useReadingActions } from './use-reading-actions';
import type { ReadingWays } from './use-reading-ways';

export interface ReaderDeedsOptions extends Sought {
  readonly open: OpenArticle;
  readonly reading: ReaderText;
  readonly panes: ReaderPanes;
  readonly ways: ReadingWays;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly onTag: () => void;
}

export interface ReaderDeeds {
  /** Goes on; where it is not known yet to which article, as soon as it is. */
  step(action: 'next' | 'previous'): void;
  /** Chooses along what to read on. */
  takeWay(id: string): void;
  toggleRead(): void;
  /** Leads to the article among the others of its page, where it is mended; to the part pointed at, if there is one. */
  mend(): void;
  print(): void;
  /** Goes on to the next match of the search in this article, or of the one that led here. */
  goToMatch(by: 1 | -1): void;
  seek(words: string): void;
  closeFind(): void;
  jumpTo(id: HighlightId): void;
  chooseLine(owner: RowOwner): void;
}

/** Returns what the reader can do, and does what keys and the palette say. */
export function useReaderDeeds(options: ReaderDeedsOptions): ReaderDeeds {
  const { open, reading, panes, ways, sheet, sought, exact } = options;
  const { t } = useTranslation(['reader', 'results', 'reading']);
  const { row } = open;
  const { text, matches, find, caret, marking, pointing } = reading;
  const along: Sought = { ...(sought !== undefined && { sought }), ...(exact === true && { exact }) };

  function openNeighbour(articleId: ArticleId | null): void {
    stepTo(row.id, articleId, along);
  }

  function takeWay(id: string): void {
    ways.choose(id);
    const label = ways.offered.find((way) => way.id === id)?.label;
    if (label !== undefined) announce(t('reading:way.said', { way: label }));
  }

  function toggleRead(): void {
    attempt(() => setRead(row.id, row.read === 0));
    announce(t(row.read === 0 ? 'said.read' : 'said.unread'));
  }

  function mend(): void {
    const part = text.parts[pointing.part ?? 0]?.part ?? text.parts[0]?.part;
    const piece = part?.pieces[0];
    const page = piece === undefined ? row.pages[0] : row.pages[piece.page];
    if (page === undefined) return;
    const at = piece === undefined ? undefined : { page, start: piece.start, end: piece.end };
    navigate({ view: 'page', pageId: page, ...(at !== undefined && { at }) });
  }

  function print(): void {
    navigate({ view: 'print', articleId: row.id });
  }

  function reveal(range: PartRange | undefined): void {
    if (range !== undefined && sheet.current !== null) revealRange(sheet.current, range);
  }

  function goToMatch(by: 1 | -1): void {
    const found = find.isOpen && find.words !== '' ? find : matches;
    const at = found.go(by);
    if (at === null) return;
    reveal(found.ranges[at]);
    announce(t('results:matches.said', { at: at + 1, count: found.ranges.length }));
  }

  function closeFind(): void {
    find.close();
    sheet.current?.closest<HTMLElement>('[data-scrolls]')?.focus({ preventScroll: true });
  }

  function jumpTo(id: HighlightId): void {
    if (panes.isTooNarrowForNotes) panes.closePanel();
    reading.goTo(rangesOfHighlight(text.runs, id));
  }

  function chooseLine(owner: RowOwner): void {
    if (owner.kind === 'part' && sheet.current !== null) {
      if (panes.isNarrow) updateSettings({ showSource: false });
      revealPart(sheet.current, owner.part);
    } else if (owner.kind === 'other-article') {
      const other = reading.sources[reading.pageIndex]?.others[owner.order];
      if (other !== undefined) stepTo(row.id, other.id);
    }
  }

  /** Escape puts away what is in the way, and then leads back to the list one came from. */
  function leave(): void {
    if (marking.selectedRanges().length > 0) document.getSelection()?.removeAllRanges();
    else if (find.isOpen) closeFind();
    else if (isReadingMode()) setReadingMode(false);
    else if (panes.isTooNarrowForNotes && panes.hasPanel) panes.closePanel();
    else if (panes.isNarrow && panes.showSource) panes.toggleSource();
    else if (reading.isSought || listNeighbours(row.id) !== null) goBack();
  }

  function toggleCaret(): void {
    announce(t(caret.isOn ? 'said.caretOff' : 'said.caretOn'));
    caret.toggle();
  }

  const deeds: Partial<Record<ReaderAction, () => void>> = {
    next: () => openNeighbour(ways.neighbours.next),
    previous: () => openNeighbour(ways.neighbours.previous),
    'next-match': () => goToMatch(1),
    'previous-match': () => goToMatch(-1),
    back: leave,
    caret: toggleCaret,
    read: toggleRead,
    'suggested-tag': takeFirstOffer,
    tag: options.onTag,
    mend,
  };
  function run(action: ReaderAction): void {
    const deed = deeds[action];
    if (deed === undefined) marking.run(action);
    else deed();
  }

  /** A key is for the article that the window is at, though another may still be drawn. */
  function runKey(action: ReaderAction): void {
    const at = currentRoute();
    if (at.view === 'article' && at.articleId !== row.id) actAhead(at.articleId, action, along);
    else if (action === 'next' || action === 'previous') step(action);
    else run(action);
  }

  function step(action: 'next' | 'previous'): void {
    if (ways.areNeighboursKnown) run(action);
    else keepFor(row.id, action);
  }

  useReaderKeys({
    hasSelection: () => marking.selectedRanges().length > 0,
    first: marking.firstKey,
    run: runKey,
  });
  useEffect(() => doKept(row.id, ways.areNeighboursKnown, run));
  useReadingActions({ ways, onFind: find.open, onPrint: print, onWay: takeWay });

  return {
    ...{ step, takeWay, toggleRead, mend, print, goToMatch, closeFind, jumpTo, chooseLine },
    seek: (words) => reveal(find.seek(words)[0]),
  };
}
