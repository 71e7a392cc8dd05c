/** A correction as it can be used on a text: whatever was stored or asked for, its offsets lie in it and fit it. */
import type { Correction, MoveTarget } from '../../page/corrections';
import { type RawRange, raw } from '../../page/model';
import { rangesIn, solidFrom } from './ranges';

/** Returns the correction with few long ranges inside the text, none of which cuts a character; it means the same. */
export function prepareCorrection(text: string, correction: Correction): Correction {
  const ranges = (list: readonly RawRange[]): readonly RawRange[] => rangesIn(text, list);
  switch (correction.kind) {
    case 'merge':
      return { ...correction, articles: correction.articles.map(ranges) };
    case 'split':
    case 'break':
      return { ...correction, at: solidFrom(text, correction.at) };
    case 'move':
      return { ...correction, ranges: ranges(correction.ranges), to: prepareTarget(correction.to, ranges) };
    case 'role':
      return { ...correction, ranges: ranges(correction.ranges) };
    case 'headline': {
      const headline = correction.headline === null ? null : ranges(correction.headline);
      return { ...correction, article: ranges(correction.article), headline };
    }
    case 'order': {
      const before = correction.before === null ? null : ranges(correction.before);
      return { ...correction, article: ranges(correction.article), before };
    }
    case 'reading':
      return { ...correction, ...(ranges([correction])[0] ?? { start: raw(0), end: raw(0) }) };
    case 'join':
      return correction;
  }
}

function prepareTarget(
  to: MoveTarget,
  ranges: (list: readonly RawRange[]) => readonly RawRange[],
): MoveTarget {
  return to.kind === 'end' ? { ...to, article: ranges(to.article) } : { ...to, ranges: ranges(to.ranges) };
}
