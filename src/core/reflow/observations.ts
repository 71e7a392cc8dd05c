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
  const see = (name: string, there = true): void => {
    if (there) observe(name, 1);
  };
  see('any line');
  see(line.cjk ? lengthCjk(line.tight.length) : lengthLatin(line.tight.length));
  see(endNames[line.lineEnd]);
  see('ends ?!', line.exclaims);
  see('ends colon', line.endsColon);
  see(line.stops > 1 ? 'stops 2' : line.stops === 1 ? 'stops 1' : 'stops 0');
  see(line.clauses > 1 ? 'clauses 2' : line.clauses === 1 ? 'clauses 1' : 'clauses 0');
  see('unmarked', line.stops + line.clauses === 0);
  see('starts small', line.startsLower);
  see('starts mark', line.startsMark);
  see('starts quote', line.startsOpening);
  see('starts digit', line.startsDigit);
  see('starts bullet', line.startsBullet);
  see('spaced', line.spaced);
  see('open bracket', line.depth > 0);
  see('close bracket', line.depth < 0);
  see(
    'two phrases',
    line.cjk && !line.spaced && line.tight.length < line.text.length && hasPhraseGap(line.text),
  );
  see('cue lead', cues.lead);
  see('cue byline', cues.byline);
  see('cue credit', cues.credit);
  see('cue caption', cues.caption);
  see('cue note', cues.note);
  see('cue roundup', cues.roundup);
  see('cue imprint', cues.imprint);
  see('cue promo', cues.promo);
  see('cue date', cues.date);
  see('cue folio', cues.folio);
  see('cue jump', cues.jump);
  see('cue dash', cues.dash);
  see('cue capitals', cues.capitals);
  const sign = hasSign(cues) ? 'a sign' : isSentence(line) ? 'a sentence' : 'no sign';
  if (index < 8) observe(index < 3 ? pageStart[sign] : pageTop[sign], 1);
  if (index >= lines.length - 3) observe(pageEnd[sign], 1);
  see('inside its line', line.sameLine);
  see('line goes on', next?.sameLine === true);
  see(columnBefore[bin(line.width, widths.before[index - 1] ?? null)] ?? '');
  see(columnAfter[bin(line.width, widths.after[index + 1] ?? null)] ?? '');
  see(fills(line, widths, index) ? 'fills column' : 'no column');
  if (before !== undefined) see(ratioBefore[ratioBin(line.width / Math.max(1, before.width))] ?? '');
  if (next === undefined) see('last line');
  else {
    see(ratioNext[ratioBin(next.width / Math.max(1, line.width))] ?? '');
    see('next lead', next.cues.lead);
    see('next byline', next.cues.byline);
    see('next dash', next.cues.dash);
    see('next note', next.cues.note);
    see('next capitals', next.cues.capitals);
    see('next small', next.startsLower);
    see('next unmarked', next.stops + next.clauses === 0);
    see('next stops', next.lineEnd === 'stop');
    see(next.blanks > 0 ? (line.blanks > 0 ? 'alone' : 'blank behind') : 'no blank behind');
    see('alone, unmarked', next.blanks > 0 && line.blanks > 0 && line.stops + line.clauses === 0);
    observe('blank evidence behind', (gaps[index + 1]?.blank ?? 0) / 2);
  }
  see(creditNames[creditAhead(lines, index)] ?? '');
  const block = blockAt(lines, index);
  see(block.name);
  see('block without stop', block.size > 1 && !block.stops);
  see('block without marks', block.size > 1 && !block.marks);
  see(habits.blankShare < 0.02 ? 'page without blanks' : 'page with blanks');
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
  const see = (name: string, there = true): void => {
    if (there) observe(name, 1);
  };
  see('gap');
  see(gapEndNames[before.lineEnd]);
  see('gap after ?!', before.exclaims);
  see('gap after colon', before.endsColon);
  see('gap in bracket', before.depth > 0 && before.lineEnd !== 'stop');
  see('gap before small', line.startsLower);
  see('gap before mark', line.startsMark);
  see('gap before quote', line.startsOpening);
  see('gap before lead', line.cues.lead);
  see('gap before digit', line.startsDigit);
  see('gap before bullet', line.startsBullet && !line.tight.startsWith('·'));
  see('gap in line', line.sameLine);
  if (!line.sameLine) observe('gap blank evidence', gap.blank / 2);
  see('gap with many blanks', line.blanks > 1 && !line.sameLine);
  see('gap without blank', line.blanks === 0 && habits.blankShare > 0.02);
  const cjk = line.cjk || before.cjk;
  see((cjk ? shortCjk : shortLatin)[shortBin(before.width, gap.shortBefore, cjk)] ?? '');
  if (cjk) see(indentNames[indentBin(gap.shortAfter)] ?? '');
  else if (gap.shortBefore !== null) {
    see((Math.min(60, line.firstWord) + 1) * 0.45 <= gap.shortBefore ? 'gap word fits' : 'gap word too long');
    see('gap before capital', line.startsUpper);
  }
  if (cjk) {
    see(sureIndents[setBack(line, lines[index + 1], lines[index + 2])] ?? '');
    see(sureEnds[setBack(before, lines[index - 2], lines[index - 3])] ?? '');
  }
  see('gap spaced before', before.spaced);
  see('gap frame start', line.lead > 0 && habits.frameStarts);
  see('gap raw indent', line.lead > 0 && habits.indents);
  see('gap no raw indent', line.lead === 0 && habits.indents);
  see('gap after credit', before.cues.credit);
  see('gap after byline', before.cues.byline);
  if (cjk && before.lineEnd === 'open') {
    see(countAcross(pairs, before.tight, line.tight) > 1 ? 'gap pair known' : 'gap pair new');
    observe('gap pair', plausibilityAcross(pairs, before.tight, line.tight));
  }
  const change = line.width / Math.max(1, before.width);
  see('gap wider', change > 1.25);
  see('gap narrower', change < 0.8);
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
