/** What the reader does with highlights that are there: goes through them, splits them, tags them by number. */
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightId } from '#core/page/ids';
import { attempt } from '../app/failures';
import type { OpenArticle } from '../db/articles';
import { splitHighlight } from '../db/highlight-ends';
import { recolourHighlight } from '../db/highlights';
import type { HighlightRow } from '../db/rows';
import { areTagged } from '../db/tag-counts';
import { tagOfKey } from '../db/tag-edits';
import { areHighlightsTagged, tagHighlights, untagHighlights } from '../db/tag-highlights';
import { tagArticles, untagArticles } from '../db/tags';
import { removeHighlight } from '../highlights/highlight-actions';
import { useColourNames } from '../highlights/marking-words';
import { announce } from '../ui/announcer';
import type { ChosenAction } from './chosen-keys';
import { type ShownPlace, shownPlaceOf } from './dom-range';
import { highlightsAt, rangesOfHighlight } from './paint-layers';
import { trimRanges } from './reading-text';
import { revealRange } from './reveal';
import { splitRanges, textLine } from './text-places';
import type { ArticleText } from './use-article-text';
import { type ChosenHighlight, spansElsewhere } from './use-chosen-highlight';
import type { HighlightOpener } from './use-opened-highlights';

export interface HighlightEdits {
  /** Chooses the next highlight of the text, or the one before. */
  goThrough(by: 1 | -1): void;
  canSplit(id: HighlightId, place: ShownPlace): boolean;
  split(id: HighlightId, place: ShownPlace): void;
  /** Splits the highlight at the caret; asks which one where several are. */
  splitAtCaret(): void;
  /** Puts the favourite tag of a number on the chosen highlight, or on the article, or takes it off. */
  toggleFavourite(number: number): void;
  /** Does what a key of the chosen highlight says. */
  runChosen(action: ChosenAction): void;
}

export interface HighlightEditsOptions {
  readonly open: OpenArticle;
  readonly text: ArticleText;
  readonly highlights: readonly HighlightRow[];
  readonly sheet: RefObject<HTMLElement | null>;
  readonly chosen: ChosenHighlight;
  readonly opener: HighlightOpener;
  readonly onCite: (highlight: HighlightRow) => void;
}

/** Returns what can be done; `highlights` are those of the open article. */
export function useHighlightEdits(options: HighlightEditsOptions): HighlightEdits {
  const { open, text, highlights, sheet, chosen, opener, onCite } = options;
  const { t } = useTranslation(['marking', 'highlights']);
  const { t: tHighlights } = useTranslation('highlights');
  const colours = useColourNames();
  const line = useMemo(() => textLine(text.parts.map(({ shown }) => shown.text)), [text.parts]);

  function partsAt(id: HighlightId, place: ShownPlace) {
    const [before, after] = splitRanges(line, rangesOfHighlight(text.runs, id), place);
    return [trimRanges(text.parts, before), trimRanges(text.parts, after)] as const;
  }

  function canSplit(id: HighlightId, place: ShownPlace): boolean {
    return partsAt(id, place).every((ranges) => ranges.length > 0);
  }

  function split(id: HighlightId, place: ShownPlace): void {
    const row = highlights.find((highlight) => highlight.id === id);
    if (row === undefined) return;
    const [before, after] = partsAt(id, place).map(text.spansOf);
    if (before === undefined || after === undefined) return;
    attempt(async () => {
      await splitHighlight(id, before, [...after, ...spansElsewhere(open, row)]);
      announce(t('tools.splitDone'));
    });
  }

  function splitAtCaret(): void {
    const selection = document.getSelection();
    const place =
      sheet.current === null || selection?.focusNode == null
        ? null
        : shownPlaceOf(sheet.current, { node: selection.focusNode, offset: selection.focusOffset });
    const ids = place === null ? [] : highlightsAt(text.runs, place).filter((id) => canSplit(id, place));
    const one = ids.length === 1 ? ids[0] : ids.find((id) => id === chosen.row?.id);
    if (place === null || ids.length === 0) announce(t('tools.splitNowhere'));
    else if (one === undefined) opener.openAtCaret();
    else split(one, place);
  }

  function goThrough(by: 1 | -1): void {
    const inOrder = [
      ...new Set(text.runs.flatMap((runs) => runs.flatMap(({ highlightIds }) => highlightIds))),
    ];
    const at = chosen.row === null ? -1 : inOrder.indexOf(chosen.row.id);
    const next = at === -1 ? (by > 0 ? 0 : inOrder.length - 1) : (at + by + inOrder.length) % inOrder.length;
    const row = highlights.find(({ id }) => id === inOrder[next]);
    const first = row === undefined ? undefined : rangesOfHighlight(text.runs, row.id)[0];
    if (row === undefined || first === undefined) {
      announce(t('chosen.none'));
      return;
    }
    chosen.choose(row.id);
    if (sheet.current !== null) revealRange(sheet.current, first);
    const colour = colours.full(row.colour);
    announce(
      t('chosen.said', {
        number: next + 1,
        count: inOrder.length,
        colour,
        quote: text.quoteOf(row).slice(0, 80),
      }),
    );
  }

  function toggleFavourite(number: number): void {
    const { row } = chosen;
    attempt(async () => {
      // Asked of the database: what is on screen lags behind the keys by a moment.
      const tag = await tagOfKey(number);
      if (tag === undefined) {
        announce(t('favourite.none', { number }));
        return;
      }
      const isOn =
        row === null ? await areTagged([open.row.id], tag.id) : await areHighlightsTagged([row.id], tag.id);
      if (row !== null) await (isOn ? untagHighlights([row.id], tag.id) : tagHighlights([row.id], tag.id));
      else await (isOn ? untagArticles([open.row.id], tag.id) : tagArticles([open.row.id], tag.id));
      announce(t(isOn ? 'favourite.off' : 'favourite.on', { name: tag.name }));
    });
  }

  function runChosen(action: ChosenAction): void {
    const { row, ranges } = chosen;
    if (row === null) return;
    switch (action.kind) {
      case 'end':
        chosen.step(action.side, action.by, action.step);
        break;
      case 'colour':
        attempt(() => recolourHighlight(row.id, action.colour));
        announce(colours.full(action.colour));
        break;
      case 'open':
        opener.openOn(row.id, ranges, null);
        break;
      case 'note':
        opener.openOn(row.id, ranges, 'note');
        break;
      case 'tag':
        opener.openOn(row.id, ranges, 'tags');
        break;
      case 'cite':
        onCite(row);
        break;
      case 'delete':
        chosen.choose(null);
        attempt(() => removeHighlight(row.id, tHighlights));
        break;
      case 'done':
        chosen.choose(null);
        break;
    }
  }

  return { goThrough, canSplit, split, splitAtCaret, toggleFavourite, runChosen };
}
