/** Words whose page is not known are looked for on every page: found are those that stand, for certain, on one. */

import { shortQuote } from '#core/anchor/places';
import { solidText } from '#core/anchor/solid-text';
import { placeOnPage } from '#core/import/place';
import type { PlannedHighlight } from '#core/import/plan';
import type { PageId } from '#core/page/ids';
import type { BroadsheetDatabase } from '../db/database';
import { describe, type Placed } from './find-place';
import type { LibraryTexts } from './library-texts';

/** Pages read at a time. */
const atATime = 200;

interface Wanted {
  readonly planned: PlannedHighlight;
  readonly needle: string;
  readonly found: { readonly page: PageId; readonly placed: Placed }[];
}

/** Returns what was found, by GUID; `onProgress` hears of pages. */
export async function findByWords(
  db: BroadsheetDatabase,
  texts: LibraryTexts,
  lost: readonly { readonly planned: PlannedHighlight }[],
  onProgress: (done: number, all: number) => void,
): Promise<ReadonlyMap<string, Placed>> {
  const wanted = lost.flatMap(({ planned }): readonly Wanted[] => {
    const needles = planned.place.stretches.map(({ quote }) => solidText(quote).text);
    const needle = needles.reduce((longest, next) => (next.length > longest.length ? next : longest), '');
    return needle.length < shortQuote / 2 ? [] : [{ planned, needle, found: [] }];
  });
  if (wanted.length === 0) return new Map();
  const binned = new Set(await db.sources.where('binnedAt').above(0).primaryKeys());
  const all = await db.pages.count();
  let last = '';
  for (let done = 0; ; ) {
    const pages = await db.pages.where('id').above(last).limit(atATime).toArray();
    const end = pages.at(-1);
    if (end === undefined) break;
    last = end.id;
    for (const page of pages) {
      if (binned.has(page.sourceId)) continue;
      const solid = solidText(page.text);
      for (const { planned, needle, found } of wanted) {
        if (!solid.text.includes(needle)) continue;
        const { stretches, prefix, suffix } = planned.place;
        const unplaced = stretches.map((stretch) => ({ ...stretch, at: null }));
        const placed = placeOnPage(unplaced, { prefix, suffix }, solid);
        // Words that are only like these, or in other surroundings, are no more than a guess on a page nobody named.
        if (placed.status !== 'exact' && placed.status !== 'moved') continue;
        const spans = placed.spans.map(({ start, end: to }) => ({ page: page.id, start, end: to }));
        found.push({ page: page.id, placed: { ...(await describe(spans, texts)), status: 'exact' } });
      }
    }
    done += pages.length;
    onProgress(done, all);
  }
  return new Map(
    wanted.flatMap(({ planned, found }) => {
      const [only] = found;
      return only !== undefined && found.length === 1 ? [[planned.guid, only.placed] as const] : [];
    }),
  );
}
