/**
 * Paragraphs broken over columns: a unit that ends in mid-sentence, and the unit that goes on with it, with a picture, a
 * headline or a whole other column between them in the dump.
 */
import { seamWeights as weights } from './rules';
import type { Unit } from './units';

/** For a unit's index, the index of the unit that continues it. */
export type Seams = ReadonlyMap<number, number>;

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Returns which body units continue which, each at most once on either side. */
export function findSeams(units: readonly Unit[]): Seams {
  const body = units.filter(
    (unit) => unit.role === 'paragraph' || unit.role === 'resumed' || unit.role === 'editor-note',
  );
  const pairs = seamPairs(body);
  const candidates: Candidate[] = [];
  body.forEach((unit, place) => {
    if (!isOpenEnd(unit)) return;
    const from = Math.max(0, place - weights.reachBack);
    const to = Math.min(body.length, place + weights.reach + 1);
    for (let other = from; other < to; other += 1) {
      const next = body[other];
      if (
        next === undefined ||
        other === place ||
        (next.role === 'editor-note') !== (unit.role === 'editor-note')
      )
        continue;
      const score = seamScore(unit, next, other - place, pairs);
      if (score > 0) candidates.push({ from: unit.index, to: next.index, score });
    }
  });
  candidates.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  const seams = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of candidates) {
    if (seams.has(from) || taken.has(to) || leadsBack(seams, to, from)) continue;
    seams.set(from, to);
    taken.add(to);
  }
  return seams;
}

function isOpenEnd(unit: Unit): boolean {
  return unit.last.lineEnd !== 'stop' && !/[:：]$/u.test(unit.last.tight);
}

/** How much speaks for `next` going on where `unit` breaks off; positive: it does. */
function seamScore(unit: Unit, next: Unit, distance: number, pairs: ReadonlyMap<string, number>): number {
  const { first } = next;
  let score = weights.base;
  if (first.cjk) {
    if (next.block.gap.begins >= 1 || first.cues.lead) return -1;
    if (next.block.gap.begins <= -1) score += weights.unindented;
    const seen = pairs.get(seamPair(unit, next)) ?? 0;
    score += seen > 0 ? weights.knownPair + Math.log(seen) / 2 : weights.unknownPair;
  } else {
    if (first.cues.lead) return -1;
    if (first.startsLower) score += weights.startsLower;
    else if (unit.last.lineEnd === 'hyphen') return -1;
    if (unit.last.lineEnd === 'hyphen') score += weights.hyphen;
  }
  if (next.role === 'resumed') score += weights.resumed;
  if (first.startsMark) score += weights.startsMark;
  const columnBefore = unit.block.column;
  const columnAfter = next.block.column;
  if (columnBefore !== null && columnAfter !== null) {
    const ratio = Math.abs(columnBefore - columnAfter) / Math.max(columnBefore, columnAfter);
    score += ratio < 0.08 ? weights.sameColumn : ratio > 0.2 ? weights.otherColumn : 0;
  }
  score -= weights.perUnit * (Math.abs(distance) - 1);
  if (distance < 0) score += weights.backwards;
  return score;
}

/** Neighbouring characters over the page's unbroken text. */
function seamPairs(units: readonly Unit[]): ReadonlyMap<string, number> {
  const wanted = new Set<string>();
  const counts = new Map<string, number>();
  for (const unit of units) {
    if (!isOpenEnd(unit)) continue;
    wanted.add(unit.last.tight.slice(-1));
  }
  for (const unit of units) {
    for (let offset = 0; offset + 1 < unit.tight.length; offset += 1) {
      if (!wanted.has(unit.tight[offset] ?? '')) continue;
      const pair = unit.tight.slice(offset, offset + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

function seamPair(unit: Unit, next: Unit): string {
  return unit.last.tight.slice(-1) + next.first.tight.slice(0, 1);
}

function leadsBack(seams: ReadonlyMap<number, number>, from: number, target: number): boolean {
  let at: number | undefined = from;
  while (at !== undefined) {
    if (at === target) return true;
    at = seams.get(at);
  }
  return false;
}
