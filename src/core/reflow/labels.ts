/** Labels every line with a role and says where units begin: the best path through all lines at once (Viterbi). */
import { followWeights, gapWeightTable, lineWeightTable } from './label-weights';
import { hasSign, isSentence, type LineContext, observeGap, observeLine } from './observations';
import { kindOf, type LineRole, lineRoles, type RoleKind } from './roles';
import { RowSums, rowTable } from './row-sums';
import { certainWording, furnitureLimits, gapWeights } from './rules';

export interface LineLabel {
  readonly role: LineRole;
  readonly starts: boolean;
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

// Turned about, the role after first: the innermost loop then reads it in a row.
const followTable = Float64Array.from(
  { length: count * count },
  (_, index) => followWeights[(index % count) * count + Math.floor(index / count)] ?? 0,
);
const at = (values: Float64Array, index: number): number => values[index] ?? 0;

const rolesOfKind = toKinds.map((_, kind) =>
  Uint8Array.from(lineRoles.flatMap((__, role) => (toKindOf[role] === kind ? [role] : []))),
);

// For a kind of role after, a role before and another one: how far the other gets ahead of it at most by what follows.
const gainsAtMost = Float64Array.from({ length: toKinds.length * count * count }, (_, index) => {
  const [kind, lead, other] = [
    Math.floor(index / (count * count)),
    Math.floor(index / count) % count,
    index % count,
  ];
  let most = Number.NEGATIVE_INFINITY;
  for (const role of rolesOfKind[kind] ?? [])
    most = Math.max(most, at(followTable, role * count + other) - at(followTable, role * count + lead));
  return most;
});
/** Far more than rounding can make of sums of tenths. */
const slack = 1e-6;

/**
 * Puts the roles before that may still be on the best path to a role of one kind into `into`, in order, and what each role before
 * comes to with the gap into `reached`; returns how many. Who cannot get ahead of the leader whatever follows is left out.
 */
function contenders(
  scores: Float64Array,
  gap: Float64Array,
  kind: number,
  reached: Float64Array,
  into: Uint8Array,
): number {
  let leader = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < count; other += 1) {
    const score = at(scores, other) + at(gap, (gapRowOf[other] ?? 0) + kind);
    reached[other] = score;
    if (score > most) {
      most = score;
      leader = other;
    }
  }
  const bar = most - slack;
  const start = (kind * count + leader) * count;
  let found = 0;
  for (let other = 0; other < count; other += 1) {
    if (at(reached, other) + at(gainsAtMost, start + other) < bar) continue;
    into[found] = other;
    found += 1;
  }
  return found;
}

/** For each role before where the gaps behind its kind begin. */
const gapRowOf = Uint8Array.from(fromKindOf, (kind) => kind * toKinds.length);

const lineRows = rowTable(lineWeightTable);
const gapRows = rowTable(gapWeightTable);

/** Returns the most plausible labels of the lines taken together. */
export function labelLines(context: LineContext): readonly LineLabel[] {
  const { length } = context.lines;
  // For each line and role: the role of the line before on the best path, plus `count` when a unit starts here.
  const back = new Uint8Array(length * count).fill(count);
  const lineSums = new RowSums(lineRows);
  const gapSums = new RowSums(gapRows);
  const { sums: line } = lineSums;
  const { sums: gap } = gapSums;
  let scores = new Float64Array(count);
  let next = new Float64Array(count);
  const contending = new Uint8Array(count);
  const reached = new Float64Array(count);
  for (let index = 0; index < length; index += 1) {
    observeLine(context, index, lineSums.observe);
    observeGap(context, index, gapSums.observe);
    lineSums.sum();
    gapSums.sum();
    weighByHand(context, index, line);
    // R2: where a line was cut, something new begins.
    const cut = context.lines[index]?.sameLine === true ? gapWeights.cut : 0;
    if (index === 0) {
      scores.set(line.subarray(0, count));
      continue;
    }
    for (let kind = 0; kind < toKinds.length; kind += 1) {
      const hopefuls = contenders(scores, gap, kind, reached, contending);
      const roles = rolesOfKind[kind] ?? contending;
      for (let own = 0; own < roles.length; own += 1) {
        const role = roles[own] ?? 0;
        let best = Number.NEGATIVE_INFINITY;
        let from = role;
        for (let place = 0; place < hopefuls; place += 1) {
          const other = contending[place] ?? 0;
          const score = at(reached, other) + at(followTable, role * count + other);
          if (score > best) {
            best = score;
            from = other;
          }
        }
        const starting = best + at(line, role);
        const going = at(scores, role) + at(line, count + role) - cut;
        next[role] = Math.max(starting, going);
        back[index * count + role] = going >= starting ? role : from + count;
      }
    }
    [scores, next] = [next, scores];
  }
  return trace(scores, back, length);
}

/** Adds what is weighed by hand: wording that names its role, and what speaks against furniture. */
function weighByHand(context: LineContext, index: number, line: Float64Array): void {
  const surely = context.lines[index]?.cues.surely ?? null;
  if (surely !== null) {
    const role = lineRoles.indexOf(surely);
    line[role] = at(line, role) + certainWording;
    line[count + role] = at(line, count + role) + certainWording;
  }
  if (startsDropped(context.lines, index)) line[paragraph] = at(line, paragraph) + certainWording;
  if (startsDropped(context.lines, index - 1)) {
    line[count + paragraph] = at(line, count + paragraph) + certainWording;
  }
  unproven(context, index, line);
}

const paragraph = lineRoles.indexOf('paragraph');

/** A drop capital stands on a line of its own, the rest of its word in capitals behind it. */
function startsDropped(lines: LineContext['lines'], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  return (
    line !== undefined &&
    next !== undefined &&
    line.tight.length === 1 &&
    /^\p{Lu}$/u.test(line.tight) &&
    /^\p{Lu}{2}/u.test(next.tight)
  );
}

const furniture = lineRoles.flatMap((role, place) => (kindOf(role) === 'furniture' ? [place] : []));
const unspoken = (['headline', 'kicker', 'byline'] as const).map((role) => lineRoles.indexOf(role));
const note = lineRoles.indexOf('editor-note');

/**
 * R17: what speaks against roles whose signs a line lacks, in log-odds: a sentence is no furniture without a sign of it, and
 * no headline or byline; a page of a few lines is a cutting, which begins with its headline; an editor's note says that it is one.
 */
function unproven({ lines }: LineContext, index: number, weights: Float64Array): void {
  const line = lines[index];
  if (line === undefined) return;
  const { proof, cutting, shortPage } = furnitureLimits;
  const sentence = isSentence(line) && !line.exclaims;
  if (!hasSign(line.cues)) {
    const short = lines.length <= cutting ? proof : lines.length <= shortPage ? proof / 2 : 0;
    const odds = (sentence ? proof : 0) + short;
    if (odds > 0) for (const role of furniture) speakAgainst(role, odds, weights);
  }
  if (sentence && !line.cues.byline) for (const role of unspoken) speakAgainst(role, proof, weights);
  if (!line.cues.note) weights[note] = at(weights, note) - proof / 2;
}

function speakAgainst(role: number, odds: number, weights: Float64Array): void {
  weights[role] = at(weights, role) - odds;
  weights[count + role] = at(weights, count + role) - odds;
}

/** Walks the best path back from the page's end. */
function trace(scores: Float64Array, back: Uint8Array, length: number): readonly LineLabel[] {
  let role = 0;
  for (let other = 1; other < count; other += 1) if (at(scores, other) > at(scores, role)) role = other;
  const labels: LineLabel[] = [];
  for (let index = length - 1; index >= 0; index -= 1) {
    const from = back[index * count + role] ?? count;
    labels.push({ role: lineRoles[role] ?? 'paragraph', starts: from >= count || index === 0 });
    role = from >= count ? from - count : from;
  }
  return labels.reverse();
}
