/** Roles of lines, what speaks for each on a line, and which role likes to follow which. */
import type { BlockRole, FurnitureRole } from '../page/model';
import type { LineFacts } from './features';
import type { Gap } from './gaps';
import type { Habits } from './habits';
import { endlessLine, longDisplayLine, proseWeights } from './rules';
import type { ColumnWidths } from './widths';

export type LineRole =
  | BlockRole
  | Extract<FurnitureRole, 'running-head' | 'imprint' | 'promo' | 'jump-line'>
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'byline';

/** All roles, in the order their scores are kept in. */
export const lineRoles: readonly LineRole[] = [
  'paragraph',
  'headline',
  'kicker',
  'deck',
  'byline',
  'crosshead',
  'caption',
  'credit',
  'editor-note',
  'running-head',
  'imprint',
  'promo',
  'jump-line',
];

/** Roles whose text runs over lines as prose does. */
export const isProse = (role: LineRole): boolean =>
  role === 'paragraph' || role === 'caption' || role === 'editor-note';

/** What a line is judged by, apart from its own facts. */
export interface LineContext {
  readonly lines: readonly LineFacts[];
  readonly gaps: readonly Gap[];
  readonly widths: ColumnWidths;
  readonly habits: Habits;
}

/** Returns how much a line reads as running text, in log-odds. */
export function proseEvidence({ lines, widths }: LineContext, index: number): number {
  const line = lines[index];
  if (line === undefined) return 0;
  const w = proseWeights;
  let sum = Math.min(2, line.clauses) * w.perClause;
  const inner = line.lineEnd === 'stop' ? line.stops - 1 : line.stops;
  sum += Math.min(2, Math.max(0, inner)) * w.perStop;
  if (line.lineEnd === 'stop') sum += line.exclaims ? w.endsExclaiming : w.endsStop;
  else if (line.lineEnd === 'clause') sum += w.endsClause;
  else if (line.lineEnd === 'hyphen') sum += w.endsHyphen;
  if (line.stops + line.clauses === 0) sum += w.unmarked;
  if (line.startsLower) sum += w.startsLower;
  if (line.startsMark) sum += w.startsMark;
  if (line.cues.lead) sum += w.lead;
  if (line.width > endlessLine) sum += w.veryLong;
  else if (line.width > longDisplayLine) sum += (line.width - longDisplayLine) / 10;
  const before = widths.before[index - 1] ?? null;
  const after = widths.after[index + 1] ?? null;
  if (
    before !== null &&
    after !== null &&
    Math.abs(line.width - before) < 1.2 &&
    Math.abs(line.width - after) < 1.2
  ) {
    sum += w.fillsColumn;
  }
  if (line.depth > 0) sum += w.openQuote;
  return sum;
}

/** Returns, for every role, what speaks for a unit of that role beginning with this line. */
export function startEvidence(context: LineContext, index: number, prose: number): number[] {
  const line = context.lines[index];
  if (line === undefined) return lineRoles.map(() => 0);
  const next = context.lines[index + 1];
  const { cues, width, tight } = line;
  const cjk = line.cjk;
  const early = index < 8;
  const long = cjk ? tight.length > 16 : tight.length > 40;
  const nextCredit = creditWithin(context, index);
  const column = context.widths.after[index + 1] ?? context.widths.before[index - 1] ?? null;
  return lineRoles.map((role): number => {
    switch (role) {
      case 'paragraph':
        return (
          -cueCost(cues, 'paragraph') -
          (line.stops + line.clauses === 0 && line.lineEnd === 'open'
            ? isAlone(context, index)
              ? 3
              : isStub(context, index)
                ? 1.5
                : 0
            : 0)
        );
      case 'headline':
        return -prose - cueCost(cues, role) - (tight.length < 4 ? 2 : 0) - (cues.capitals && !long ? 0.7 : 0);
      case 'kicker':
        return (
          -1.8 -
          prose -
          cueCost(cues, role) -
          (tight.length > 20 ? 1.5 : 0) +
          (cues.capitals ? 2.5 : 0) +
          (!cjk && !cues.capitals ? -2 : 0) +
          (cjk && tight.length <= 10 ? 0.4 : 0) +
          (next !== undefined && next.blanks > 0 ? 0.4 : context.habits.blankShare > 0.05 ? -0.8 : 0)
        );
      case 'deck':
        return (
          (cues.dash ? 4 : -1.8) -
          prose * (cues.dash ? 0.2 : 1) -
          cueCost(cues, role) +
          (cjk || !cues.capitals ? 0 : -3)
        );
      case 'byline':
        if (cues.byline) return 5 - prose * 0.3;
        return !cjk && cues.capitals && /^\p{L}+(?:[ .'’-]+\p{L}+){1,4}$/u.test(line.text) ? 0.5 : -6 - prose;
      case 'crosshead':
        return (
          -0.6 -
          prose -
          cueCost(cues, role) -
          (long ? 1.5 : 0) -
          (column !== null && width > column + 0.6 ? 2.5 : 0) -
          (tight.length < 2 ? 2 : 0)
        );
      case 'caption':
        return (
          -2.5 -
          cueCost(cues, role) +
          (cues.caption ? 2.5 : 0) +
          nextCredit +
          (line.stops + line.clauses === 0 && line.lineEnd === 'open' && isAlone(context, index) ? -1.5 : 0)
        );
      case 'credit':
        return cues.credit ? 6 : -7;
      case 'editor-note':
        return cues.note ? 7 : -6;
      case 'running-head':
        return (
          (cues.date ? 4 : 0) +
          (cues.folio ? 4 : 0) +
          (early && tight.length <= (cjk ? 8 : 26) && line.stops + line.clauses === 0 ? 0.5 : -2) +
          (early ? 0 : -1.5) -
          prose * 0.5 -
          (cues.imprint || cues.promo ? 3 : 0) -
          (cues.lead ? 6 : 0) -
          1.5
        );
      case 'imprint':
        return cues.imprint ? 6 : -6 - prose;
      case 'promo':
        return (cues.promo && !cues.imprint ? 4.5 : -6) - prose * 0.6;
      case 'jump-line':
        return cues.jump ? 4 - prose * 0.3 : -7;
    }
  });
}

/** Returns, for every role, what speaks for a unit of that role going on with this line. */
export function continueEvidence(context: LineContext, index: number, prose: number): number[] {
  const line = context.lines[index];
  const before = context.lines[index - 1];
  if (line === undefined || before === undefined) return lineRoles.map(() => -99);
  const { cues, tight } = line;
  const ended = before.lineEnd === 'stop' && !before.exclaims;
  return lineRoles.map((role): number => {
    switch (role) {
      case 'paragraph':
        return -cueCost(cues, 'paragraph');
      case 'editor-note':
        return -cueCost(cues, 'paragraph') - 0.05;
      case 'caption':
        return -cueCost(cues, role) - 0.35 + creditWithin(context, index) * 0.1;
      case 'headline':
        return (
          -prose -
          cueCost(cues, role) -
          0.3 -
          (ended ? 3 : 0) -
          (cues.dash ? 4 : 0) +
          (line.startsMark ? 3 : 0) +
          (line.startsLower ? 2 : 0)
        );
      case 'kicker':
        return -prose - cueCost(cues, role) - 2;
      case 'deck':
        return (
          -prose * 0.6 -
          cueCost(cues, role) -
          0.5 -
          (ended ? 2 : 0) +
          (line.startsMark ? 3 : 0) +
          (line.startsLower ? 2 : 0)
        );
      case 'byline':
        if (cues.byline) return 2.5;
        return (
          (tight.length <= (line.cjk ? 8 : 16) && line.stops + line.clauses === 0 && line.cjk ? 0 : -5) -
          (before.cues.byline ? 0 : 2)
        );
      case 'crosshead':
        return -prose - cueCost(cues, role) - 0.9 - (ended ? 3 : 0) + (before.lineEnd === 'clause' ? 1.5 : 0);
      case 'credit':
        return cues.credit && tight.length <= 8 ? 1 : -6;
      case 'running-head':
        return cues.date || cues.folio ? 0 : -3;
      case 'imprint':
        return cues.imprint ? 4 : -4;
      case 'promo':
        return cues.promo && !cues.imprint ? 1 : -4;
      case 'jump-line':
        return -5;
    }
  });
}

/** A credit among the next lines, with no blank run between: the lines before it are its caption. */
function creditWithin({ lines }: LineContext, index: number): number {
  for (let ahead = 1; ahead <= 5; ahead += 1) {
    const line = lines[index + ahead];
    if (line === undefined) return 0;
    if (line.cues.credit) return ahead === 1 ? 1.5 : 1;
    if (line.blanks > 0 || line.cues.lead || line.cues.byline) return 0;
  }
  return 0;
}

/** Much shorter than the column that follows. */
function isStub({ lines, widths }: LineContext, index: number): boolean {
  const line = lines[index];
  const column = widths.after[index + 1] ?? null;
  return line !== undefined && column !== null && column - line.width > 3.2;
}

/** Blank lines, or the page's ends, on both sides. */
function isAlone({ lines }: LineContext, index: number): boolean {
  const next = lines[index + 1];
  return (lines[index]?.blanks ?? 1) > 0 && (next === undefined || next.blanks > 0);
}

/** What a line's wording costs a role it does not suit. */
function cueCost(cues: LineFacts['cues'], role: LineRole): number {
  let cost = 0;
  if (cues.credit) cost += role === 'caption' ? 3 : 3.5;
  if (cues.byline) cost += 3.5;
  if (cues.imprint) cost += 4;
  if (cues.note) cost += 5;
  if (cues.dash && role !== 'deck') cost += 3;
  if (cues.promo) cost += 1;
  if (cues.jump) cost += 1.5;
  if ((cues.date && cues.folio) || cues.folio) cost += 2;
  return cost;
}

/** Log-odds of one role's unit following another's; unlisted pairs cost `otherwise`. */
export const followWeights: Readonly<Partial<Record<LineRole, Readonly<Partial<Record<LineRole, number>>>>>> =
  {
    paragraph: {
      paragraph: 0,
      headline: -1.5,
      kicker: -1.2,
      deck: -3,
      byline: -1,
      crosshead: -1,
      caption: -0.3,
      credit: -3,
      'editor-note': -1,
      'running-head': -2,
      imprint: -1,
      promo: -1,
      'jump-line': 0,
    },
    headline: {
      paragraph: 0,
      headline: -1.8,
      kicker: -1,
      deck: 0,
      byline: 1.5,
      crosshead: -4,
      caption: -0.5,
      credit: -4,
      'editor-note': 0.5,
      'running-head': -2,
      imprint: -1,
      promo: -1,
    },
    kicker: {
      paragraph: -3,
      headline: 1.2,
      kicker: -3,
      deck: -2,
      byline: -2,
      crosshead: -4,
      caption: -3,
      credit: -5,
      'editor-note': -2,
    },
    deck: {
      paragraph: 0.3,
      headline: -0.5,
      kicker: -0.5,
      deck: -2,
      byline: 1.5,
      crosshead: -4,
      caption: -0.5,
      credit: -4,
      'editor-note': 0.5,
    },
    byline: {
      paragraph: 0.5,
      headline: -1.5,
      kicker: -2,
      deck: -2.5,
      byline: -1.5,
      crosshead: -1.5,
      caption: -1.5,
      credit: -3,
      'editor-note': -0.5,
      'running-head': -2,
    },
    crosshead: {
      paragraph: 0.5,
      headline: -3.5,
      kicker: -4,
      deck: -4,
      byline: -5,
      crosshead: -3,
      caption: -2,
      credit: -5,
      'editor-note': -4,
    },
    caption: {
      paragraph: 0,
      headline: -0.8,
      kicker: -0.8,
      deck: -2,
      byline: -0.8,
      crosshead: -1.5,
      caption: 0.3,
      credit: 3.5,
      'editor-note': -1,
      'running-head': -1.5,
      imprint: -1,
      promo: -1,
    },
    credit: {
      paragraph: 0,
      headline: -0.5,
      kicker: -0.5,
      deck: -1.5,
      byline: 0,
      crosshead: -1,
      caption: 0.5,
      credit: -1,
      'editor-note': -0.5,
      'running-head': -1.5,
      imprint: -1,
      promo: -1,
    },
    'editor-note': {
      paragraph: 0,
      headline: -1.5,
      kicker: -2,
      deck: -2.5,
      byline: 0.8,
      crosshead: -1,
      caption: -1,
      credit: -3,
      'editor-note': -3,
    },
    'running-head': {
      paragraph: 0,
      headline: 0,
      kicker: 0,
      deck: -2,
      byline: -0.5,
      crosshead: -3,
      caption: -0.5,
      credit: -3,
      'editor-note': 0,
      'running-head': 1.5,
      imprint: 0.5,
      promo: 0,
    },
    imprint: {
      paragraph: 0,
      headline: 0,
      kicker: 0,
      deck: -1,
      byline: 0,
      crosshead: -3,
      caption: -0.5,
      credit: -3,
      'editor-note': 0,
      'running-head': 0.5,
      imprint: 0.5,
      promo: 0.5,
    },
    promo: {
      paragraph: 0,
      headline: 0,
      kicker: 0,
      deck: -1,
      byline: 0,
      crosshead: -3,
      caption: -0.5,
      credit: -3,
      'editor-note': 0,
      'running-head': 0.5,
      imprint: 0.5,
      promo: 0.5,
    },
    'jump-line': { paragraph: -0.5, headline: 0, kicker: 0, byline: 0, caption: 0 },
  };

/** For pairs the table does not list. */
export const followOtherwise = -2.5;

/** Log-odds of a page ending with a role. */
export const endWeights: Readonly<Partial<Record<LineRole, number>>> = { kicker: -2, crosshead: -3, deck: 0 };
