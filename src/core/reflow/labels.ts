/** Labels every line with a role and says where units begin: the best path through all lines at once (Viterbi). */

import {
  continueEvidence,
  endWeights,
  followOtherwise,
  followWeights,
  isProse,
  type LineContext,
  type LineRole,
  lineRoles,
  proseEvidence,
  startEvidence,
} from './roles';
import { displayGapWeights as display } from './rules';

export interface LineLabel {
  readonly role: LineRole;
  readonly starts: boolean;
}

const follow = lineRoles.map((from) => lineRoles.map((to) => followWeights[from]?.[to] ?? followOtherwise));
const prose = lineRoles.map(isProse);

/** Returns the most plausible labels of the lines taken together. */
export function labelLines(context: LineContext): readonly LineLabel[] {
  const { lines } = context;
  const count = lineRoles.length;
  let scores: number[] = [];
  // For each line and role: the role of the line before on the best path, plus `count` when a unit starts here.
  const back = new Uint8Array(lines.length * count);
  for (let index = 0; index < lines.length; index += 1) {
    const evidence = proseEvidence(context, index);
    const start = startEvidence(context, index, evidence);
    if (index === 0) {
      scores = start;
      back.fill(count, 0, count);
      continue;
    }
    const goOn = continueEvidence(context, index, evidence);
    const gaps = gapTerms(context, index);
    const next: number[] = [];
    for (let role = 0; role < count; role += 1) {
      let best = (scores[role] ?? 0) + (goOn[role] ?? 0);
      let from = role;
      const toProse = prose[role] ?? false;
      for (let other = 0; other < count; other += 1) {
        const gap = prose[other]
          ? toProse
            ? gaps.proseProse
            : gaps.proseDisplay
          : toProse
            ? gaps.displayProse
            : gaps.displayDisplay;
        const score =
          (scores[other] ?? 0) + (start[role] ?? 0) + (follow[other]?.[role] ?? followOtherwise) + gap;
        if (score > best) {
          best = score;
          from = other + count;
        }
      }
      next.push(best);
      back[index * count + role] = from;
    }
    scores = next;
  }
  return trace(scores, back, lines.length);
}

function trace(scores: readonly number[], back: Uint8Array, length: number): readonly LineLabel[] {
  const count = lineRoles.length;
  let role = 0;
  let best = Number.NEGATIVE_INFINITY;
  scores.forEach((score, index) => {
    const total = score + (endWeights[lineRoles[index] ?? 'paragraph'] ?? 0);
    if (total > best) {
      best = total;
      role = index;
    }
  });
  const labels: LineLabel[] = [];
  for (let index = length - 1; index >= 0; index -= 1) {
    const from = back[index * count + role] ?? count;
    const starts = from >= count || index === 0;
    labels.push({ role: lineRoles[role] ?? 'paragraph', starts });
    role = from >= count ? from - count : from;
  }
  return labels.reverse();
}

interface GapTerms {
  readonly proseProse: number;
  readonly proseDisplay: number;
  readonly displayProse: number;
  readonly displayDisplay: number;
}

/** The gap's evidence for a new unit, by whether prose or a display line stands on either side of it. */
function gapTerms({ lines, gaps, habits }: LineContext, index: number): GapTerms {
  const line = lines[index];
  const before = lines[index - 1];
  const gap = gaps[index];
  if (line === undefined || before === undefined || gap === undefined) {
    return { proseProse: 0, proseDisplay: 0, displayProse: 0, displayDisplay: 0 };
  }
  const frame = line.lead > 0 && habits.frameStarts ? display.frameStart : 0;
  const starts =
    (line.startsLower ? display.startsLower : 0) + (line.startsMark ? display.startsMark : 0) + frame;
  const afterDisplay = Math.max(display.blankFloor, gap.blank * display.blankShare);
  const indent =
    line.cjk && gap.shortAfter !== null && gap.shortAfter >= 1.3 && gap.shortAfter <= 2.9
      ? display.indented
      : 0;
  return {
    proseProse: gap.fresh,
    proseDisplay: gap.ends + Math.max(display.proseBlankFloor, gap.blank) + starts,
    displayProse: afterDisplay + starts + indent,
    displayDisplay: afterDisplay + starts,
  };
}
