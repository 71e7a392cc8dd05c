/** What speaks for a unit of text beginning a story, going on with the one before, or taking up an earlier one again. */
import type { Observer } from './choices';
import type { TermSet } from './cohesion';
import { countAcross, type PairTable } from './pair-table';
import { storyLimits as limits } from './rules';
import { isHead, isPicture, type Unit } from './units';

/** A story while units are still being added. */
export interface OpenStory {
  readonly units: Unit[];
  readonly terms: TermSet;
  readonly joined: Set<number>;
  margin: number;
}

/** What a decision about one unit looks at. */
export interface StoryChoice {
  readonly units: readonly Unit[];
  readonly unit: Unit;
  /** The body unit before it in the dump. */
  readonly before: Unit | null;
  readonly pairs: PairTable;
  /** Share of the coming text's weight that each open story has, in the order of `open`. */
  readonly covered: readonly number[];
  readonly open: readonly OpenStory[];
  /** On this page text that begins an article is marked by a leading space. */
  readonly framed: boolean;
}

/** Observes what speaks for a new story beginning with the unit. */
export function observeNew(choice: StoryChoice, observe: Observer): void {
  const { units, unit, before, covered } = choice;
  const marks = betweenMarks(units, before, unit);
  const see = (name: string, there = true): void => {
    if (there) observe(name, 1);
  };
  see('new');
  see('new: lead', unit.first.cues.lead);
  see('new: opener', unit.first.cues.opener && unit.role !== 'resumed');
  see('new: resumed', unit.role === 'resumed');
  see('new: crosshead', unit.role === 'crosshead');
  see('new: frame start', unit.first.lead > 0 && unit.first.blanks > 0);
  see('new: frame start, as usual', unit.first.lead > 0 && unit.first.blanks > 0 && choice.framed);
  see('new: no frame start', unit.first.lead === 0 && !marks.byline && choice.framed);
  see('new: flush', unit.block.gap.begins <= -1);
  see('new: byline', marks.byline);
  see('new: note', marks.note);
  see('new: headline', marks.headline);
  see('new: kicker', marks.kicker);
  see('new: byline and headline', marks.byline && marks.headline);
  see(
    'new: nothing',
    !marks.byline && !marks.headline && !marks.kicker && !marks.note && !unit.first.cues.lead,
  );
  see('new: wide headline', marks.wide);
  observe('new: unlike all', 1 - Math.max(0, ...covered));
}

/** Observes what speaks for the unit going on with the open story at `option`. */
export function observeJoin(choice: StoryChoice, option: number, observe: Observer): void {
  const { units, unit, before, covered, pairs } = choice;
  const story = choice.open[option];
  const last = story?.units.at(-1);
  if (story === undefined || last === undefined) return;
  const see = (name: string, there = true): void => {
    if (there) observe(name, 1);
  };
  const isLast = last === before;
  const prefix = isLast ? 'on: ' : 'back: ';
  see(`${prefix}any`);
  const open = last.last.lineEnd !== 'stop' && last.role !== 'crosshead';
  const flush = unit.role === 'resumed' || unit.block.gap.begins <= -1;
  see(
    `${prefix}${open ? 'open' : 'closed'}, ${unit.role === 'resumed' ? 'resumed' : flush ? 'flush' : 'fresh'}`,
  );
  if (open && unit.first.cjk) {
    see(`${prefix}${countAcross(pairs, last.tight, unit.tight) > 0 ? 'pair known' : 'pair new'}`);
  }
  see(`${prefix}small start`, unit.first.startsLower);
  see(`${prefix}hyphen`, last.last.lineEnd === 'hyphen');
  see(`${prefix}${columnChange(last, unit)}`);
  see(`${prefix}after crosshead`, last.role === 'crosshead');
  see(`${prefix}crosshead`, unit.role === 'crosshead');
  see(`${prefix}short story`, story.units.length === 1);
  const own = covered[option] ?? 0;
  observe(`${prefix}covered`, own);
  let others = 0;
  for (let other = 0; other < covered.length; other += 1) {
    if (other !== option) others = Math.max(others, covered[other] ?? 0);
  }
  observe(`${prefix}covered more than others`, own - others);
  if (isLast) {
    const marks = betweenMarks(units, before, unit);
    see('on: adjacent', unit.index === last.index + 1);
    see('on: picture between', marks.picture);
    see('on: headline between', marks.headline);
    see('on: kicker between', marks.kicker && !marks.headline);
    see('on: furniture between', marks.furniture);
  } else {
    const distance = unit.index - last.index;
    observe('back: distance', Math.log(distance));
    see(
      'back: latest',
      choice.open.every(
        (other) => (other.units.at(-1)?.index ?? 0) <= last.index || other.units.at(-1) === before,
      ),
    );
    see('back: display between', before !== null && unit.index > before.index + 1);
  }
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
  readonly byline: boolean;
  readonly note: boolean;
  readonly headline: boolean;
  readonly kicker: boolean;
  readonly picture: boolean;
  readonly furniture: boolean;
  /** A headline wider than the column that follows: it spans several. */
  readonly wide: boolean;
}

function betweenMarks(units: readonly Unit[], before: Unit | null, unit: Unit): Marks {
  const marks = {
    byline: false,
    note: false,
    headline: false,
    kicker: false,
    picture: false,
    furniture: false,
    wide: false,
  };
  const from = Math.max(before === null ? 0 : before.index + 1, unit.index - limits.between);
  for (let index = from; index < unit.index; index += 1) {
    const between = units[index];
    if (between === undefined) continue;
    if (between.role === 'byline') marks.byline = true;
    else if (between.role === 'headline') {
      marks.headline = true;
      if (unit.block.column !== null && between.first.width > unit.block.column * 1.1) marks.wide = true;
    } else if (isHead(between)) marks.kicker = true;
    else if (isPicture(between)) marks.picture = true;
    else marks.furniture = true;
  }
  return marks;
}
