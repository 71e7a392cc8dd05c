/** A concordance: every occurrence of a term with what stands before and behind it. */
import type { PageId } from '../../page/ids';
import type { Article, Span } from '../../page/model';
import { cellsOf } from '../../text/width';
import type { Query } from '../query/model';
import { type ReadPart, readParts } from './occurrences';
import { type ReadingUnit, readingUnits, unitAfter } from './reading-units';

/** One occurrence. Where the context goes into another part of the article, `partMark` stands between. */
export interface ConcordanceLine {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  /** The raw place to open the article at; null when it has none. */
  readonly at: Span | null;
  /**
   * What the lines are ordered by: the units before the keyword outwards, and those behind it, folded. Signs do not
   * count; units are set apart so that a whole word comes before a longer one.
   */
  readonly leftKey: string;
  readonly rightKey: string;
  /** What stands next to it, as it is written: two characters or a word; '' where a sign or nothing does. */
  readonly before: string;
  readonly behind: string;
}

/** Stands where one part of the article ends and the next begins. */
export const partMark = ' ¶ ';

/** So much is shown on each side, in cells of a Han character. */
const contextCells = 48;

/** Units that lines are ordered by. */
const keyUnits = 12;

/** A condition on what stands around the keyword: a unit, or several in a row, at most so many units away. */
export interface Nearby {
  /** Folded units in a row. */
  readonly units: readonly string[];
  readonly within: number;
}

/** Returns the occurrences of a query's terms in an article, in reading order; `nearby`: only those with it around. */
export function concordanceLines(
  article: Article,
  pages: readonly PageId[],
  pageTexts: readonly string[],
  query: Query,
  nearby: Nearby | null = null,
): readonly ConcordanceLine[] {
  const parts = readParts(article, pages, pageTexts, query);
  return parts.flatMap((part, index) => {
    if (part.found.length === 0) return [];
    const units = readingUnits(part.text);
    return part.found.flatMap((found): readonly ConcordanceLine[] => {
      const first = unitAfter(units, found.start);
      const next = nextUnit(units, found.end);
      if (nearby !== null && !standsNearby(units, first, next, nearby)) return [];
      const left = leftOf(parts, index, found.start);
      const right = rightOf(parts, index, found.end);
      return [
        {
          left,
          keyword: oneLine(part.text.slice(found.start, found.end)),
          right,
          at: found.at,
          leftKey: keyOf(units.slice(Math.max(0, first - keyUnits), first).reverse()),
          rightKey: keyOf(units.slice(next, next + keyUnits)),
          before: neighbourBefore(part.text, units, first),
          behind: neighbourBehind(part.text, units, next),
        },
      ];
    });
  });
}

/** The number of the first unit that begins at or behind an offset. */
function nextUnit(units: readonly ReadingUnit[], offset: number): number {
  let next = unitAfter(units, offset);
  while ((units[next]?.start ?? offset) < offset) next += 1;
  return next;
}

function standsNearby(
  units: readonly ReadingUnit[],
  first: number,
  next: number,
  { units: wanted, within }: Nearby,
): boolean {
  const fits = (from: number) => wanted.every((text, at) => units[from + at]?.text === text);
  for (let from = Math.max(0, first - within); from + wanted.length <= first; from += 1) {
    if (fits(from)) return true;
  }
  for (let from = next; from + wanted.length <= Math.min(units.length, next + within); from += 1) {
    if (fits(from)) return true;
  }
  return false;
}

function keyOf(units: readonly ReadingUnit[]): string {
  return units.map(({ text }) => text).join('\u0001');
}

/** The word, or the two characters, that end right before a unit. */
function neighbourBefore(text: string, units: readonly ReadingUnit[], first: number): string {
  const unit = units[first - 1];
  if (unit === undefined || (units[first]?.isCut ?? false)) return '';
  const other = units[first - 2];
  const isPair = !unit.isWord && !unit.isCut && other !== undefined && !other.isWord;
  return oneLine(text.slice(isPair ? other.start : unit.start, unit.end));
}

function neighbourBehind(text: string, units: readonly ReadingUnit[], next: number): string {
  const unit = units[next];
  if (unit === undefined || unit.isCut) return '';
  const other = units[next + 1];
  const isPair = !unit.isWord && other !== undefined && !other.isCut && !other.isWord;
  return oneLine(text.slice(unit.start, isPair ? other.end : unit.end));
}

function leftOf(parts: readonly ReadPart[], index: number, offset: number): string {
  let context = oneLine((parts[index]?.text ?? '').slice(0, offset));
  for (let at = index - 1; at >= 0 && context.length < contextCells * 2; at -= 1) {
    context = `${oneLine(parts[at]?.text ?? '')}${partMark}${context}`;
  }
  return lastCells(context);
}

function rightOf(parts: readonly ReadPart[], index: number, offset: number): string {
  let context = oneLine((parts[index]?.text ?? '').slice(offset));
  for (let at = index + 1; at < parts.length && context.length < contextCells * 2; at += 1) {
    context = `${context}${partMark}${oneLine(parts[at]?.text ?? '')}`;
  }
  return firstCells(context);
}

function firstCells(text: string): string {
  let width = 0;
  let end = 0;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    width += cellsOf(codePoint);
    if (width > contextCells) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}

function lastCells(text: string): string {
  let width = 0;
  let start = text.length;
  while (start > 0) {
    const low = text.charCodeAt(start - 1);
    const before = low >= 0xdc00 && low <= 0xdfff && start >= 2 ? start - 2 : start - 1;
    width += cellsOf(text.codePointAt(before) ?? 0);
    if (width > contextCells) break;
    start = before;
  }
  return text.slice(start);
}

/** Line breaks inside a part (verse, tables) as spaces. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ');
}
