/** A page's text to its physical lines. */
import { type Line, raw } from '../page/model';

/** Returns every line of a page, blank ones too, without their breaks (LF, CR LF or CR). */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit !== 0x0a && unit !== 0x0d) continue;
    lines.push({ start: raw(start), end: raw(offset) });
    if (unit === 0x0d && text.charCodeAt(offset + 1) === 0x0a) offset += 1;
    start = offset + 1;
  }
  lines.push({ start: raw(start), end: raw(text.length) });
  return lines;
}
