/** Lines to pieces: what is shown between the words and lines of a part, and what is not. */
import { type Glue, type Piece, raw } from '../page/model';
import { isCjkPunctuation, isClosing, isDigit, isHan, isKana, isOpening, isSpace } from '../text/char-class';
import type { LineFacts } from './features';
import type { LineRole } from './roles';
import { isProse } from './roles';

/** Words of a page, in lower case: they tell whether a hyphen at a line's end belongs to the word. */
export type PageWords = ReadonlySet<string>;

/** Returns the words of a page that has hyphens at line ends, without the divided ones; empty for other pages. */
export function collectWords(blocks: readonly { readonly lines: readonly LineFacts[] }[]): PageWords {
  const words = new Set<string>();
  if (!blocks.some(({ lines }) => lines.some((line) => line.lineEnd === 'hyphen'))) return words;
  for (const line of blocks.flatMap(({ lines }) => lines)) {
    const found = line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
    found.forEach((word, index) => {
      if (index < found.length - 1 || line.lineEnd !== 'hyphen') words.add(word);
    });
  }
  return words;
}

/** Returns the pieces of a part made of these lines. */
export function joinLines(
  page: string,
  lines: readonly LineFacts[],
  role: LineRole,
  words: PageWords,
): readonly Piece[] {
  const pieces: Piece[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const glue = before === undefined ? '' : lineGlue(before, line, role, words);
    const next = lines[index + 1];
    const hyphen = next !== undefined && line.lineEnd === 'hyphen' && hidesHyphen(line, next, words);
    pushLine(pieces, page, line, glue, role, hyphen);
  });
  return pieces;
}

/** R8: CJK lines join without a space, Latin lines with one; a divided word without, a drop capital too. */
function lineGlue(before: LineFacts, line: LineFacts, role: LineRole, words: PageWords): Glue {
  if (before.lineEnd === 'hyphen') {
    return hidesHyphen(before, line, words) || /\p{L}[-\u2010\u00ad]$/u.test(before.tight) ? '' : ' ';
  }
  const last = lastCode(before.tight);
  const first = line.tight.codePointAt(0) ?? 0;
  const tightEnds = isTight(last) || isTight(first);
  // A drop capital stands on a line of its own, the rest of its word in capitals behind it.
  if (/^(?![AIO]$)\p{Lu}$/u.test(before.tight) && /^\p{Lu}{2}/u.test(line.tight)) return '';
  if (isProse(role) || role === 'credit') return tightEnds ? '' : ' ';
  if (!tightEnds) return ' ';
  if (role === 'crosshead') return ' ';
  if (role === 'byline') return /^[\p{L}]{0,3}$/u.test(line.tight) && before.tight.length > 4 ? '' : ' ';
  // R9: two lines of a headline that could each stand alone are set off by a space, one sentence is not.
  if (role === 'headline' && lines2Parallel(before, line)) return ' ';
  return '';
}

/** Parallel phrases: equally long lines. */
function lines2Parallel(before: LineFacts, line: LineFacts): boolean {
  return (
    before.tight.length >= 8 &&
    Math.abs(before.tight.length - line.tight.length) <= 0 &&
    before.lineEnd === 'open'
  );
}

function lastCode(tight: string): number {
  const unit = tight.charCodeAt(tight.length - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? (tight.codePointAt(tight.length - 2) ?? unit) : unit;
}

function isTight(code: number): boolean {
  return isHan(code) || isKana(code) || isCjkPunctuation(code) || (code >= 0x2014 && code <= 0x2026);
}

/** R10: a hyphen before a small letter divides a word, unless the page writes that word with its hyphen. */
function hidesHyphen(line: LineFacts, next: LineFacts, words: PageWords): boolean {
  if (!/[-\u2010\u00ad]$/u.test(line.tight)) return false;
  if (line.tight.endsWith('\u00ad')) return true;
  if (!next.startsLower) return false;
  const head = /[\p{L}-]*(?=.$)/u.exec(line.text.slice(-40))?.[0]?.toLowerCase() ?? '';
  const tail = /^[\p{L}-]+/u.exec(next.text)?.[0]?.toLowerCase() ?? '';
  const lastWord = /\p{L}+$/u.exec(head)?.[0] ?? head;
  if (words.has(lastWord + tail) || words.has(head + tail)) return true;
  return !(
    words.has(`${head}-${tail}`) ||
    words.has(`${lastWord}-${tail}`) ||
    (ownPrefix.has(lastWord) && words.has(tail))
  );
}

// Prefixes that keep their hyphen in English.
const ownPrefix = new Set([
  'half',
  'self',
  'ex',
  'non',
  'co',
  'all',
  'anti',
  'pre',
  'well',
  'under',
  'long',
  'two',
  'three',
]);

const none: readonly (readonly [number, number])[] = [];

function pushLine(
  pieces: Piece[],
  page: string,
  line: LineFacts,
  glue: Glue,
  role: LineRole,
  hyphen: boolean,
): void {
  const end = hyphen ? line.end - 1 : line.end;
  const collapse = line.spaced;
  const mayBeLoose = line.cjk && !collapse && isProse(role) && line.tight.length < line.text.length;
  const loose = mayBeLoose ? looseStretches(line.text) : none;
  let start = line.start;
  let pending: Glue = glue;
  let offset = line.start;
  while (offset < end) {
    if (!isSpace(page.charCodeAt(offset))) {
      offset += 1;
      continue;
    }
    let after = offset;
    while (after < end && isSpace(page.charCodeAt(after))) after += 1;
    const at = offset - line.start;
    const shown = showsSpace(page, offset, after, line, role, collapse || isWithin(loose, at));
    // A single plain space that is shown stays inside its piece.
    if (shown && after === offset + 1 && page.charCodeAt(offset) === 0x20) {
      offset = after;
      continue;
    }
    if (offset > start) pieces.push({ page: 0, start: raw(start), end: raw(offset), glue: pending });
    pending = shown ? ' ' : '';
    start = after;
    offset = after;
  }
  if (end > start) pieces.push({ page: 0, start: raw(start), end: raw(end), glue: pending });
  if (hyphen) pieces.push({ page: 0, start: raw(end), end: raw(line.end), glue: '', hidden: true });
}

/**
 * Stretches of a line set with a space behind every character, as a justified line is that was joined to others: half-open,
 * with the spaces at their ends. Fewer than five such characters may be names.
 */
function looseStretches(text: string): readonly (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  let from = -1;
  let end = 0;
  let single = 0;
  const close = (to: number): void => {
    if (single >= 5) stretches.push([from, to]);
    from = -1;
    single = 0;
  };
  for (let start = 0; start < text.length; start += 1) {
    if (isSpace(text.charCodeAt(start))) continue;
    const behind = end;
    end = start;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
    if (isLoose(text.slice(start, end))) {
      if (from === -1) from = behind;
      single += 1;
    } else if (from !== -1) close(start);
    start = end;
  }
  if (from !== -1) close(text.length);
  return stretches;
}

function isWithin(stretches: readonly (readonly [number, number])[], at: number): boolean {
  for (let index = 0; index < stretches.length; index += 1) {
    const own = stretches[index];
    if (own !== undefined && at >= own[0] && at < own[1]) return true;
  }
  return false;
}

/** One character, with marks, or characters set apart by marks. */
const isLoose = (token: string): boolean =>
  /^[\p{P}\p{S}]*(?:[\u3400-\u9fff][\p{P}\p{S}]+)*[\u3400-\u9fff]?$/u.test(token);

/** R7: whether white space inside a line is shown. In Latin text always, as one space; in CJK text where it means something. */
function showsSpace(
  page: string,
  start: number,
  end: number,
  line: LineFacts,
  role: LineRole,
  collapse: boolean,
): boolean {
  const before = page.charCodeAt(start - 1);
  const after = page.codePointAt(end) ?? 0;
  if (!line.cjk) {
    return !(isTight(before) && isTight(after)) || !isProse(role);
  }
  if (collapse) return false;
  if (isNoise(before) || isNoise(after)) return isClosing(before) && !isProse(role) && isHan(after);
  // Between two Han characters: a gap between names or phrases.
  return isHan(before) && isHan(after)
    ? true
    : !(isHan(before) || isHan(after) || isKana(before) || isKana(after)) || !isProse(role);
}

function isNoise(code: number): boolean {
  return (
    isCjkPunctuation(code) ||
    isOpening(code) ||
    isClosing(code) ||
    (code < 0x80 && !isDigit(code) && !/[A-Za-z]/u.test(String.fromCharCode(code)))
  );
}
