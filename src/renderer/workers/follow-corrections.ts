/** Corrections of a page whose text was replaced: they go where their text went; what is not found is kept as lost. */
import { followSpans, type Mapping, mapText } from '#core/anchor/follow';
import { rawRangeOf, type SolidText, solidIndexOf, solidText } from '#core/anchor/solid-text';
import { assertNever } from '#core/base/assert';
import type { Correction, MoveTarget } from '#core/page/corrections';
import { type RawOffset, type RawRange, raw } from '#core/page/model';
import type { PageRow } from '../db/rows';

/** Less of a text than this is not the same text any more. */
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
    const target = mended.get((same ?? own ?? now[0])?.id ?? old.id);
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

/** Returns corrections as they are on another text of their page. */
export function followCorrections(
  corrections: readonly Correction[],
  before: string,
  now: string,
): readonly Correction[] {
  if (corrections.length === 0 || before === now) return corrections;
  const texts = new Texts(solidText(before), solidText(now));
  return corrections.map((correction) =>
    correction.lost === true ? correction : (follow(correction, texts) ?? { ...correction, lost: true }),
  );
}

class Texts {
  readonly #before: SolidText;
  readonly #now: SolidText;
  readonly #mapping: Mapping;

  constructor(before: SolidText, now: SolidText) {
    this.#before = before;
    this.#now = now;
    this.#mapping = mapText(before, now);
  }

  /** Where the ranges went; null when most of their text is not there. */
  ranges(ranges: readonly RawRange[]): readonly RawRange[] | null {
    let all = 0;
    let found = 0;
    const followed: RawRange[] = [];
    // One by one: together, what lies between two of them would be taken along.
    for (const range of ranges) {
      const { spans, share } = followSpans([range], this.#mapping, this.#before, this.#now);
      const length = range.end - range.start;
      all += length;
      found += share * length;
      followed.push(...spans);
    }
    return found < mostOfIt * all ? null : followed;
  }

  /** Where a character went. */
  offset(at: RawOffset): RawOffset | null {
    const to = this.#mapping[solidIndexOf(this.#before, at)] ?? -1;
    return to === -1 ? null : rawRangeOf(this.#now, to, to + 1).start;
  }

  /** Where the end behind a character went. */
  end(at: RawOffset): RawOffset | null {
    const last = this.offset(raw(at - 1));
    return last === null ? null : raw(last + 1);
  }

  /** Where the very same characters stand. */
  same({ start, end }: RawRange): RawRange | null {
    const first = this.offset(start);
    const last = this.end(end);
    if (first === null || last === null) return null;
    return this.#now.raw.slice(first, last) === this.#before.raw.slice(start, end)
      ? { start: first, end: last }
      : null;
  }
}

function follow(correction: Correction, texts: Texts): Correction | null {
  switch (correction.kind) {
    case 'merge': {
      const articles = correction.articles.map((ranges) => texts.ranges(ranges));
      return articles.every((ranges) => ranges !== null) ? { ...correction, articles } : null;
    }
    case 'split':
    case 'break': {
      const at = texts.offset(correction.at);
      return at === null ? null : { ...correction, at };
    }
    case 'join': {
      const [after, at] = [texts.end(correction.after), texts.offset(correction.at)];
      return after === null || at === null ? null : { ...correction, after, at };
    }
    case 'move': {
      const [ranges, to] = [texts.ranges(correction.ranges), followTarget(correction.to, texts)];
      return ranges === null || to === null ? null : { ...correction, ranges, to };
    }
    case 'role': {
      const ranges = texts.ranges(correction.ranges);
      return ranges === null ? null : { ...correction, ranges };
    }
    case 'headline': {
      const article = texts.ranges(correction.article);
      const headline = correction.headline === null ? null : texts.ranges(correction.headline);
      const isFound = article !== null && (headline === null) === (correction.headline === null);
      return isFound ? { ...correction, article, headline } : null;
    }
    case 'order': {
      const article = texts.ranges(correction.article);
      const before = correction.before === null ? null : texts.ranges(correction.before);
      const isFound = article !== null && (before === null) === (correction.before === null);
      return isFound ? { ...correction, article, before } : null;
    }
    case 'reading': {
      const range = texts.same(correction);
      return range === null ? null : { ...correction, ...range };
    }
    default:
      return assertNever(correction);
  }
}

function followTarget(to: MoveTarget, texts: Texts): MoveTarget | null {
  if (to.kind === 'end') {
    const article = texts.ranges(to.article);
    return article === null ? null : { ...to, article };
  }
  const ranges = texts.ranges(to.ranges);
  return ranges === null ? null : { ...to, ranges };
}
