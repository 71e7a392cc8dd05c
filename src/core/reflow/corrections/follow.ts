/** A correction on another text: every range and offset it speaks of is asked for, always in the same order. */
import { assertNever } from '../../base/assert';
import type { Correction, MoveTarget } from '../../page/corrections';
import type { RawOffset, RawRange } from '../../page/model';

/** What knows where text went; null: it does not stand there. */
export interface TextFinder {
  ranges(ranges: readonly RawRange[]): readonly RawRange[] | null;
  /** Of a character. */
  offset(at: RawOffset): RawOffset | null;
  /** Of the end behind a character. */
  end(at: RawOffset): RawOffset | null;
  /** Of the very same characters. */
  same(range: RawRange): RawRange | null;
}

/** Returns the correction as it is where its text went; null when some of it does not stand there. */
export function followCorrection(correction: Correction, finder: TextFinder): Correction | null {
  switch (correction.kind) {
    case 'merge': {
      const articles = correction.articles.map((ranges) => finder.ranges(ranges));
      return articles.every((ranges) => ranges !== null) ? { ...correction, articles } : null;
    }
    case 'split':
    case 'break': {
      const at = finder.offset(correction.at);
      return at === null ? null : { ...correction, at };
    }
    case 'join': {
      const [after, at] = [finder.end(correction.after), finder.offset(correction.at)];
      return after === null || at === null ? null : { ...correction, after, at };
    }
    case 'move': {
      const [ranges, to] = [finder.ranges(correction.ranges), followTarget(correction.to, finder)];
      return ranges === null || to === null ? null : { ...correction, ranges, to };
    }
    case 'role': {
      const ranges = finder.ranges(correction.ranges);
      return ranges === null ? null : { ...correction, ranges };
    }
    case 'headline': {
      const article = finder.ranges(correction.article);
      const headline = correction.headline === null ? null : finder.ranges(correction.headline);
      const isFound = article !== null && (headline === null) === (correction.headline === null);
      return isFound ? { ...correction, article, headline } : null;
    }
    case 'order': {
      const article = finder.ranges(correction.article);
      const before = correction.before === null ? null : finder.ranges(correction.before);
      const isFound = article !== null && (before === null) === (correction.before === null);
      return isFound ? { ...correction, article, before } : null;
    }
    case 'reading': {
      const range = finder.same(correction);
      return range === null ? null : { ...correction, start: range.start, end: range.end };
    }
    default:
      return assertNever(correction);
  }
}

function followTarget(to: MoveTarget, finder: TextFinder): MoveTarget | null {
  if (to.kind === 'end') {
    const article = finder.ranges(to.article);
    return article === null ? null : { ...to, article };
  }
  const ranges = finder.ranges(to.ranges);
  return ranges === null ? null : { ...to, ranges };
}
