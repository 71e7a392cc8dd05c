import { describe, expect, it } from 'vitest';
import type { PaintRun } from '#core/anchor/paint';
import { makeId } from '#core/page/ids';
import { shownAt } from '#core/page/model';
import { highlightsAt, paintLayers, rangesOfHighlight } from '../../../src/renderer/reader/paint-layers';

const older = makeId('highlight', 'older');
const newer = makeId('highlight', 'newer');

function run(start: number, end: number, ...highlightIds: PaintRun['highlightIds']): PaintRun {
  return { start: shownAt(start), end: shownAt(end), highlightIds };
}

const runs = [[], [run(0, 4, older), run(4, 6, older, newer), run(6, 9, newer)]];

describe('layers of paint', () => {
  it('lay the newer of two overlapping highlights half transparent over the older', () => {
    const layers = paintLayers(
      runs,
      new Map([
        [older, { colour: 'yellow', hasNote: false }],
        [newer, { colour: 'blue', hasNote: false }],
      ]),
    );
    const spelt = [...layers].map(([name, ranges]) => [
      name,
      ranges.map(({ part, range }) => `${part}:${range.start}-${range.end}`),
    ]);
    expect(Object.fromEntries(spelt)).toEqual({
      'bs-tint-yellow': ['1:0-4', '1:4-6'],
      'bs-over-blue': ['1:4-6'],
      'bs-tint-blue': ['1:6-9'],
    });
  });

  it('underline what has a note, under a tint of any order', () => {
    const layers = paintLayers(runs, new Map([[newer, { colour: 'pink', hasNote: true }]]));
    expect([...layers.keys()].sort()).toEqual(['bs-noted-pink', 'bs-tint-pink']);
    expect(layers.get('bs-noted-pink')).toHaveLength(2);
  });

  it('do not paint a highlight that is not there any more', () => {
    expect(paintLayers(runs, new Map()).size).toBe(0);
  });
});

describe('highlights at a place', () => {
  it('are all of them, the one on top first', () => {
    expect(highlightsAt(runs, { part: 1, offset: shownAt(5) })).toEqual([newer, older]);
  });

  it('include the first character and not the place behind the last', () => {
    expect(highlightsAt(runs, { part: 1, offset: shownAt(0) })).toEqual([older]);
    expect(highlightsAt(runs, { part: 1, offset: shownAt(9) })).toEqual([]);
    expect(highlightsAt(runs, { part: 0, offset: shownAt(0) })).toEqual([]);
    expect(highlightsAt(runs, { part: 7, offset: shownAt(0) })).toEqual([]);
  });

  it('are found again by their id, in reading order', () => {
    expect(rangesOfHighlight(runs, newer).map(({ range }) => [range.start, range.end])).toEqual([
      [4, 6],
      [6, 9],
    ]);
  });
});
