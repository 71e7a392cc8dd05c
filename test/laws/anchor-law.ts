/**
 * The law of quotes: what is described is found again where it is, whatever was edited around it; and what was taken
 * away is never found on a look-alike.
 */

import { shortQuote, weightOf } from '#core/anchor/places';
import { describeSpans } from '#core/anchor/quote';
import { resolveQuote } from '#core/anchor/resolve';
import { solidText } from '#core/anchor/solid-text';
import { type RawRange, raw } from '#core/page/model';
import { type Chance, chanceOf } from './chance';
import { editPage, hasRun, Identities, inventPage, type LivingText, solidIds } from './living-text';

/** Returns what is wrong after one run of this seed; none when the law holds. */
export function anchorFaults(seed: number): readonly string[] {
  const chance = chanceOf(seed);
  const identities = new Identities();
  const page = inventPage(chance, identities);
  const spans = someSpans(chance, page);
  const quote = describeSpans(spans, page.text);
  const here = resolveQuote(quote, spans, page.text);
  if (here.status !== 'exact' || JSON.stringify(here.spans) !== JSON.stringify(spans)) {
    return [`not found where it was described: ${quote.quotes.join(' … ')}`];
  }
  const beside = besideOf(
    spans.map((span) => ({ page: 0, ...span })),
    [page],
  );
  // Of what was lost or only similar the text that it stood in is not known any more.
  const knowsOld = !chance.once(4);
  const truth = spans.map(({ start, end }) => solidIds(page, start, end));
  let edited = page;
  for (let count = 1 + chance.below(4); count > 0; count -= 1) edited = editPage(chance, edited, identities);
  const found = resolveQuote(
    quote,
    spans,
    edited.text,
    knowsOld ? { text: solidText(page.text), ranges: spans } : null,
  );
  return placeFaults(
    { truth, beside, quotes: quote.quotes, pages: [edited], identities },
    found.status,
    () => (found.status === 'lost' ? [] : found.spans.map(({ start, end }) => ({ page: 0, start, end }))),
  );
}

/** One character beside a span, with its identity. */
interface Neighbour {
  readonly id: number;
  readonly unit: string;
}

/** What stands beside some spans, the nearest first, white space apart. */
export interface Beside {
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
}

/** So far beside a span a character that is the very one of then can say which place it is. */
const farBeside = 64;

/** Returns what stands before the first and after the last span; the page's edge is a neighbour too. */
export function besideOf(spans: readonly PlacedRange[], pages: readonly LivingText[]): Beside {
  const [first, last] = [spans[0], spans.at(-1)];
  const start = first === undefined ? undefined : pages[first.page];
  const end = last === undefined ? undefined : pages[last.page];
  const before = start === undefined ? [] : neighbours(start, 0, first?.start ?? 0).reverse();
  const after = end === undefined ? [] : neighbours(end, last?.end ?? 0, end.text.length);
  return { before: before.slice(0, farBeside), after: after.slice(0, farBeside) };
}

function neighbours(page: LivingText, start: number, end: number): Neighbour[] {
  const ids = solidIds(page, start, end);
  const { text } = solidText(page.text.slice(start, end));
  return ids.map((id, at) => ({ id, unit: text[at] ?? '' }));
}

/**
 * True when the same characters in a row lead from the place to one that is the very one of then, at the same
 * distance: no reader of both texts can tell that the words between are others. Of “Nobody knew. Nobody asked.” it
 * cannot be said which “Nobody” was taken out, and a line whose number alone is another is the line of before.
 */
function leadsToItsOwn(then: readonly Neighbour[], now: readonly Neighbour[]): boolean {
  if (then.length === 0) return now.length === 0;
  for (const [at, { id, unit }] of then.entries()) {
    const other = now[at];
    if (other === undefined || other.unit !== unit) return false;
    if (other.id === id) return true;
  }
  return then.length < farBeside && now.length === then.length;
}

/** A range on one of some pages, which is named by its place in the list. */
export interface PlacedRange {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** What is known of a highlight beside what the library says. */
export interface Known {
  /** The identities that it was put on, a list a span. */
  readonly truth: readonly (readonly number[])[];
  /** What stood beside it then; null where that is not known. */
  readonly beside: Beside | null;
  readonly quotes: readonly string[];
  readonly pages: readonly LivingText[];
  readonly identities: Identities;
}

/**
 * Returns what is wrong with a place: 'exact' and 'moved' must be the words, and the very characters where they are
 * still there; a short quote whose characters are gone must be lost, never similar.
 */
export function placeFaults(
  known: Known,
  status: string,
  spansOf: () => readonly PlacedRange[],
): readonly string[] {
  const { truth, quotes, pages, identities } = known;
  const words = quotes.map((text) => solidText(text).text);
  const length = words.join('').length;
  if (length === 0) return [];
  const isShort = words.every((word) => weightOf(word) < shortQuote);
  const name = `“${words.join('…')}” (${status})`;
  if (status === 'lost') return [];
  if (status === 'similar') {
    return quotes.length === 1 && isShort ? [`${name}: too short to be called similar`] : [];
  }
  const spans = spansOf();
  const shown = spans.map(({ page, start, end }) => pages[page]?.text.slice(start, end) ?? '');
  const stands = shown.map((text) => solidText(text).text).join('');
  if (stands !== words.join('')) return [`${name} stands on other words: “${stands}”`];
  const ids = spans.flatMap(({ page, start, end }) => {
    const text = pages[page];
    return text === undefined ? [] : solidIds(text, start, end);
  });
  const wanted = truth.flat();
  if (ids.every((id, at) => id === wanted[at])) return [];
  const isCopy = ids.every((id, at) => identities.originOf(id) === identities.originOf(wanted[at] ?? -1));
  const beside = besideOf(spans, pages);
  if (
    known.beside !== null &&
    (leadsToItsOwn(known.beside.before, beside.before) || leadsToItsOwn(known.beside.after, beside.after))
  ) {
    return [];
  }
  const isThere = truth.every((run) => pages.some((page) => hasRun(page, run)));
  // Of a passage that stands twice now, nobody can say which is the first.
  if (isThere && !isCopy) return [`${name} went to other characters, though its own are there`];
  if (!isCopy && isShort) return [`${name}: a short quote went to the same words elsewhere`];
  return [];
}

/** One to three ranges of a page, in order, with something in each. */
export function someSpans(chance: Chance, page: LivingText): readonly RawRange[] {
  const spans: RawRange[] = [];
  let from = chance.below(page.text.length - 1);
  for (let count = chance.once(4) ? 1 + chance.below(3) : 1; count > 0; count -= 1) {
    const end = Math.min(page.text.length, from + 1 + chance.below(chance.once(2) ? 9 : 40));
    if (page.text.slice(from, end).trim() !== '') spans.push({ start: raw(from), end: raw(end) });
    from = end + 1 + chance.below(12);
    if (from >= page.text.length) break;
  }
  return spans.length > 0 ? spans : [{ start: raw(0), end: raw(3) }];
}
