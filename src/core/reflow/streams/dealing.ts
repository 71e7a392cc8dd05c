/** Lines put in their new order once it is known which of them belong together. */
import { type Line, raw } from '../../page/model';
import type { Alternation } from './paths';

/** An alternation in the lines of a page, and the line before which the stream that was opened in it is put. */
export interface Stretch extends Alternation {
  readonly behind: number;
}

/** Returns the lines with each opened stream behind the other one, a blank line before it. */
export function dealt(lines: readonly Line[], found: readonly Stretch[]): readonly Line[] {
  const ordered: Line[] = [];
  let next = 0;
  for (const { from, to, opened, behind } of found) {
    ordered.push(...lines.slice(next, from));
    const second: Line[] = [];
    lines.slice(from, to).forEach((line, place) => {
      if (opened[place] === true) second.push(line);
      else ordered.push(line);
    });
    ordered.push(...lines.slice(to, behind));
    const start = second[0]?.start ?? raw(0);
    ordered.push({ start, end: start }, ...second);
    next = behind;
  }
  ordered.push(...lines.slice(next));
  return ordered;
}
