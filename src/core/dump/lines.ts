/** A page's text to its physical lines. */
import { type Line, raw } from '../page/model';

/** Returns every line of a page, blank ones too, without their breaks (LF, CR LF or CR). */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  // The next break of either kind; the text's end where there is none.
  let feed = nextOf(text, '\n', 0);
  let turn = nextOf(text, '\r', 0);
  while (feed < text.length || turn < text.length) {
    const end = Math.min(feed, turn);
    lines.push({ start: raw(start), end: raw(end) });
    start = end === turn && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
    if (feed < start) feed = nextOf(text, '\n', start);
    if (turn < start) turn = nextOf(text, '\r', start);
  }
  lines.push({ start: raw(start), end: raw(text.length) });
  return lines;
}

function nextOf(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found === -1 ? text.length : found;
}
