/**
 * What speaks for one piece of body text going on in another: how the first ends, how the second begins, what stands
 * between them, and whether they speak of the same. Sums are gains over parting them: above 0 they belong together.
 */
import type { PagePairs } from '../text/char-pairs';
import { countAcross, plausibilityAcross } from '../text/page-pairs';
import type { Head } from './heads';
import { type LinkObserver, observedOfLinks as on } from './link-observations';
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
  observe: LinkObserver,
): void {
  observeEnds(page, before, unit, true, observe);
  observe(on.covered, covered);
  if (page.apart) {
    observe(on['heads apart'], 1);
    observe(on['covered, heads apart'], covered);
  }
}

/** Observes the link between the last unit of one piece and the first of another, at the level of its distance. */
export function observeLink(
  page: LinkPage,
  before: Unit,
  unit: Unit,
  distance: number,
  likeness: Likeness,
  observe: LinkObserver,
): void {
  const isNext = distance === 1;
  observeEnds(page, before, unit, isNext, observe);
  observe(on.alike, likeness.own);
  observe(
    likeness.size < 15 ? on['alike, tiny'] : likeness.size < 60 ? on['alike, short'] : on['alike, long'],
    likeness.own,
  );
  observe(on['smaller covered'], likeness.smaller);
  if (page.apart) {
    observe(on['heads apart'], 1);
    observe(on['alike, heads apart'], likeness.own);
    observe(on['smaller covered, heads apart'], likeness.smaller);
  }
  observe(on['more alike than others before'], likeness.overOthersBefore);
  observe(on['more alike than others behind'], likeness.overOthersAfter);
  if (isNext) return;
  observe(distance > 0 ? on.ahead : on.back, 1);
  observe(on.distance, Math.log(Math.max(1, Math.abs(distance))));
  if (distance === 2) observe(on['one piece between'], 1);
  // Columns whose lines alternate: each line goes on in the one after the next.
  if (distance > 1 && distance < 5 && overLines(page, before, unit)) {
    observe(on['over lines'], 1);
    if (before.block.lines.length === 1) observe(on['from a line over lines'], 1);
    if (before.block.lines.length === 1 && distance === 2) observe(on['from a line over a line'], 1);
  }
  // A piece that its neighbour in the dump goes on in, or goes on from, is not free.
  observe(
    on['behind display'],
    page.units[before.index + 1] !== undefined && !isBodyAt(page, before.index + 1) ? 1 : 0,
  );
  observe(on['display before'], !isBodyAt(page, unit.index - 1) ? 1 : 0);
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

function observeEnds(page: LinkPage, before: Unit, unit: Unit, isNext: boolean, observe: LinkObserver): void {
  const view = page.views[unit.index];
  if (view === undefined) return;
  observe(on.any, 1);
  const open = before.last.lineEnd !== 'stop' && before.role !== 'crosshead';
  const { starts, opening } = view;
  observe(endsAndStarts[page.views[before.index]?.ends ?? 'closed'][starts], 1);
  if (unit.first.cues.opener && unit.role !== 'resumed') observe(on.opener, 1);
  if (before.last.lineEnd === 'hyphen') observe(on.hyphen, 1);
  if (unit.first.startsLower) observe(on['small start'], 1);
  if (unit.first.startsLower && !open) observe(on['small start after stop'], 1);
  if (open && before.last.depth > 0) observe(on['in bracket'], 1);
  if (open && unit.first.cjk) {
    observe(countAcross(page.pairs, before.tight, unit.tight) > 0 ? on['pair known'] : on['pair new'], 1);
    observe(on.pair, plausibilityAcross(page.pairs, before.tight, unit.tight));
  }
  observe(columnChange(page.views[before.index]?.full ?? null, view.full), 1);
  // 问 and 答, Q and A: they are equally long.
  if (opening !== '' && page.views[before.index]?.opening.length === opening.length)
    observe(on['same opening'], 1);
  const framed = unit.first.lead === 1 && unit.first.blanks > 0;
  if (framed) observe(on['frame start'], 1);
  if (framed && page.framed) observe(on['frame start, as usual'], 1);
  if (unit.first.lead === 0 && page.framed && starts !== 'resumed') observe(on['no frame start'], 1);
  if (isNext) observe(on.blank, unit.first.sameLine ? 0 : unit.block.gap.blank / 2);
  const marks = isNext ? marksBetween(page.units, before.index, unit) : view.marks;
  if (marks.byline) observe(on['behind byline'], 1);
  if (marks.note) observe(on['behind note'], 1);
  if (marks.headline) observe(on['behind headline'], 1);
  if (marks.kicker && !marks.headline) observe(on['behind kicker'], 1);
  if (marks.picture) observe(on['behind picture'], 1);
  if (marks.furniture) observe(on['behind furniture'], 1);
  if (marks.wide) observe(on['behind wide headline'], 1);
  if (isNext && unit.index === before.index + 1) observe(on.adjacent, 1);
  if (!isNext) {
    const next = page.units[before.index + 1];
    if (next !== undefined && isHead(next)) observe(on['before headline'], 1);
    if (next?.first.cues.lead === true) observe(on['before lead'], 1);
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
    lead: on['open, lead'],
    crosshead: on['open, crosshead'],
    resumed: on['open, resumed'],
    bullet: on['open, bullet'],
    flush: on['open, flush'],
    indented: on['open, indented'],
    'maybe flush': on['open, maybe flush'],
    fresh: on['open, fresh'],
  },
  closed: {
    lead: on['closed, lead'],
    crosshead: on['closed, crosshead'],
    resumed: on['closed, resumed'],
    bullet: on['closed, bullet'],
    flush: on['closed, flush'],
    indented: on['closed, indented'],
    'maybe flush': on['closed, maybe flush'],
    fresh: on['closed, fresh'],
  },
  'closed full': {
    lead: on['closed full, lead'],
    crosshead: on['closed full, crosshead'],
    resumed: on['closed full, resumed'],
    bullet: on['closed full, bullet'],
    flush: on['closed full, flush'],
    indented: on['closed full, indented'],
    'maybe flush': on['closed full, maybe flush'],
    fresh: on['closed full, fresh'],
  },
  'closed short': {
    lead: on['closed short, lead'],
    crosshead: on['closed short, crosshead'],
    resumed: on['closed short, resumed'],
    bullet: on['closed short, bullet'],
    flush: on['closed short, flush'],
    indented: on['closed short, indented'],
    'maybe flush': on['closed short, maybe flush'],
    fresh: on['closed short, fresh'],
  },
  crosshead: {
    lead: on['crosshead, lead'],
    crosshead: on['crosshead, crosshead'],
    resumed: on['crosshead, resumed'],
    bullet: on['crosshead, bullet'],
    flush: on['crosshead, flush'],
    indented: on['crosshead, indented'],
    'maybe flush': on['crosshead, maybe flush'],
    fresh: on['crosshead, fresh'],
  },
} as const satisfies Readonly<Record<End, Readonly<Record<Start, number>>>>;

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

function columnChange(a: number | null, b: number | null): number {
  if (a === null || b === null) return on['column unknown'];
  const ratio = Math.abs(a - b) / Math.max(a, b);
  if (ratio < 0.06) return on['same column'];
  return ratio < 0.15 ? on['like column'] : on['other column'];
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
