/** Corrections that were not found again when their page's text was replaced: looked for once more, or let go. */
import { refindCorrection } from '#core/anchor/lost-corrections';
import { solidText } from '#core/anchor/solid-text';
import type { Correction } from '#core/page/corrections';
import type { PageId } from '#core/page/ids';
import type { RawOffset } from '#core/page/model';
import { followCorrection } from '#core/reflow/corrections/follow';
import { db } from './database';
import { act } from './edit';
import type { PageRow } from './rows';
import { isSameData } from './same-data';

/** Returns the corrections of a page that do nothing because their text was not found, in their order. */
export function lostCorrections({ corrections }: Pick<PageRow, 'corrections'>): readonly Correction[] {
  return corrections.filter(({ lost }) => lost === true);
}

/**
 * Looks for a lost correction's text on its page, similar text too, and does it there again. Resolves to where that
 * is; null, and nothing has changed, when the text does not stand there.
 */
export async function findCorrectionAgain(pageId: PageId, lost: Correction): Promise<RawOffset | null> {
  return act(db, { action: 'refindCorrection' }, async (edit) => {
    const page = await edit.db.pages.get(pageId);
    const found = page === undefined ? null : refindCorrection(lost, solidText(page.text), true);
    if (page === undefined || found === null) return null;
    const corrections = page.corrections.map((each) => (isSameData(each, lost) ? found : each));
    await edit.updatePage(pageId, { corrections });
    return firstPlaceOf(found);
  });
}

/** Lets lost corrections of a page go. */
export async function dismissCorrections(pageId: PageId, lost: readonly Correction[]): Promise<void> {
  await act(db, { action: 'dismissCorrections', values: { count: lost.length } }, async (edit) => {
    const page = await edit.db.pages.get(pageId);
    if (page === undefined) return;
    const corrections = page.corrections.filter(
      (each) => each.lost !== true || !lost.some((other) => isSameData(each, other)),
    );
    await edit.updatePage(pageId, { corrections });
  });
}

/** Where the first text stands that a correction speaks of. */
function firstPlaceOf(correction: Correction): RawOffset | null {
  const places: RawOffset[] = [];
  followCorrection(correction, {
    ranges: (ranges) => {
      places.push(...ranges.slice(0, 1).map(({ start }) => start));
      return ranges;
    },
    offset: (at) => {
      places.push(at);
      return at;
    },
    end: (at) => at,
    same: (range) => {
      places.push(range.start);
      return range;
    },
  });
  return places[0] ?? null;
}
