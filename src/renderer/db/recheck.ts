/**
 * Highlights are checked whenever their article is opened: one whose text is not what was quoted is found again by its
 * quotes, as after a new reading of its dump, and is not shown where it stood meanwhile.
 */
import { isAsQuoted, isLikeQuoted } from '#core/anchor/as-quoted';
import { solidText } from '#core/anchor/solid-text';
import { dumpIdOf, type HighlightId, type PageId } from '#core/page/ids';
import { refindHighlight } from '../workers/refind';
import { db } from './database';
import { act, type Edit } from './edit';
import type { AnchorStatus, HighlightRow } from './rows';
import { isSameData } from './same-data';

/** How many were found again, and how. */
export type RecheckedCounts = Readonly<Record<AnchorStatus, number>>;

/**
 * Returns true when a highlight stands on what it quotes, as far as its pages are in `textOf`; a lost one stands
 * nowhere.
 */
export function standsOnItsQuote(
  { status, quotes, spans }: Pick<HighlightRow, 'status' | 'quotes' | 'spans'>,
  textOf: (page: PageId) => string | undefined,
): boolean {
  if (status === 'lost') return true;
  const isSimilar = status === 'similar';
  if (spans.length === 0 || (!isSimilar && spans.length !== quotes.length)) return false;
  const here = spans.flatMap(({ page, start, end }, at) => {
    const text = textOf(page);
    return text === undefined ? [] : [{ quote: quotes[at] ?? '', found: text.slice(start, end) }];
  });
  const found = here.map((each) => each.found);
  if (here.length === 0) return true;
  return isSimilar
    ? isLikeQuoted(quotes, found)
    : isAsQuoted(
        here.map(({ quote }) => quote),
        found,
      );
}

/**
 * Finds highlights again whose text is not what they quote, and returns how they were found: null when all stand as
 * they should by now. The app does it by itself: no step of the journal.
 */
export async function recheckHighlights(ids: readonly HighlightId[]): Promise<RecheckedCounts | null> {
  return act(db, { action: 'recheckHighlights', journalled: false }, async (edit) => {
    const counts = { exact: 0, moved: 0, similar: 0, lost: 0 };
    const rows = (await edit.db.highlights.bulkGet([...ids])).filter((row) => row !== undefined);
    const pages = new Map<PageId, string>();
    for (const dumpId of new Set(rows.flatMap(({ spans }) => spans.map(({ page }) => dumpIdOf(page))))) {
      for (const { id, text } of await edit.db.pages.where('dumpId').equals(dumpId).toArray())
        pages.set(id, text);
    }
    let changed = 0;
    for (const row of rows) {
      // An empty page stands for one that is gone: nothing can be read there.
      if (standsOnItsQuote(row, (page) => pages.get(page) ?? '')) continue;
      const found = refindIn(row, pages);
      counts[found.status] += 1;
      if (isSameData(found, row)) continue;
      changed += 1;
      await edit.put('highlights', found);
      await moveNotes(edit, row, found);
    }
    return changed === 0 ? null : counts;
  });
}

/** Dump by dump, as a highlight may go on in another one; one of them lost is found in part. */
function refindIn(row: HighlightRow, pages: ReadonlyMap<PageId, string>): HighlightRow {
  let found = row;
  for (const dumpId of new Set(row.spans.map(({ page }) => dumpIdOf(page)))) {
    const texts = [...pages].filter(([id]) => dumpIdOf(id) === dumpId);
    const before = found.status;
    found = refindHighlight(found, {
      dumpId,
      before: new Map(),
      now: new Map(texts.map(([id, text]) => [id, solidText(text)])),
    }).row;
    if (found !== row && before !== row.status) found = { ...found, status: worseOf(before, found.status) };
  }
  return found;
}

const byWorth: readonly AnchorStatus[] = ['exact', 'moved', 'similar', 'lost'];

function worseOf(a: AnchorStatus, b: AnchorStatus): AnchorStatus {
  return byWorth[Math.max(byWorth.indexOf(a), byWorth.indexOf(b))] ?? 'lost';
}

async function moveNotes(edit: Edit, { id, pageIds }: HighlightRow, found: HighlightRow): Promise<void> {
  if (isSameData(pageIds, found.pageIds)) return;
  const notes = await edit.db.notes.where('highlightId').equals(id).toArray();
  for (const note of notes) await edit.put('notes', { ...note, pageIds: found.pageIds });
}
