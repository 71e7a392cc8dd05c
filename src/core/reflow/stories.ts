/** Body units to stories: where one article's text ends and the next begins, and which distant parts belong together. */
import { mergeTerms, type Rarity, similarity } from './cohesion';
import { boundaryWeights as weights } from './rules';
import type { Seams } from './seams';
import { isBody, isHead, isPicture, type Unit } from './units';

/** The text of one article: body units in reading order. */
export interface Story {
  readonly units: readonly Unit[];
  /** How clearly its beginning and end were found: the smaller of the two margins, in log-odds. */
  readonly margin: number;
}

/** Returns the stories of a page, in the order in which they begin in the dump. */
export function findStories(units: readonly Unit[], seams: Seams, rarity: Rarity): readonly Story[] {
  const body = units.filter(isBody);
  const continued = new Set(seams.values());
  const scores = boundaryScores(units, body, seams, rarity);
  const segments: { units: Unit[]; margin: number }[] = [];
  body.forEach((unit, place) => {
    const score = scores[place] ?? 1;
    const last = segments.at(-1);
    const before = body[place - 1];
    const jumpsIn =
      continued.has(unit.index) && (before === undefined || seams.get(before.index) !== unit.index);
    const jumpsOut =
      before !== undefined && seams.has(before.index) && seams.get(before.index) !== unit.index;
    if (last === undefined || score > 0 || jumpsIn || jumpsOut) {
      if (last !== undefined && !jumpsIn && !jumpsOut) last.margin = Math.min(last.margin, score);
      segments.push({ units: [unit], margin: jumpsIn || jumpsOut ? 1 : Math.max(0, score) });
    } else {
      last.units.push(unit);
      last.margin = Math.min(last.margin, -score);
    }
  });
  return chain(segments, seams);
}

/** Joins segments over their seams. */
function chain(segments: readonly { units: Unit[]; margin: number }[], seams: Seams): readonly Story[] {
  const ofUnit = new Map<number, number>();
  segments.forEach((segment, place) => {
    for (const unit of segment.units) ofUnit.set(unit.index, place);
  });
  const next = new Map<number, number>();
  const isTarget = new Set<number>();
  segments.forEach((segment, place) => {
    const last = segment.units.at(-1);
    const target = last === undefined ? undefined : seams.get(last.index);
    const to = target === undefined ? undefined : ofUnit.get(target);
    if (to === undefined || to === place || segments[to]?.units[0]?.index !== target) return;
    next.set(place, to);
    isTarget.add(to);
  });
  const stories: Story[] = [];
  const done = new Set<number>();
  const collect = (start: number): void => {
    const units: Unit[] = [];
    let margin = Number.POSITIVE_INFINITY;
    let at: number | undefined = start;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      units.push(...(segments[at]?.units ?? []));
      margin = Math.min(margin, segments[at]?.margin ?? 0);
      at = next.get(at);
    }
    if (units.length > 0) stories.push({ units, margin });
  };
  segments.forEach((_, place) => {
    if (!isTarget.has(place)) collect(place);
  });
  segments.forEach((_, place) => {
    if (!done.has(place)) collect(place);
  });
  return stories.sort((a, b) => (a.units[0]?.index ?? 0) - (b.units[0]?.index ?? 0));
}

/** Log-odds that an article begins with each body unit. */
function boundaryScores(
  units: readonly Unit[],
  body: readonly Unit[],
  seams: Seams,
  rarity: Rarity,
): readonly number[] {
  const cohesion = cohesions(body, rarity);
  return body.map((unit, place) => {
    const before = body[place - 1];
    if (before === undefined) return weights.certain;
    if (seams.get(before.index) === unit.index) return weights.seam;
    let score = weights.base;
    let head = 0;
    for (let index = before.index + 1; index < unit.index; index += 1) {
      const between = units[index];
      if (between === undefined) continue;
      if (between.role === 'byline') score += weights.byline;
      else if (isHead(between))
        head = Math.max(head, between.role === 'headline' ? weights.headline : weights.headline / 2);
      else if (isPicture(between)) score += weights.picture / 2;
    }
    score += head;
    if (unit.first.cues.lead) score += weights.lead;
    if (unit.role === 'editor-note') score += weights.note;
    if (before.role === 'editor-note') score += weights.afterNote;
    if (unit.role === 'crosshead') score += weights.crosshead;
    if (before.role === 'crosshead') score += weights.afterCrosshead;
    if (unit.first.lead > 0 && unit.first.blanks > 0) score += weights.frameStart;
    const a = before.block.column;
    const b = unit.block.column;
    if (a !== null && b !== null && Math.abs(a - b) / Math.max(a, b) > 0.12) score += weights.columnChange;
    score -= weights.cohesion * (cohesion[place] ?? 0);
    return score;
  });
}

/** Similarity of the units before and after each place, in standard deviations from the page's mean, within ±2. */
function cohesions(body: readonly Unit[], rarity: Rarity): readonly number[] {
  const span = weights.cohesionSpan;
  const values = body.map((_, place) => {
    if (place === 0) return 0;
    const before = mergeTerms(body.slice(Math.max(0, place - span), place).map((unit) => unit.terms));
    const after = mergeTerms(body.slice(place, place + span).map((unit) => unit.terms));
    return similarity(before, after, rarity);
  });
  const seen = values.slice(1);
  if (seen.length < 4) return values.map(() => 0);
  const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length;
  const deviation = Math.sqrt(seen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / seen.length);
  return values.map((value) => (deviation === 0 ? 0 : Math.max(-2, Math.min(2, (value - mean) / deviation))));
}
