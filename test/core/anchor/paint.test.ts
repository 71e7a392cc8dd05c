import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintRanges } from '#core/anchor/paint';
import { spansOfSelection } from '#core/anchor/selection';
import { makeId, pageIdOf } from '#core/page/ids';
import { raw, type Span, shownAt } from '#core/page/model';
import { articleParts } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import { cutPage } from '../page/generate';

const page = pageIdOf(makeId('dump', 'd'), 0);
const a = makeId('highlight', 'a');
const b = makeId('highlight', 'b');
const text = '校長談話\n新生四十\n二人入學';
const article = {
  kicker: { pieces: [] },
  headline: { pieces: [{ page: 0, start: raw(0), end: raw(4), glue: '' as const }] },
  deck: { pieces: [] },
  byline: { pieces: [] },
  blocks: [
    {
      role: 'paragraph' as const,
      pieces: [
        { page: 0, start: raw(5), end: raw(9), glue: '' as const },
        { page: 0, start: raw(10), end: raw(14), glue: '' as const },
      ],
    },
  ],
  series: null,
  confidence: 1,
};
const span = (start: number, end: number): Span => ({ page, start: raw(start), end: raw(end) });
const run = (start: number, end: number, ...highlightIds: (typeof a)[]) => ({ start, end, highlightIds });

describe('painting highlights', () => {
  it('cuts overlapping highlights into runs', () => {
    const runs = paintRanges(
      article,
      [page],
      [text],
      [
        { id: a, spans: [span(5, 12)] },
        { id: b, spans: [span(7, 14)] },
      ],
    );
    expect(runs).toEqual([[], [run(0, 2, a), run(2, 6, a, b), run(6, 8, b)]]);
  });

  it('paints a highlight over headline and body in both', () => {
    expect(paintRanges(article, [page], [text], [{ id: a, spans: [span(2, 4), span(5, 7)] }])).toEqual([
      [run(2, 4, a)],
      [run(0, 2, a)],
    ]);
  });

  it('keeps neighbouring highlights apart and paints nothing of other pages', () => {
    const other = pageIdOf(makeId('dump', 'e'), 0);
    expect(
      paintRanges(
        article,
        [page],
        [text],
        [
          { id: a, spans: [span(5, 7)] },
          { id: b, spans: [span(7, 9), { ...span(0, 14), page: other }] },
        ],
      )[1],
    ).toEqual([run(0, 2, a), run(2, 4, b)]);
  });
});

describe('selecting', () => {
  it('gives one span over a line end and one for each part', () => {
    const spans = spansOfSelection(
      article,
      [page],
      [text],
      [
        { part: 1, range: { start: shownAt(0), end: shownAt(6) } },
        { part: 0, range: { start: shownAt(2), end: shownAt(4) } },
      ],
    );
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['談話', '新生四十\n二人']);
  });

  it('gives nothing for an empty selection or a part that is not there', () => {
    const none = { start: shownAt(3), end: shownAt(3) };
    expect(spansOfSelection(article, [page], [text], [{ part: 0, range: none }])).toEqual([]);
    const some = { start: shownAt(0), end: shownAt(3) };
    expect(spansOfSelection(article, [page], [text], [{ part: 9, range: some }])).toEqual([]);
  });
});

describe('laws', () => {
  it('what is selected is what is painted, and no more', () => {
    fc.assert(
      fc.property(cutPage, fc.nat(), fc.nat(), fc.nat(), (cut, which, x, y) => {
        const chosen = cut.articles[which % Math.max(1, cut.articles.length)];
        if (chosen === undefined) return;
        const parts = articleParts(chosen);
        const index = which % parts.length;
        const part = parts[index];
        if (part === undefined) return;
        const shown = showPart(part.part, [cut.text]);
        const [p, q] = [x % (shown.text.length + 1), y % (shown.text.length + 1)];
        const range = { start: shownAt(Math.min(p, q)), end: shownAt(Math.max(p, q)) };
        const spans = spansOfSelection(chosen, [page], [cut.text], [{ part: index, range }]);
        const painted = paintRanges(chosen, [page], [cut.text], [{ id: a, spans }]);
        const texts = painted.map((runs, at) =>
          runs.map(({ start, end }) =>
            showPart(parts[at]?.part ?? { pieces: [] }, [cut.text]).text.slice(start, end),
          ),
        );
        expect(texts.flat().join('').trim()).toBe(shown.text.slice(range.start, range.end).trim());
        expect(texts.every((runs, at) => at === index || runs.length === 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('runs are in order, do not overlap, and each highlight is painted as if it were alone', () => {
    const ranges = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 6 });
    fc.assert(
      fc.property(ranges, (pairs) => {
        const highlights = pairs.map(([x, y], at) => ({
          id: makeId('highlight', String(at)),
          spans: [span(Math.min(x, y), Math.max(x, y))],
        }));
        const painted = paintRanges(article, [page], [text], highlights);
        painted.forEach((runs, part) => {
          runs.forEach((each, at) => {
            expect(each.start).toBeLessThan(each.end);
            expect(each.start).toBeGreaterThanOrEqual(runs[at - 1]?.end ?? 0);
          });
          for (const highlight of highlights) {
            const alone = paintRanges(article, [page], [text], [highlight])[part] ?? [];
            const mine = runs.filter(({ highlightIds }) => highlightIds.includes(highlight.id));
            const covered = (list: readonly { start: number; end: number }[]) =>
              list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
            expect(covered(mine)).toEqual(covered(alone));
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
