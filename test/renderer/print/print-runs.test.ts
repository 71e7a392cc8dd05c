import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaintRun } from '#core/anchor/paint';
import { type HighlightId, makeId } from '#core/page/ids';
import { shownAt } from '#core/page/model';
import type { HighlightRow, NoteRow } from '../../../src/renderer/db/rows';
import { numberNotes, printRuns } from '../../../src/renderer/print/print-runs';

const [a, b, c] = ['a', 'b', 'c'].map((key) => makeId('highlight', key)) as [
  HighlightId,
  HighlightId,
  HighlightId,
];

function run(start: number, end: number, ...highlightIds: readonly HighlightId[]): PaintRun {
  return { start: shownAt(start), end: shownAt(end), highlightIds };
}

function row(id: HighlightId, colour: HighlightRow['colour']): HighlightRow {
  return { id, colour } as HighlightRow;
}

function note(highlightId: HighlightId, body: string): NoteRow {
  return { id: makeId('note', highlightId), highlightId, body } as NoteRow;
}

const rows = [row(a, 'yellow'), row(b, 'green'), row(c, 'blue')];

describe('an article in print', () => {
  it('numbers notes as one reads, leaving out highlights without one', () => {
    const runs = [[run(0, 2, c)], [run(0, 1, a), run(1, 3, a, b), run(4, 5, b)]];
    const numbered = numberNotes(runs, rows, [note(a, 'first written'), note(b, ' '), note(c, 'read first')]);
    expect(numbered.map(({ number, note: { body } }) => [number, body])).toEqual([
      [1, 'read first'],
      [2, 'first written'],
    ]);
  });

  it('sets the number behind the end of the highlight, and the topmost colour where two overlap', () => {
    const runs = [[run(0, 2, a), run(2, 4, a, b)], [run(0, 1, a)]];
    const numbered = numberNotes(runs, rows, [note(a, 'one'), note(b, 'two')]);
    expect(printRuns(['渡口夜航恢复', '昨天'], runs, rows, numbered)).toEqual([
      [
        { text: '渡口', colour: 'yellow', notes: [] },
        { text: '夜航', colour: 'green', notes: [2] },
        { text: '恢复', colour: null, notes: [] },
      ],
      [
        { text: '昨', colour: 'yellow', notes: [1] },
        { text: '天', colour: null, notes: [] },
      ],
    ]);
  });

  it('leaves no character out and says none twice, whatever is highlighted', () => {
    const edges = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 30 }), edges, (text, points) => {
        const sorted = points.sort((one, other) => one - other);
        const runs: PaintRun[] = [];
        for (let at = 0; at + 1 < sorted.length; at += 2)
          runs.push(run(sorted[at] ?? 0, sorted[at + 1] ?? 0, a));
        const [printed = []] = printRuns([text], [runs], rows, []);
        expect(printed.map((each) => each.text).join('')).toBe(text);
      }),
    );
  });
});
