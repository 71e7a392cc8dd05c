/** Everything the reader does with selected text and with highlights, and the keys that do it. */
import { type RefObject, useEffect, useRef } from 'react';
import type { PartRange } from '#core/anchor/selection';
import type { OpenArticle } from '../db/articles';
import { type HighlightColour, type HighlightRow, highlightColours } from '../db/rows';
import { chosenActionOf } from './chosen-keys';
import { type ReaderAction, readerActionOf } from './reader-keys';
import type { ArticleText } from './use-article-text';
import type { Caret } from './use-caret';
import { type ChosenHighlight, useChosenHighlight } from './use-chosen-highlight';
import { type HighlightEdits, useHighlightEdits } from './use-highlight-edits';
import { type HighlightOpener, type OpenFor, useOpenedHighlights } from './use-opened-highlights';
import { readSelection } from './use-reader-selection';
import { type CopiedText, type StartedHighlight, type TextActions, useTextActions } from './use-text-actions';
import { type ToolbarKeys, useToolbarKeys } from './use-toolbar-keys';

export interface Marking {
  readonly actions: TextActions;
  readonly opener: HighlightOpener;
  readonly chosen: ChosenHighlight;
  readonly edits: HighlightEdits;
  readonly toolbar: ToolbarKeys;
  /** What is selected now: the state on screen lags behind the keys by a moment. */
  selectedRanges(): readonly PartRange[];
  highlight(colour: HighlightColour): void;
  /** Highlights the selection in the last colour and opens it, for its note or its tags. */
  highlightFor(openFor: OpenFor): void;
  /** Answers a key before all others; true when it was the chosen highlight's or the caret's. */
  firstKey(event: KeyboardEvent): boolean;
  /** Does what a key of the reader says, if it is about marking; false when it is not. */
  run(action: ReaderAction): boolean;
}

export interface MarkingOptions {
  readonly open: OpenArticle;
  readonly text: ArticleText;
  readonly highlights: readonly HighlightRow[];
  /** Name of the source, for citations. */
  readonly source: string;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly caret: Caret;
  readonly copied: CopiedText;
}

interface MadeHighlight extends StartedHighlight {
  readonly ranges: readonly PartRange[];
  /** True once it is among the article's highlights. */
  isSeen: boolean;
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Returns what can be done with the text and the highlights of an open article. */
export function useMarking(options: MarkingOptions): Marking {
  const { open, text, highlights, source, sheet, caret } = options;
  const actions = useTextActions(open, text, source, options.copied);
  const opener = useOpenedHighlights(sheet, text.runs);
  const justMade = useRef<MadeHighlight | null>(null);
  useEffect(() => {
    const forget = () => {
      justMade.current = null;
    };
    window.addEventListener('pointerdown', forget, { capture: true });
    return () => window.removeEventListener('pointerdown', forget, { capture: true });
  }, []);
  useEffect(() => {
    const made = justMade.current;
    if (made === null) return;
    if (highlights.some(({ id }) => id === made.row.id)) made.isSeen = true;
    // Undone from a menu of the system's.
    else if (made.isSeen) justMade.current = null;
  }, [highlights]);
  const toolbar = useToolbarKeys(sheet);
  const chosen = useChosenHighlight(open, text, highlights);
  const edits = useHighlightEdits({
    ...{ open, text, highlights, sheet, chosen, opener },
    onCite: actions.citeHighlight,
  });

  function selectedRanges(): readonly PartRange[] {
    const now = sheet.current === null ? null : readSelection(sheet.current, text.parts);
    return now?.ranges ?? [];
  }

  function highlight(colour: HighlightColour): void {
    const ranges = selectedRanges();
    const started = actions.highlight(ranges, colour);
    justMade.current = started && { ...started, ranges, isSeen: false };
  }

  /** The field is there before the highlight is stored: what is typed at once goes into it. */
  function highlightFor(openFor: OpenFor): void {
    const ranges = selectedRanges();
    const started = actions.highlight(ranges, actions.lastColour());
    if (started !== null) openMade({ ...started, ranges }, openFor);
  }

  function openMade({ row, ranges, isStored }: Omit<MadeHighlight, 'isSeen'>, openFor: OpenFor): void {
    opener.openMade(row, ranges, openFor);
    void isStored.then((stored) => {
      if (!stored) opener.close();
    });
  }

  function firstKey(event: KeyboardEvent): boolean {
    const made = justMade.current;
    if (!modifiers.has(event.key)) justMade.current = null;
    const isOnControl =
      event.target instanceof Element && event.target.closest('button, a, summary') !== null;
    // New text is selected: that is what the keys are about.
    const isSelecting = selectedRanges().length > 0;
    const action = chosen.row === null || isOnControl || isSelecting ? null : chosenActionOf(event);
    if (action !== null) {
      edits.runChosen(action);
      return true;
    }
    const answer = toolbar.answer(event, isSelecting);
    if (answer !== null) return answer;
    // Right after its colour the key of a note is still about the text that was selected.
    if (made !== null && !isSelecting && readerActionOf(event, true) === 'note') {
      openMade(made, 'note');
      return true;
    }
    const opens = event.key === 'Enter' && caret.isOn && !isOnControl && !isSelecting;
    return (opens && opener.openAtCaret()) || caret.handleKey(event);
  }

  function run(action: ReaderAction): boolean {
    switch (action) {
      case 'highlight-again':
        highlight(actions.lastColour());
        return true;
      case 'note':
        highlightFor('note');
        return true;
      case 'tag-selection':
        highlightFor('tags');
        return true;
      case 'next-highlight':
        edits.goThrough(1);
        return true;
      case 'previous-highlight':
        edits.goThrough(-1);
        return true;
      case 'split':
        edits.splitAtCaret();
        return true;
      case 'cite':
        actions.cite(selectedRanges());
        return true;
      default:
        return runNumbered(action);
    }
  }

  function runNumbered(action: ReaderAction): boolean {
    const [, kind, digit] = /^(highlight|favourite)-(\d)$/u.exec(action) ?? [];
    if (digit === undefined) return false;
    const colour = highlightColours[Number(digit) - 1];
    if (kind === 'favourite') edits.toggleFavourite(Number(digit));
    else if (colour !== undefined) highlight(colour);
    return true;
  }

  return { actions, opener, chosen, edits, toolbar, selectedRanges, highlight, highlightFor, firstKey, run };
}
