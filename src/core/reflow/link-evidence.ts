/**
 * What speaks for one piece of body text going on in another: how the first ends, how the second begins, what stands
 * between them, and whether they speak of the same. Sums are gains over parting them: above 0 they belong together.
 */
import type { Observer } from './choices';
import { countAcross, type PagePairs, plausibilityAcross } from './pair-table';
import { storyLimits as limits } from './rules';
import { isHead, isPicture, type Unit } from './units';

/** What all links of a page are judged by. */
export interface LinkPage {
  readonly units: readonly Unit[];
  readonly pairs: PagePairs;
  /** On this page text that begins an article is marked by a leading space. */
  readonly framed: boolean;
}

/** Shares (0 to 1) of common wording, and by how much they exceed what either shares with any other. */
export interface Likeness {
  readonly own: number;
  /** The smaller piece's share that the larger has too. */
  readonly smaller: number;
  readonly overOthersBefore: number;
  readonly overOthersAfter: number;
  /** Terms of the smaller piece. */
  readonly size: number;
}

/** Observes the link between a body unit and one that follows it directly in the dump. */
export function observeStep(
  page: LinkPage,
  before: Unit,
  unit: Unit,
  covered: number,
  observe: Observer,
): void {
  observeEnds(page, before, unit, true, 'step', observe);
  observe('step: covered', covered);
}

/** Observes the link between the last unit of one piece and the first of another. */
export function observeLink(
  page: LinkPage,
  before: Unit,
  unit: Unit,
  distance: number,
  likeness: Likeness,
  observe: Observer,
): void {
  const isNext = distance === 1;
  observeEnds(page, before, unit, isNext, 'link', observe);
  const kind = isNext ? 'link next' : 'link far';
  observe(`${kind}: alike`, likeness.own);
  observe(
    `${kind}: alike, ${likeness.size < 15 ? 'tiny' : likeness.size < 60 ? 'short' : 'long'}`,
    likeness.own,
  );
  observe(`${kind}: smaller covered`, likeness.smaller);
  observe(`${kind}: more alike than others before`, likeness.overOthersBefore);
  observe(`${kind}: more alike than others behind`, likeness.overOthersAfter);
  if (isNext) return;
  observe(distance > 0 ? 'link far: ahead' : 'link far: back', 1);
  observe('link far: distance', Math.log(Math.max(1, Math.abs(distance))));
  if (distance === 2) observe('link far: one piece between', 1);
  // Columns whose lines alternate: each line goes on in the one after the next.
  if (distance > 1 && distance < 5 && overLines(page, before, unit)) {
    observe('link far: over lines', 1);
    if (before.block.lines.length === 1) observe('link far: from a line over lines', 1);
    if (before.block.lines.length === 1 && distance === 2) observe('link far: from a line over a line', 1);
  }
  // A piece that its neighbour in the dump goes on in, or goes on from, is not free.
  observe(
    'link far: behind display',
    page.units[before.index + 1] !== undefined && !isBodyAt(page, before.index + 1) ? 1 : 0,
  );
  observe('link far: display before', !isBodyAt(page, unit.index - 1) ? 1 : 0);
}

/** Whether nothing but lines that break off stands between two units. */
function overLines({ units }: LinkPage, before: Unit, unit: Unit): boolean {
  for (let index = before.index + 1; index < unit.index; index += 1) {
    const between = units[index];
    if (between === undefined || between.block.lines.length > 1 || between.last.lineEnd === 'stop')
      return false;
  }
  return true;
}

function observeEnds(
  page: LinkPage,
  before: Unit,
  unit: Unit,
  isNext: boolean,
  level: 'step' | 'link',
  observe: Observer,
): void {
  const prefix = level === 'step' ? 'step' : isNext ? 'link next' : 'link far';
  const see = (name: string, there = true): void => {
    if (there) observe(`${prefix}: ${name}`, 1);
  };
  see('any');
  const open = before.last.lineEnd !== 'stop' && before.role !== 'crosshead';
  const starts = startOf(unit);
  see(`${open ? 'open' : before.role === 'crosshead' ? 'crosshead' : 'closed'}, ${starts}`);
  see('opener', unit.first.cues.opener && unit.role !== 'resumed');
  see('hyphen', before.last.lineEnd === 'hyphen');
  see('small start', unit.first.startsLower);
  see('small start after stop', unit.first.startsLower && !open);
  see('in bracket', open && before.last.depth > 0);
  if (open && unit.first.cjk) {
    see(countAcross(page.pairs.pairs, before.tight, unit.tight) > 0 ? 'pair known' : 'pair new');
    observe(`${prefix}: pair`, plausibilityAcross(page.pairs, before.tight, unit.tight));
  }
  see(columnChange(before, unit));
  see('same opening', openingOf(before) !== '' && answers(openingOf(before), openingOf(unit)));
  see('frame start', unit.first.lead === 1 && unit.first.blanks > 0);
  see('frame start, as usual', unit.first.lead === 1 && unit.first.blanks > 0 && page.framed);
  see('no frame start', unit.first.lead === 0 && page.framed && starts !== 'resumed');
  if (isNext) observe(`${prefix}: blank`, unit.first.sameLine ? 0 : unit.block.gap.blank / 2);
  const marks = marksBetween(page.units, isNext ? before.index : null, unit);
  see('behind byline', marks.byline);
  see('behind note', marks.note);
  see('behind headline', marks.headline);
  see('behind kicker', marks.kicker && !marks.headline);
  see('behind picture', marks.picture);
  see('behind furniture', marks.furniture);
  see('behind wide headline', marks.wide);
  see('adjacent', isNext && unit.index === before.index + 1);
  if (!isNext) {
    const next = page.units[before.index + 1];
    see('before headline', next !== undefined && isHead(next));
    see('before lead', next?.first.cues.lead === true);
  }
}

function isBodyAt(page: LinkPage, index: number): boolean {
  const unit = page.units[index];
  return (
    unit !== undefined && (unit.role === 'paragraph' || unit.role === 'resumed' || unit.role === 'crosshead')
  );
}

function startOf(unit: Unit): string {
  if (unit.first.cues.lead) return 'lead';
  if (unit.role === 'crosshead') return 'crosshead';
  if (unit.role === 'resumed') return 'resumed';
  return unit.block.gap.begins <= -1 ? 'flush' : 'fresh';
}

/** 问 and 答, Q and A, a name with a colon: what an interview's paragraphs begin with. */
function openingOf(unit: Unit): string {
  return /^[^\s:：。，]{1,8}[:：]/u.exec(unit.tight.slice(0, 10))?.[0].slice(0, -1) ?? '';
}

function answers(before: string, after: string): boolean {
  return after !== '' && before.length === after.length;
}

function columnChange(last: Unit, unit: Unit): string {
  const a = last.block.column;
  const b = unit.block.column;
  if (a === null || b === null) return 'column unknown';
  const ratio = Math.abs(a - b) / Math.max(a, b);
  if (ratio < 0.06) return 'same column';
  return ratio < 0.15 ? 'like column' : 'other column';
}

interface Marks {
  byline: boolean;
  note: boolean;
  headline: boolean;
  kicker: boolean;
  picture: boolean;
  furniture: boolean;
  /** A headline wider than the column that follows: it spans several. */
  wide: boolean;
}

/** What stands directly before a unit, back to the body unit before it. */
function marksBetween(units: readonly Unit[], since: number | null, unit: Unit): Marks {
  const marks: Marks = {
    byline: false,
    note: false,
    headline: false,
    kicker: false,
    picture: false,
    furniture: false,
    wide: false,
  };
  const from = Math.max(since === null ? 0 : since + 1, unit.index - limits.between);
  for (let index = unit.index - 1; index >= from; index -= 1) {
    const between = units[index];
    if (
      between === undefined ||
      between.role === 'paragraph' ||
      between.role === 'resumed' ||
      between.role === 'crosshead'
    )
      break;
    if (between.role === 'byline') marks.byline = true;
    else if (between.role === 'editor-note') marks.note = true;
    else if (between.role === 'headline') {
      marks.headline = true;
      if (unit.block.column !== null && between.first.width > unit.block.column * 1.1) marks.wide = true;
    } else if (isHead(between)) marks.kicker = true;
    else if (isPicture(between)) marks.picture = true;
    else marks.furniture = true;
  }
  return marks;
}
