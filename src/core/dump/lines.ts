/** A page's text to its physical lines. */
import { type Line, raw } from '../page/model';

/** Returns every line of a page, blank ones too, without their breaks (LF, CR LF or CR). */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|\n|\r/gu;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    lines.push({ start: raw(start), end: raw(match.index) });
    start = match.index + match[0].length;
  }
  lines.push({ start: raw(start), end: raw(text.length) });
  return lines;
}
