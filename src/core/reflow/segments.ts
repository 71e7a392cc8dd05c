/**
 * Lines to segments: the stretches of lines that are decided on. Mostly a line is one segment; a caption and its credit,
 * or a headline and the editor's note run on in the same line, are two.
 */
import type { Line } from '../page/model';
import { isSpace } from '../text/char-class';
import { isCredit } from './vocabulary';

/** A stretch of one line without white space at its ends. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** White space characters before it on its line. */
  readonly lead: number;
  /** Blank lines between it and the segment before; a large number for the first of a page. */
  readonly blanks: number;
  /** It goes on in the line of the segment before it. */
  readonly sameLine: boolean;
}

/** The blanks of a page's first segment. */
export const pageStart = 99;

/** Returns the segments of a page's lines, in order; blank lines give none. */
export function cutSegments(text: string, lines: readonly Line[]): readonly Segment[] {
  const segments: Segment[] = [];
  let blanks = pageStart;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    let start: number = line.start;
    let end: number = line.end;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (start === end) {
      if (blanks !== pageStart) blanks += 1;
      continue;
    }
    const next = lines[index + 1];
    const following = next === undefined ? '' : text.slice(next.start, Math.min(next.end, next.start + 40));
    let lead = start - line.start;
    // An ideographic space indents a paragraph; it is no mark of a frame, which is one plain space.
    for (let at: number = line.start; at < start; at += 1) if (text.charCodeAt(at) === 0x3000) lead += 1;
    let sameLine = false;
    const alone = blanks > 0 && following.trim() === '';
    const cuts = cutsOf(text, start, end, following);
    for (const cut of alone && cuts.length === 0 ? deckCut(text, start, end) : cuts) {
      segments.push({ start, end: trimEnd(text, start, cut), lead, blanks, sameLine });
      start = cut;
      lead = 0;
      blanks = 0;
      sameLine = true;
    }
    segments.push({ start, end, lead, blanks, sameLine });
    blanks = 0;
  }
  return segments;
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last -= 1;
  return last;
}

/** R2: where inside a line something new surely begins. */
function cutsOf(text: string, start: number, end: number, following: string): readonly number[] {
  const cuts: number[] = [];
  const head = text.slice(start, Math.min(end, start + 120));
  const inner = mayStartInside(text, start, start + head.length) ? innerStart.exec(head) : null;
  if (inner !== null && inner.index > 0) cuts.push(start + inner.index + inner[0].length);
  const tailStart = Math.max(start, end - 40);
  if (!hasSpaceBehindMark(text, tailStart, end)) return cuts;
  const tail = text.slice(tailStart, end);
  for (const match of tail.matchAll(afterStop)) {
    const at = tailStart + match.index + match[0].length;
    const rest = text.slice(at, end).replace(/[\s\uFEFF]+/gu, '');
    const more = following.replace(/[\s\uFEFF]+/gu, '');
    if (rest === '' || rest.length > 24) continue;
    if (
      isCredit(rest) ||
      (/^(?:本[报報])?(?:记者|記者|通讯员|通訊員)?/u.test(rest) && rest.length <= 16 && isCredit(rest + more))
    ) {
      if (at > (cuts.at(-1) ?? start)) cuts.push(at);
      break;
    }
  }
  return cuts;
}

/** R2: where in a line that stands alone and is no sentence a deck begins with its dash. */
function deckCut(text: string, start: number, end: number): readonly number[] {
  if (end - start > 60) return [];
  const line = text.slice(start, end);
  const match = headAndDeck.exec(line);
  return match === null ? [] : [start + (match[1]?.length ?? 0)];
}

const headAndDeck = /^([^。；;]{6,}?)(?:——|――|──)[\u3400-\u9fff“《][^。；;]{4,}$/u;

/** Whether a stretch has the last character of a word that begins something inside a line: most lines have none. */
function mayStartInside(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset += 1) {
    const unit = text.charCodeAt(offset);
    // 按 话 話 讯 訊
    if (unit === 0x6309 || unit === 0x8bdd || unit === 0x8a71 || unit === 0x8baf || unit === 0x8a0a)
      return true;
  }
  return false;
}

function hasSpaceBehindMark(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end - 1; offset += 1) {
    const unit = text.charCodeAt(offset);
    // No mark stands among the letters of either script.
    if (unit > 0x2e ? unit === 0x201d || unit === 0x2019 || unit > 0x3000 : unit === 0x2e || unit === 0x22) {
      if (isSpace(text.charCodeAt(offset + 1)) && '。！？”」’』."'.includes(text.charAt(offset))) return true;
    }
  }
  return false;
}

const innerStart =
  /([^\s。！？，：；、“「『（(]\s*)(?=(?:编者按|編者按|开栏的话|開欄的話)[:：\s])|([^\s。！？，：；、“「『（(]\s*)(?=(?:本报|本報)(?:讯|訊)\s?[（(【])/u;
const afterStop = /[。！？”」’』][\s\u3000]+|\.["”]?\s+(?=(?:Photo|Foto|FOTO|Bild|Picture|PHOTO)s?\b)/gu;
