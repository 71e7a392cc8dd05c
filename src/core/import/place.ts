/** Finding the place of planned stretches on a page's text: by position where the words are there, else by the words. */
import { type Resolution, resolveQuote } from '../anchor/resolve';
import { type SolidText, solidText } from '../anchor/solid-text';
import { type RawRange, raw } from '../page/model';
import { codePointsOf } from '../text/code-points';
import type { PlannedStretch } from './plan';

/**
 * Returns where stretches stand on a page. `old`: the text that their positions are of, where the file has it. A place without words is taken as it is said, if
 * the page is so long.
 */
export function placeOnPage(
  stretches: readonly PlannedStretch[],
  sides: { readonly prefix: string; readonly suffix: string },
  page: string | SolidText,
  old: SolidText | null = null,
): Resolution {
  const solid = typeof page === 'string' ? solidText(page) : page;
  const hint = hintsOf(stretches, solid.raw);
  if (stretches.every(({ quote }) => quote === ''))
    return hint.length === stretches.length && hint.every(({ end }) => end <= solid.raw.length)
      ? { status: 'exact', spans: hint }
      : { status: 'lost' };
  // A stretch whose words are not said has those that stand there.
  const quotes = stretches.map(
    ({ quote }, at) => quote || solid.raw.slice(hint[at]?.start ?? 0, hint[at]?.end ?? 0),
  );
  const found = resolveQuote(
    { quotes, ...sides },
    hint,
    solid,
    old === null || hint.length !== quotes.length ? null : { text: old, ranges: hint },
  );
  return found.status !== 'lost' && found.spans.length > quotes.length ? { status: 'lost' } : found;
}

/** Returns the positions in UTF-16 units, as far as they are said. */
export function hintsOf(stretches: readonly PlannedStretch[], text: string): readonly RawRange[] {
  let points: ReturnType<typeof codePointsOf> | null = null;
  return stretches.flatMap(({ at }): readonly RawRange[] => {
    if (at === null) return [];
    if (at.unit === 'units') return [{ start: raw(at.start), end: raw(at.end) }];
    points ??= codePointsOf(text);
    return [{ start: raw(points.toUnits(at.start)), end: raw(points.toUnits(at.end)) }];
  });
}
