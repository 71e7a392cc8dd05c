/** What the reader does with selected text and with highlights. */
import { useTranslation } from 'react-i18next';
import type { PartRange } from '#core/anchor/selection';
import { writersOf } from '#core/export/citation';
import { nothingShown } from '#core/page/facts';
import type { HighlightId, PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import type { OpenArticle } from '../db/articles';
import { addHighlight, newHighlightId } from '../db/highlights';
import type { HighlightColour, HighlightRow } from '../db/rows';
import { useCitationStyle } from '../settings/citation-style';
import { announce } from '../ui/announcer';
import { notify } from '../ui/toast';
import { citeQuote } from './citation';
import { copyText } from './copy-text';
import { textOfRanges } from './reading-text';
import type { ArticleText } from './use-article-text';

export interface TextActions {
  /** The colour that was used last. */
  readonly lastColour: () => HighlightColour;
  /** Highlights ranges and clears the selection; null when there is nothing to highlight. */
  highlight(ranges: readonly PartRange[], colour: HighlightColour): StartedHighlight | null;
  copy(ranges: readonly PartRange[]): void;
  cite(ranges: readonly PartRange[]): void;
  citeHighlight(highlight: HighlightRow): void;
}

/** A highlight that is being stored. */
export interface StartedHighlight {
  /** What its row will say; its quote is the shown text. */
  readonly row: HighlightRow;
  /** False when it could not be stored, which the user was told. */
  readonly isStored: Promise<boolean>;
}

/** Kept for the window's life: the next article is marked in the same colour. */
let colourInUse: HighlightColour = 'yellow';

/** What ranges of the article are copied as. */
export type CopiedText = (ranges: readonly PartRange[]) => string;

/** Returns what can be done with the text of an open article; `source` is its source's name. */
export function useTextActions(
  open: OpenArticle,
  text: ArticleText,
  source: string,
  copied: CopiedText,
): TextActions {
  const { t } = useTranslation('reader');
  const style = useCitationStyle();

  function highlight(ranges: readonly PartRange[], colour: HighlightColour): StartedHighlight | null {
    const spans = text.spansOf(ranges);
    if (spans.length === 0) return null;
    colourInUse = colour;
    // At once, not when it is stored: by then the reader may have selected something else. The caret stays where it is.
    const selection = document.getSelection();
    if (selection !== null && selection.rangeCount > 0) selection.collapseToEnd();
    const id = newHighlightId();
    const now = Date.now();
    const row: HighlightRow = {
      id,
      spans,
      pageIds: [...new Set(spans.map(({ page }) => page))],
      quotes: [textOfRanges(text.parts, ranges)],
      prefix: '',
      suffix: '',
      colour,
      tagIds: [],
      status: 'exact',
      maker: '',
      createdAt: now,
      updatedAt: now,
    };
    return { row, isStored: store(id, spans, colour) };
  }

  async function store(id: HighlightId, spans: readonly Span[], colour: HighlightColour): Promise<boolean> {
    try {
      await addHighlight(open.row.id, spans, colour, id);
      announce(t('said.highlighted'));
      return true;
    } catch (error) {
      console.error(error);
      notify({ message: t('said.highlightFailed'), tone: 'problem' });
      return false;
    }
  }

  async function put(words: string, said: string): Promise<void> {
    notify({ message: (await copyText(words)) ? said : t('said.copyFailed') });
  }

  function citation(quote: string, on: PageId | undefined): string {
    const at = Math.max(
      0,
      open.pages.findIndex(({ id }) => id === on),
    );
    const place = open.places[at];
    const cited = {
      title: open.row.title.replaceAll('\n', ' '),
      authors: writersOf(open.row.authors),
      facts: place?.facts ?? nothingShown,
      lang: open.row.lang,
      source,
      path: place?.path ?? open.dump.path,
      page: (open.pages[at]?.ordinal ?? 0) + 1,
    };
    return citeQuote(t, quote, cited, style);
  }

  return {
    lastColour: () => colourInUse,
    highlight,
    copy: (ranges) => void put(copied(ranges), t('said.copied')),
    cite: (ranges) => void put(citation(copied(ranges), text.spansOf(ranges)[0]?.page), t('said.cited')),
    citeHighlight: (row) => void put(citation(text.quoteOf(row), row.spans[0]?.page), t('said.cited')),
  };
}
