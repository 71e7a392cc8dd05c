/**
 * What speaks for one piece of body text going on in another: how the first ends, how the second begins, what stands
 * between them, and whether they speak of the same. Sums are gains over parting them: above 0 they belong together.
 */
import type { PagePairs } from '../text/char-pairs';
import { countAcross, plausibilityAcross } from '../text/page-pairs';
import type { Observer } from './choices';
import type { Head } from './heads';
import { storyLimits as limits } from './rules';
import { type Shape, shapesOf } from './shapes';
import { isHead, isPicture, type Unit } from './units';

/** What all links of a page are judged by. */
export interface LinkPage {
  readonly units: readonly Unit[];
  /** For each unit what of its surroundings does not depend on the unit it is linked with. */
  readonly views: readonly UnitView[];
  readonly pairs: PagePairs;
  readonly heads: readonly Head[];
  /** For each unit how many heads begin up to it. */
  readonly headsUpTo: Uint16Array;
  /** Its heads stand together, apart from their texts: where an article begins, none may stand. */
  readonly apart: boolean;
  /** On this page text that begins an article is marked by a leading space. */
  readonly framed: boolean;
}

/** A unit as the end of links. */
export interface UnitView {
  /** What it begins with if that is a speaker's mark or name; empty otherwise. */
  readonly opening: string;
  readonly starts: Start;
  readonly ends: End;
  /** Cells of a full line; null when unknown. */
  readonly full: number | null;
  /** What stands directly before it, back to the body unit before it. */
  readonly marks: Marks;
}

/** How a link between pieces is judged: to the next one, or to any other. */
export type LinkLevel = 'link next' | 'link far';

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

/** Returns how a link is judged that reaches so many pieces ahead. */
export function linkLevel(distance: number): LinkLevel {
  return distance === 1 ? 'link next' : 'link far';
}

/** Observes the link between a body unit and one that follows it directly in the dump, at the level 'step'. */
export function observeStep(
  page: LinkPage,
  before: Unit,
  unit: Unit,
  covered: number,
  observe: Observer,
): void {
  observeEnds(page, before, unit, true, observe);
  observe('covered', covered);
  if (page.apart) {
    observe('heads apart', 1);
    observe('covered, heads apart', covered);
  }
}

/** Observes the link between the last unit of one piece and the first of another, at the level of its distance. */
export function observeLink(
  page: LinkPage,
  before: Unit,
  unit: Unit,
  distance: number,
  likeness: Likeness,
  observe: Observer,
): void {
  const isNext = distance === 1;
  observeEnds(page, before, unit, isNext, observe);
  observe('alike', likeness.own);
  observe(
    likeness.size < 15 ? 'alike, tiny' : likeness.size < 60 ? 'alike, short' : 'alike, long',
    likeness.own,
  );
  observe('smaller covered', likeness.smaller);
  if (page.apart) {
    observe('heads apart', 1);
    observe('alike, heads apart', likeness.own);
    observe('smaller covered, heads apart', likeness.smaller);
  }
  observe('more alike than others before', likeness.overOthersBefore);
  observe('more alike than others behind', likeness.overOthersAfter);
  if (isNext) return;
  observe(distance > 0 ? 'ahead' : 'back', 1);
  observe('distance', Math.log(Math.max(1, Math.abs(distance))));
  if (distance === 2) observe('one piece between', 1);
  // Columns whose lines alternate: each line goes on in the one after the next.
  if (distance > 1 && distance < 5 && overLines(page, before, unit)) {
    observe('over lines', 1);
    if (before.block.lines.length === 1) observe('from a line over lines', 1);
    if (before.block.lines.length === 1 && distance === 2) observe('from a line over a line', 1);
  }
  // A piece that its neighbour in the dump goes on in, or goes on from, is not free.
  observe(
    'behind display',
    page.units[before.index + 1] !== undefined && !isBodyAt(page, before.index + 1) ? 1 : 0,
  );
  observe('display before', !isBodyAt(page, unit.index - 1) ? 1 : 0);
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

function observeEnds(page: LinkPage, before: Unit, unit: Unit, isNext: boolean, observe: Observer): void {
  const view = page.views[unit.index];
  if (view === undefined) return;
  observe('any', 1);
  const open = before.last.lineEnd !== 'stop' && before.role !== 'crosshead';
  const { starts, opening } = view;
  observe(endsAndStarts[page.views[before.index]?.ends ?? 'closed'][starts], 1);
  if (unit.first.cues.opener && unit.role !== 'resumed') observe('opener', 1);
  if (before.last.lineEnd === 'hyphen') observe('hyphen', 1);
  if (unit.first.startsLower) observe('small start', 1);
  if (unit.first.startsLower && !open) observe('small start after stop', 1);
  if (open && before.last.depth > 0) observe('in bracket', 1);
  if (open && unit.first.cjk) {
    observe(countAcross(page.pairs, before.tight, unit.tight) > 0 ? 'pair known' : 'pair new', 1);
    observe('pair', plausibilityAcross(page.pairs, before.tight, unit.tight));
  }
  observe(columnChange(page.views[before.index]?.full ?? null, view.full), 1);
  // 问 and 答, Q and A: they are equally long.
  if (opening !== '' && page.views[before.index]?.opening.length === opening.length)
    observe('same opening', 1);
  const framed = unit.first.lead === 1 && unit.first.blanks > 0;
  if (framed) observe('frame start', 1);
  if (framed && page.framed) observe('frame start, as usual', 1);
  if (unit.first.lead === 0 && page.framed && starts !== 'resumed') observe('no frame start', 1);
  if (isNext) observe('blank', unit.first.sameLine ? 0 : unit.block.gap.blank / 2);
  const marks = isNext ? marksBetween(page.units, before.index, unit) : view.marks;
  if (marks.byline) observe('behind byline', 1);
  if (marks.note) observe('behind note', 1);
  if (marks.headline) observe('behind headline', 1);
  if (marks.kicker && !marks.headline) observe('behind kicker', 1);
  if (marks.picture) observe('behind picture', 1);
  if (marks.furniture) observe('behind furniture', 1);
  if (marks.wide) observe('behind wide headline', 1);
  if (isNext && unit.index === before.index + 1) observe('adjacent', 1);
  if (!isNext) {
    const next = page.units[before.index + 1];
    if (next !== undefined && isHead(next)) observe('before headline', 1);
    if (next?.first.cues.lead === true) observe('before lead', 1);
  }
}

/** Returns what of the links from and to each unit is the same for all of them. */
export function viewUnits(units: readonly Unit[]): readonly UnitView[] {
  const shapes = shapesOf(units);
  return units.map((unit, index) => ({
    opening: openingOf(unit),
    starts: startOf(unit, shapes[index]?.first ?? null),
    ends: endOf(unit, shapes[index]?.last ?? null),
    full: shapes[index]?.full ?? unit.block.column,
    marks: marksBetween(units, null, unit),
  }));
}

function isBodyAt(page: LinkPage, index: number): boolean {
  const unit = page.units[index];
  return (
    unit !== undefined && (unit.role === 'paragraph' || unit.role === 'resumed' || unit.role === 'crosshead')
  );
}

/** How a body unit starts: 'flush' and 'indented' where its own lines tell, 'maybe flush' where its neighbours do. */
type Start = 'lead' | 'crosshead' | 'resumed' | 'bullet' | 'flush' | 'indented' | 'maybe flush' | 'fresh';

/** How one ends: in mid-sentence, or closed, where its last line fills the column or does not. */
type End = 'open' | 'closed' | 'closed full' | 'closed short' | 'crosshead';

const endsAndStarts = {
  open: {
    lead: 'open, lead',
    crosshead: 'open, crosshead',
    resumed: 'open, resumed',
    bullet: 'open, bullet',
    flush: 'open, flush',
    indented: 'open, indented',
    'maybe flush': 'open, maybe flush',
    fresh: 'open, fresh',
  },
  closed: {
    lead: 'closed, lead',
    crosshead: 'closed, crosshead',
    resumed: 'closed, resumed',
    bullet: 'closed, bullet',
    flush: 'closed, flush',
    indented: 'closed, indented',
    'maybe flush': 'closed, maybe flush',
    fresh: 'closed, fresh',
  },
  'closed full': {
    lead: 'closed full, lead',
    crosshead: 'closed full, crosshead',
    resumed: 'closed full, resumed',
    bullet: 'closed full, bullet',
    flush: 'closed full, flush',
    indented: 'closed full, indented',
    'maybe flush': 'closed full, maybe flush',
    fresh: 'closed full, fresh',
  },
  'closed short': {
    lead: 'closed short, lead',
    crosshead: 'closed short, crosshead',
    resumed: 'closed short, resumed',
    bullet: 'closed short, bullet',
    flush: 'closed short, flush',
    indented: 'closed short, indented',
    'maybe flush': 'closed short, maybe flush',
    fresh: 'closed short, fresh',
  },
  crosshead: {
    lead: 'crosshead, lead',
    crosshead: 'crosshead, crosshead',
    resumed: 'crosshead, resumed',
    bullet: 'crosshead, bullet',
    flush: 'crosshead, flush',
    indented: 'crosshead, indented',
    'maybe flush': 'crosshead, maybe flush',
    fresh: 'crosshead, fresh',
  },
} as const satisfies Readonly<Record<End, Readonly<Record<Start, string>>>>;

function startOf(unit: Unit, first: Shape['first']): Start {
  if (unit.first.cues.lead) return 'lead';
  if (unit.role === 'crosshead') return 'crosshead';
  if (unit.first.startsBullet) return 'bullet';
  if (first !== null) return first;
  if (unit.role === 'resumed') return 'resumed';
  return unit.block.gap.begins <= -1 ? 'maybe flush' : 'fresh';
}

function endOf(unit: Unit, last: Shape['last']): End {
  if (unit.role === 'crosshead') return 'crosshead';
  if (unit.last.lineEnd !== 'stop') return 'open';
  return last === null ? 'closed' : last === 'full' ? 'closed full' : 'closed short';
}

/** 问 and 答, Q and A, a name with a colon: what an interview's paragraphs begin with. */
function openingOf(unit: Unit): string {
  return /^[^\s:：。，]{1,8}[:：]/u.exec(unit.tight.slice(0, 10))?.[0].slice(0, -1) ?? '';
}

function columnChange(a: number | null, b: number | null): string {
  if (a === null || b === null) return 'column unknown';
  const ratio = Math.abs(a - b) / Math.max(a, b);
  if (ratio < 0.06) return 'same column';
  return ratio < 0.15 ? 'like column' : 'other column';
}

/** Kinds of units that stand before one. */
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

/** What stands directly before a unit, back to the body unit before it or to the one it is linked with. */
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
