/** Labels every line with a role and says where units begin: the best path through all lines at once (Viterbi). */
import { followWeights, gapWeightTable, lineWeightTable } from './label-weights';
import { type LineContext, observeGap, observeLine } from './observations';
import { kindOf, type LineRole, lineRoles, type RoleKind } from './roles';

export interface LineLabel {
  readonly role: LineRole;
  readonly starts: boolean;
}

/** What the lines of a page are given before the best path is looked for. Also what fitting the weights starts from. */
export interface LabelScores {
  /** For line i and role r: score of a unit of r starting with the line, at i * roles + r. */
  readonly starts: Float64Array;
  /** The same for a unit of r going on with the line. */
  readonly goes: Float64Array;
  /** For line i and gap kind k: score of something new starting, at i * gapKinds + k. */
  readonly gaps: Float64Array;
}

const count = lineRoles.length;
const fromKinds: readonly RoleKind[] = ['prose', 'display', 'furniture'];
const toKinds: readonly RoleKind[] = ['prose', 'resumed', 'display', 'furniture'];
/** Pairs of kinds a gap can lie between. */
export const gapKinds = fromKinds.length * toKinds.length;
const fromKindOf = lineRoles.map((role) =>
  fromKinds.indexOf(kindOf(role) === 'resumed' ? 'prose' : kindOf(role)),
);
const toKindOf = lineRoles.map((role) => toKinds.indexOf(kindOf(role)));

/** The gap kind between a unit of role `from` and one of role `to`, by their places in `lineRoles`. */
export const gapKindOf = (from: number, to: number): number =>
  (fromKindOf[from] ?? 0) * toKinds.length + (toKindOf[to] ?? 0);

/** Returns the most plausible labels of the lines taken together. */
export function labelLines(context: LineContext): readonly LineLabel[] {
  return bestPath(scoreLines(context), context.lines.length);
}

/** Sums the weights of everything observed. */
function scoreLines(context: LineContext): LabelScores {
  const length = context.lines.length;
  const starts = new Float64Array(length * count);
  const goes = new Float64Array(length * count);
  const gaps = new Float64Array(length * gapKinds);
  for (let index = 0; index < length; index += 1) {
    observeLine(context, index, (name, value) => {
      const row = lineWeightTable.get(name);
      if (row === undefined) return;
      for (let role = 0; role < count; role += 1) {
        starts[index * count + role] = (starts[index * count + role] ?? 0) + value * (row[role] ?? 0);
        goes[index * count + role] = (goes[index * count + role] ?? 0) + value * (row[count + role] ?? 0);
      }
    });
    observeGap(context, index, (name, value) => {
      const row = gapWeightTable.get(name);
      if (row === undefined) return;
      for (let kind = 0; kind < gapKinds; kind += 1) {
        gaps[index * gapKinds + kind] = (gaps[index * gapKinds + kind] ?? 0) + value * (row[kind] ?? 0);
      }
    });
  }
  return { starts, goes, gaps };
}

function bestPath({ starts, goes, gaps }: LabelScores, length: number): readonly LineLabel[] {
  if (length === 0) return [];
  let scores: Float64Array = starts.slice(0, count);
  // For each line and role: the role of the line before on the best path, plus `count` when a unit starts here.
  const back = new Uint8Array(length * count).fill(count, 0, count);
  for (let index = 1; index < length; index += 1) {
    const next = new Float64Array(count);
    for (let role = 0; role < count; role += 1) {
      let best = (scores[role] ?? 0) + (goes[index * count + role] ?? 0);
      let from = role;
      const start = starts[index * count + role] ?? 0;
      for (let other = 0; other < count; other += 1) {
        const score =
          (scores[other] ?? 0) +
          start +
          (followWeights[other * count + role] ?? 0) +
          (gaps[index * gapKinds + gapKindOf(other, role)] ?? 0);
        if (score > best) {
          best = score;
          from = other + count;
        }
      }
      next[role] = best;
      back[index * count + role] = from;
    }
    scores = next;
  }
  let role = 0;
  for (let other = 1; other < count; other += 1) if ((scores[other] ?? 0) > (scores[role] ?? 0)) role = other;
  const labels: LineLabel[] = [];
  for (let index = length - 1; index >= 0; index -= 1) {
    const from = back[index * count + role] ?? count;
    labels.push({ role: lineRoles[role] ?? 'paragraph', starts: from >= count || index === 0 });
    role = from >= count ? from - count : from;
  }
  return labels.reverse();
}
