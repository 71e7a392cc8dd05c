/**
 * What is observed on a line and on the gap before it, as named features. Each name is a row of the weight tables; most are
 * there (1) or not, a few carry a value. No feature knows a word of any page: wording enters by the cues only.
 */
import type { PagePairs } from '../text/char-pairs';
import { countAcross, pagePairs, plausibilityAcross, wholeText } from '../text/page-pairs';
import type { LineFacts } from './features';
import type { Gap } from './gaps';
import type { Habits } from './habits';
import {
  bin,
  creditAhead,
  fills,
  hasPhraseGap,
  indentBin,
  lengthCjk,
  lengthLatin,
  ratioBin,
  shortBin,
} from './measures';
import { furnitureLimits, shapeLimits } from './rules';
import type { Cues } from './vocabulary';
import type { ColumnWidths } from './widths';

const sentenceWidth = furnitureLimits.sentence;

/** What lines are judged by, apart from their own facts. */
export interface LineContext {
  readonly lines: readonly LineFacts[];
  readonly gaps: readonly Gap[];
  readonly widths: ColumnWidths;
  readonly habits: Habits;
  /** Neighbouring characters of the page with their counts: tells whether two line ends fit together. */
  readonly pairs: PagePairs;
}

/** Takes a feature by its name with its value. */
export type Observer = (name: string, value: number) => void;

/** Observes a line: what it looks like and what stands round it. */
export function observeLine(context: LineContext, index: number, observe: Observer): void {
  const { lines, gaps, widths, habits } = context;
  const line = lines[index];
  if (line === undefined) return;
  const before = lines[index - 1];
  const next = lines[index + 1];
  const { cues } = line;
  observe('any line', 1);
  observe(line.cjk ? lengthCjk(line.tight.length) : lengthLatin(line.tight.length), 1);
  observe(endNames[line.lineEnd], 1);
  if (line.exclaims) observe('ends ?!', 1);
  if (line.endsColon) observe('ends colon', 1);
  observe(line.stops > 1 ? 'stops 2' : line.stops === 1 ? 'stops 1' : 'stops 0', 1);
  observe(line.clauses > 1 ? 'clauses 2' : line.clauses === 1 ? 'clauses 1' : 'clauses 0', 1);
  if (line.stops + line.clauses === 0) observe('unmarked', 1);
  if (line.startsLower) observe('starts small', 1);
  if (line.startsMark) observe('starts mark', 1);
  if (line.startsOpening) observe('starts quote', 1);
  if (line.startsDigit) observe('starts digit', 1);
  if (line.startsBullet) observe('starts bullet', 1);
  if (line.spaced) observe('spaced', 1);
  if (line.depth > 0) observe('open bracket', 1);
  if (line.depth < 0) observe('close bracket', 1);
  if (line.cjk && !line.spaced && line.tight.length < line.text.length && hasPhraseGap(line.text))
    observe('two phrases', 1);
  if (cues.lead) observe('cue lead', 1);
  if (cues.byline) observe('cue byline', 1);
  if (cues.credit) observe('cue credit', 1);
  if (cues.caption) observe('cue caption', 1);
  if (cues.note) observe('cue note', 1);
  if (cues.roundup) observe('cue roundup', 1);
  if (cues.imprint) observe('cue imprint', 1);
  if (cues.promo) observe('cue promo', 1);
  if (cues.date) observe('cue date', 1);
  if (cues.folio) observe('cue folio', 1);
  if (cues.jump) observe('cue jump', 1);
  if (cues.dash) observe('cue dash', 1);
  if (cues.capitals) observe('cue capitals', 1);
  const sign = hasSign(cues) ? 'a sign' : isSentence(line) ? 'a sentence' : 'no sign';
  if (index < 8) observe(index < 3 ? pageStart[sign] : pageTop[sign], 1);
  if (index >= lines.length - 3) observe(pageEnd[sign], 1);
  if (line.sameLine) observe('inside its line', 1);
  if (next?.sameLine === true) observe('line goes on', 1);
  observe(columnBefore[bin(line.width, widths.before[index - 1] ?? null)] ?? '', 1);
  observe(columnAfter[bin(line.width, widths.after[index + 1] ?? null)] ?? '', 1);
  observe(fills(line, widths, index) ? 'fills column' : 'no column', 1);
  if (before !== undefined) observe(ratioBefore[ratioBin(line.width / Math.max(1, before.width))] ?? '', 1);
  if (next === undefined) observe('last line', 1);
  else {
    observe(ratioNext[ratioBin(next.width / Math.max(1, line.width))] ?? '', 1);
    if (next.cues.lead) observe('next lead', 1);
    if (next.cues.byline) observe('next byline', 1);
    if (next.cues.dash) observe('next dash', 1);
    if (next.cues.note) observe('next note', 1);
    if (next.cues.capitals) observe('next capitals', 1);
    if (next.startsLower) observe('next small', 1);
    if (next.stops + next.clauses === 0) observe('next unmarked', 1);
    if (next.lineEnd === 'stop') observe('next stops', 1);
    observe(next.blanks > 0 ? (line.blanks > 0 ? 'alone' : 'blank behind') : 'no blank behind', 1);
    if (next.blanks > 0 && line.blanks > 0 && line.stops + line.clauses === 0) observe('alone, unmarked', 1);
    observe('blank evidence behind', (gaps[index + 1]?.blank ?? 0) / 2);
  }
  observe(creditNames[creditAhead(lines, index)] ?? '', 1);
  const block = blockAt(lines, index);
  observe(block.name, 1);
  if (block.size > 1 && !block.stops) observe('block without stop', 1);
  if (block.size > 1 && !block.marks) observe('block without marks', 1);
  observe(habits.blankShare < 0.02 ? 'page without blanks' : 'page with blanks', 1);
}

/** What furniture is known by. */
export function hasSign({ date, folio, imprint, promo, jump, surely }: Cues): boolean {
  return date || folio || imprint || promo || jump || surely !== null;
}

/** True for a line that ends a sentence and is as long as one. */
export function isSentence({ lineEnd, width }: LineFacts): boolean {
  return lineEnd === 'stop' && width >= sentenceWidth;
}

/** The lines between two blank lines that a line stands among, as far as four lines on either side: how many, and which it is. */
function blockAt(
  lines: readonly LineFacts[],
  index: number,
): { readonly name: string; readonly size: number; readonly stops: boolean; readonly marks: boolean } {
  let from = index;
  while (from > 0 && from > index - 4 && (lines[from]?.blanks ?? 1) === 0) from -= 1;
  let to = index;
  while (to + 1 < lines.length && to < index + 4 && (lines[to + 1]?.blanks ?? 1) === 0) to += 1;
  const size = to - from + 1;
  let stops = false;
  let marks = false;
  for (let at = from; at <= to; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (line.stops > 0) stops = true;
    if (line.stops + line.clauses > 0) marks = true;
  }
  const place = index === from ? 'first' : index === to ? 'last' : 'inside';
  return {
    name: size === 1 ? 'block of 1' : blockNames[size > 3 ? 'many' : size === 3 ? 3 : 2][place],
    size,
    stops,
    marks,
  };
}

/** Observes the gap before a line. */
export function observeGap(context: LineContext, index: number, observe: Observer): void {
  const { lines, gaps, habits, pairs } = context;
  const line = lines[index];
  const before = lines[index - 1];
  const gap = gaps[index];
  if (line === undefined || before === undefined || gap === undefined) return;
  observe('gap', 1);
  observe(gapEndNames[before.lineEnd], 1);
  if (before.exclaims) observe('gap after ?!', 1);
  if (before.endsColon) observe('gap after colon', 1);
  if (before.depth > 0 && before.lineEnd !== 'stop') observe('gap in bracket', 1);
  if (line.startsLower) observe('gap before small', 1);
  if (line.startsMark) observe('gap before mark', 1);
  if (line.startsOpening) observe('gap before quote', 1);
  if (line.cues.lead) observe('gap before lead', 1);
  if (line.startsDigit) observe('gap before digit', 1);
  if (line.startsBullet && !line.tight.startsWith('·')) observe('gap before bullet', 1);
  if (line.sameLine) observe('gap in line', 1);
  if (!line.sameLine) observe('gap blank evidence', gap.blank / 2);
  if (line.blanks > 1 && !line.sameLine) observe('gap with many blanks', 1);
  if (line.blanks === 0 && habits.blankShare > 0.02) observe('gap without blank', 1);
  const cjk = line.cjk || before.cjk;
  observe((cjk ? shortCjk : shortLatin)[shortBin(before.width, gap.shortBefore, cjk)] ?? '', 1);
  if (cjk) observe(indentNames[indentBin(gap.shortAfter)] ?? '', 1);
  else if (gap.shortBefore !== null) {
    observe(
      (Math.min(60, line.firstWord) + 1) * 0.45 <= gap.shortBefore ? 'gap word fits' : 'gap word too long',
      1,
    );
    if (line.startsUpper) observe('gap before capital', 1);
  }
  if (cjk) {
    observe(sureIndents[setBack(line, lines[index + 1], lines[index + 2])] ?? '', 1);
    observe(sureEnds[setBack(before, lines[index - 2], lines[index - 3])] ?? '', 1);
  }
  if (before.spaced) observe('gap spaced before', 1);
  if (line.lead > 0 && habits.frameStarts) observe('gap frame start', 1);
  if (line.lead > 0 && habits.indents) observe('gap raw indent', 1);
  if (line.lead === 0 && habits.indents) observe('gap no raw indent', 1);
  if (before.cues.credit) observe('gap after credit', 1);
  if (before.cues.byline) observe('gap after byline', 1);
  if (cjk && before.lineEnd === 'open') {
    observe(countAcross(pairs, before.tight, line.tight) > 1 ? 'gap pair known' : 'gap pair new', 1);
    observe('gap pair', plausibilityAcross(pairs, before.tight, line.tight));
  }
  const change = line.width / Math.max(1, before.width);
  if (change > 1.25) observe('gap wider', 1);
  if (change < 0.8) observe('gap narrower', 1);
}

/** Returns the neighbouring characters of a page's lines with their counts; of giant pages the first part. */
export function pairsOf(lines: readonly LineFacts[]): PagePairs {
  return pagePairs(lines.filter((line) => line.cjk).map((line) => wholeText(line.tight)));
}

/**
 * How a line is set beside the next two on one of its sides, where these are alike: 1 as far as they go, 2 about two cells less,
 * 3 far less; 0 where nothing is to be said.
 */
function setBack(line: LineFacts, next: LineFacts | undefined, other: LineFacts | undefined): number {
  if (next === undefined || other === undefined || !next.cjk || !other.cjk || next.width < 4) return 0;
  if (Math.abs(next.width - other.width) >= shapeLimits.even) return 0;
  const lacking = Math.max(next.width, other.width) - line.width;
  if (lacking < -shapeLimits.even) return 0;
  if (lacking < shapeLimits.even) return 1;
  return lacking < shapeLimits.indent ? 0 : lacking < shapeLimits.deep ? 2 : 3;
}

const sureIndents = ['', 'gap flush with two', 'gap indented to two', 'gap stub behind two'];
const sureEnds = ['', 'gap behind full of three', 'gap behind less of three', 'gap behind short of three'];
const pageStart = {
  'a sign': 'page start, a sign',
  'a sentence': 'page start, a sentence',
  'no sign': 'page start, no sign',
} as const;
const pageTop = {
  'a sign': 'page top, a sign',
  'a sentence': 'page top, a sentence',
  'no sign': 'page top, no sign',
} as const;
const pageEnd = {
  'a sign': 'page end, a sign',
  'a sentence': 'page end, a sentence',
  'no sign': 'page end, no sign',
} as const;
const blockNames = {
  2: { first: 'block of 2, first', inside: 'block of 2, inside', last: 'block of 2, last' },
  3: { first: 'block of 3, first', inside: 'block of 3, inside', last: 'block of 3, last' },
  many: { first: 'block of many, first', inside: 'block of many, inside', last: 'block of many, last' },
} as const;
const endNames = {
  stop: 'ends stop',
  clause: 'ends clause',
  hyphen: 'ends hyphen',
  open: 'ends open',
} as const;
const gapEndNames = {
  stop: 'gap after stop',
  clause: 'gap after clause',
  hyphen: 'gap after hyphen',
  open: 'gap after open',
} as const;
const columnBefore = [
  'before: none',
  'before: over',
  'before: full',
  'before: less 2',
  'before: short',
  'before: stub',
];
const columnAfter = [
  'after: none',
  'after: over',
  'after: full',
  'after: less 2',
  'after: short',
  'after: stub',
];
const ratioBefore = [
  'half of before',
  'narrower than before',
  'as before',
  'wider than before',
  'double of before',
];
const ratioNext = ['next half', 'next narrower', 'next alike', 'next wider', 'next double'];
const creditNames = ['', 'credit next', 'credit near'];
const shortCjk = ['gap width unknown', 'gap full', 'gap nearly full', 'gap short', 'gap stub'];
const shortLatin = [
  'gap width unknown',
  'gap full, Latin',
  'gap nearly full, Latin',
  'gap short, Latin',
  'gap stub, Latin',
];
const indentNames = [
  'gap indent unknown',
  'gap flush',
  'gap nearly flush',
  'gap indented',
  'gap stub behind',
];
