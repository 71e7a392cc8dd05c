/** Generated corrections, sensible ones and nonsense, for any page: offsets are shares of its length. */
import fc from 'fast-check';
import { blockRoles, type Correction, furnitureRoles, headRoles } from '#core/page/corrections';
import { type PageReflow, type RawRange, raw } from '#core/page/model';
import { pageParts } from '#core/page/parts';

/** What makes a correction of a page: of its parts as they are, or of any stretch of its text. */
export type Mending = (text: string, reflow: PageReflow) => Correction;

const share = fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000);
const roles = [...headRoles, ...blockRoles, ...furnitureRoles];

/** A stretch: a whole part, a part of one, or whatever lies between two offsets. */
const stretch = fc
  .tuple(fc.constantFrom('part', 'inside', 'any'), share, share, share)
  .map(([kind, which, a, b]) => (text: string, reflow: PageReflow): RawRange[] => {
    const parts = pageParts(reflow);
    const pieces = parts[Math.floor(which * parts.length)]?.part.pieces ?? [];
    if (kind === 'part' && pieces.length > 0) return pieces.map(({ start, end }) => ({ start, end }));
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const piece = pieces[Math.floor(a * pieces.length)];
    if (kind === 'inside' && piece !== undefined) {
      const length = piece.end - piece.start;
      const start = piece.start + Math.floor(from * length);
      return [{ start: raw(start), end: raw(Math.max(start + 1, piece.start + Math.ceil(to * length))) }];
    }
    return [{ start: raw(Math.floor(from * text.length)), end: raw(Math.ceil(to * text.length)) }];
  });

const article = share.map((which) => (reflow: PageReflow): RawRange[] => {
  const one = reflow.articles[Math.floor(which * reflow.articles.length)];
  if (one === undefined) return [];
  return pageParts({ ...reflow, articles: [one], furniture: [] }).flatMap(({ part }) =>
    part.pieces.map(({ start, end }) => ({ start, end })),
  );
});

const offset = stretch.map((ranges) => (text: string, reflow: PageReflow) => {
  return ranges(text, reflow)[0]?.start ?? raw(0);
});

export const mending: fc.Arbitrary<Mending> = fc.oneof(
  fc.array(article, { maxLength: 3 }).map(
    (articles): Mending =>
      (_, reflow) => ({ kind: 'merge', articles: articles.map((one) => one(reflow)) }),
  ),
  offset.map(
    (at): Mending =>
      (...page) => ({ kind: 'split', at: at(...page) }),
  ),
  fc.tuple(stretch, stretch, article, fc.constantFrom('before', 'after', 'end')).map(
    ([ranges, target, end, kind]): Mending =>
      (text, reflow) => ({
        kind: 'move',
        ranges: ranges(text, reflow),
        to: kind === 'end' ? { kind, article: end(reflow) } : { kind, ranges: target(text, reflow) },
      }),
  ),
  fc.tuple(stretch, fc.constantFrom(...roles)).map(
    ([ranges, role]): Mending =>
      (...page) => ({ kind: 'role', ranges: ranges(...page), role }),
  ),
  fc.tuple(article, fc.option(stretch)).map(
    ([one, headline]): Mending =>
      (text, reflow) => ({
        kind: 'headline',
        article: one(reflow),
        headline: headline === null ? null : headline(text, reflow),
      }),
  ),
  fc.tuple(share, share).map(
    ([a, b]): Mending =>
      (_, reflow) => {
        const blocks = reflow.articles.flatMap((one) => one.blocks);
        const first = blocks[Math.floor(a * blocks.length)]?.pieces.at(-1)?.end ?? raw(0);
        const second = blocks[Math.floor(b * blocks.length)]?.pieces[0]?.start ?? raw(0);
        return { kind: 'join', after: first, at: second };
      },
  ),
  offset.map(
    (at): Mending =>
      (...page) => ({ kind: 'break', at: at(...page) }),
  ),
  fc.tuple(article, fc.option(article)).map(
    ([one, before]): Mending =>
      (_, reflow) => ({
        kind: 'order',
        article: one(reflow),
        before: before === null ? null : before(reflow),
      }),
  ),
  fc.tuple(stretch, fc.constantFrom('', '字', '別的字', 'other words', '\n')).map(
    ([ranges, reading]): Mending =>
      (...page) => {
        const { start = raw(0), end = raw(0) } = ranges(...page)[0] ?? {};
        return { kind: 'reading', start, end: raw(Math.min(end, start + 12)), reading };
      },
  ),
);

/** Corrections that nobody makes: offsets outside the page, the wrong way round, no numbers. */
export const nonsense: fc.Arbitrary<Mending> = fc
  .tuple(mending, fc.constantFrom(-5, 0.5, Number.NaN, 1e9))
  .map(([make, shift]) => (...page) => {
    const off = (at: number) => raw(at + shift);
    const ranges = (list: readonly RawRange[]) =>
      list.map(({ start, end }) => ({ start: off(start), end: off(end) }));
    const made = make(...page);
    switch (made.kind) {
      case 'merge':
        return { ...made, articles: made.articles.map(ranges) };
      case 'split':
      case 'break':
        return { ...made, at: off(made.at) };
      case 'join':
        return { ...made, at: off(made.at), after: off(made.after) };
      case 'move':
      case 'role':
        return { ...made, ranges: ranges(made.ranges) };
      case 'headline':
      case 'order':
        return { ...made, article: ranges(made.article) };
      case 'reading':
        return { ...made, start: off(made.start), end: off(made.end) };
    }
  });
