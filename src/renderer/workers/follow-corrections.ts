/** Corrections of a page whose text was replaced: they go where their text went; what is not found is kept as lost. */
import { loseCorrection, refindCorrection } from '#core/anchor/lost-corrections';
import { MappedText } from '#core/anchor/mapped-text';
import { solidText } from '#core/anchor/solid-text';
import type { Correction } from '#core/page/corrections';
import { followCorrection } from '#core/reflow/corrections/follow';
import type { PageRow } from '../db/rows';

/** A page with less of an old one's text is not looked at first. */
const mostOfIt = 0.5;

/**
 * Returns the new pages of a dump with what the user mended on the old ones. A page whose text did not change, or
 * stands on another page now, keeps all of it; one with another text has to be checked anew.
 */
export function followPages(before: readonly PageRow[], now: readonly PageRow[]): readonly PageRow[] {
  const mended = new Map(now.map((page) => [page.id, page]));
  for (const old of before) {
    if (old.corrections.length === 0 && old.checkedAt === 0) continue;
    const own = now.find(({ id }) => id === old.id);
    const same = own?.text === old.text ? own : now.find(({ text }) => text === old.text);
    const found = same ?? (old.corrections.length === 0 ? own : likest(old, own, now));
    const target = found === undefined ? undefined : mended.get(found.id);
    if (target === undefined) continue;
    const corrections =
      same === undefined ? followCorrections(old.corrections, old.text, target.text) : old.corrections;
    mended.set(target.id, {
      ...target,
      corrections: [...target.corrections, ...corrections],
      checkedAt: same === undefined ? target.checkedAt : old.checkedAt,
    });
  }
  return now.map((page) => mended.get(page.id) ?? page);
}

/** The page with most of an old one's text: its own where that has most of it, else any; its own or the first for none. */
function likest(old: PageRow, own: PageRow | undefined, now: readonly PageRow[]): PageRow | undefined {
  const before = solidText(old.text);
  const shareOn = ({ text }: PageRow): number => new MappedText(before, solidText(text)).share;
  let best = own ?? now[0];
  if (best === undefined || now.length === 1) return best;
  let most = shareOn(best);
  if (most >= mostOfIt) return best;
  for (const page of now) {
    const share = shareOn(page);
    if (share <= most) continue;
    most = share;
    best = page;
  }
  return best;
}

/** Returns corrections as they are on another text of their page; lost ones are looked for again. */
export function followCorrections(
  corrections: readonly Correction[],
  before: string,
  now: string,
): readonly Correction[] {
  if (corrections.length === 0 || before === now) return corrections;
  const texts = { before: solidText(before), now: solidText(now) };
  const mapped = new MappedText(texts.before, texts.now);
  return corrections.map((correction) =>
    correction.lost === true
      ? (refindCorrection(correction, texts.now, false) ?? correction)
      : (followCorrection(correction, mapped) ?? loseCorrection(correction, texts.before)),
  );
}
