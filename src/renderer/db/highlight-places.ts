/** Many places of the raw text highlighted at once, as one step: what a concordance does with its chosen lines. */
import { describeSpans } from '#core/anchor/quote';
import type { Span } from '#core/page/model';
import { db } from './database';
import { act } from './edit';
import { newHighlightId } from './highlights';
import type { HighlightColour, HighlightRow } from './rows';

/** Places that are looked up between two reads of the database. */
const placesAtATime = 200;

/** Returns those places, each once, that have text and that no highlight marks exactly. */
export async function unmarkedPlaces(spans: readonly Span[]): Promise<readonly Span[]> {
  const places = new Map(spans.filter(({ start, end }) => start < end).map((span) => [nameOf(span), span]));
  const pages = [...new Set(spans.map(({ page }) => page))];
  for (let start = 0; start < pages.length; start += placesAtATime) {
    const here = await db.highlights
      .where('pageIds')
      .anyOf(pages.slice(start, start + placesAtATime))
      .toArray();
    for (const { spans: marked } of here) {
      const [only, ...more] = marked;
      if (only !== undefined && more.length === 0) places.delete(nameOf(only));
    }
  }
  return [...places.values()];
}

/** Highlights each place by itself; a place outside of its page's text is left out. */
export async function highlightPlaces(spans: readonly Span[], colour: HighlightColour): Promise<void> {
  await act(db, { action: 'addHighlights', values: { count: spans.length } }, async (edit) => {
    for (let start = 0; start < spans.length; start += placesAtATime) {
      const some = spans.slice(start, start + placesAtATime);
      const pages = await edit.db.pages.bulkGet([...new Set(some.map(({ page }) => page))]);
      const texts = new Map(pages.map((page) => [page?.id, page?.text ?? '']));
      const rows = some.flatMap((span): readonly HighlightRow[] => {
        const text = texts.get(span.page) ?? '';
        if (span.start >= span.end || span.end > text.length) return [];
        const { prefix, suffix } = describeSpans([span], text);
        return [
          {
            id: newHighlightId(),
            spans: [span],
            pageIds: [span.page],
            quotes: [text.slice(span.start, span.end)],
            prefix,
            suffix,
            colour,
            tagIds: [],
            status: 'exact',
            maker: edit.maker,
            createdAt: edit.now,
            updatedAt: edit.now,
          },
        ];
      });
      await edit.add('highlights', rows);
    }
  });
}

function nameOf({ page, start, end }: Span): string {
  return `${page} ${start} ${end}`;
}
