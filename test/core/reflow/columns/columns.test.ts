/** Pages printed side by side: what is read behind what. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '#core/dump/lines';
import { separateColumns } from '#core/reflow/columns';
import type { Frame } from '#core/reflow/columns/frames';
import { readingOrder } from '#core/reflow/columns/order';
import { column, type Placed, readingOf, setPage } from './grid';

const ferry =
  '渡口管理处昨日说，夜航船从今晚起恢复开行，末班船推迟到二十二时，每班可载六十人。船票仍是两元，月票也能用。' +
  '沿岸三个村子的居民都很高兴，老船工说他等这一天等了三年。为了安全，码头新装了四盏灯，并且请来两名救生员。';
const tea =
  '茶园的头采从清明前三天开始，茶农们天不亮就上山，一天要做八十斤鲜叶。今年雨水足，芽头肥，价钱也比去年好。' +
  '合作社从外县请来制茶师傅，教大家手工炒青。傍晚时分，整个山坳里都是茶香，收茶的人排到了村口的石桥上。';
const ferryText = column(ferry + tea, 15);
const teaText = column(tea + ferry, 15);

/** Two articles of two columns each, one above the other, each under a headline at its first column's left edge. */
function stacked(indent = 0): readonly Placed[] {
  const half = Math.ceil(ferryText.length / 2);
  const second = half + 9;
  return [
    { row: 0, left: indent, lines: ['夜航船今晚恢复开行'] },
    { row: 4, left: 0, lines: ferryText.slice(0, half) },
    { row: 4, left: 22, lines: ferryText.slice(half) },
    { row: second, left: indent, lines: ['头采茶清明前上市'] },
    { row: second + 4, left: 0, lines: teaText.slice(0, half) },
    { row: second + 4, left: 22, lines: teaText.slice(half) },
  ];
}

const trimmed = (lines: readonly string[]): readonly string[] => lines.map((line) => line.trim());

describe('columns side by side', () => {
  it('are read article by article where one stands above the other', () => {
    expect(trimmed(readingOf(setPage(stacked())))).toEqual(
      trimmed(['夜航船今晚恢复开行', ...ferryText, '头采茶清明前上市', ...teaText]),
    );
  });

  it('are read so where the headlines stand over the middle, too', () => {
    expect(trimmed(readingOf(setPage(stacked(11))))).toEqual(
      trimmed(['夜航船今晚恢复开行', ...ferryText, '头采茶清明前上市', ...teaText]),
    );
  });

  it('are read one article after the other where both stand side by side at different heights', () => {
    const half = Math.ceil(ferryText.length / 2);
    const page = setPage([
      { row: 0, left: 0, lines: ['夜航船今晚恢复开行'] },
      { row: 3, left: 0, lines: ferryText.slice(0, half) },
      { row: 3, left: 22, lines: ferryText.slice(half) },
      { row: 0, left: 44, lines: teaText },
    ]);
    expect(trimmed(readingOf(page))).toEqual(trimmed(['夜航船今晚恢复开行', ...ferryText, ...teaText]));
  });

  it('are kept whole where their lines are not level, each printed in a row of its own', () => {
    const page = setPage([
      { row: 0, left: 0, lines: ferryText, step: 2 },
      { row: 1, left: 22, lines: teaText, step: 2 },
    ]);
    // Hardly a row holds two runs then, so a level third column says that the page is printed side by side.
    const level = setPage([
      { row: 0, left: 0, lines: ferryText, step: 2 },
      { row: 1, left: 22, lines: teaText, step: 2 },
      { row: 0, left: 44, lines: ferryText, step: 2 },
    ]);
    expect(readingOf(page).length).toBe(ferryText.length + teaText.length);
    expect(trimmed(readingOf(level))).toEqual(trimmed([...ferryText, ...teaText, ...ferryText]));
  });

  it('are found where Han characters take two positions of the grid, too', () => {
    const wide = (character: string): number => (character >= '⺀' ? 2 : 1);
    const page = setPage(
      [
        { row: 0, left: 0, lines: ferryText },
        { row: 0, left: 44, lines: teaText },
      ],
      wide,
    );
    expect(trimmed(readingOf(page))).toEqual(trimmed([...ferryText, ...teaText]));
  });

  it('keep names that are set wide apart in one line', () => {
    const page = setPage([
      { row: 0, left: 1, lines: ['本报记者    余   舟'] },
      { row: 2, left: 0, lines: ferryText },
      { row: 0, left: 24, lines: teaText },
    ]);
    expect(readingOf(page)).toContain('本报记者    余   舟');
  });

  it('do not draw running heads into the columns below them', () => {
    const page = setPage([
      { row: 0, left: 0, lines: ['江湾晚报'] },
      { row: 0, left: 26, lines: ['第3版'] },
      { row: 0, left: 50, lines: ['城事'] },
      { row: 4, left: 0, lines: ferryText },
      { row: 4, left: 24, lines: teaText },
      { row: 4, left: 48, lines: ferryText },
    ]);
    expect(readingOf(page).slice(0, 3)).toEqual(['江湾晚报', '第3版', '城事']);
  });

  it('in Latin script are read to the end of a divided word, and then on', () => {
    const left = [
      '  The night ferry sails again from',
      'the old landing, and the last boat',
      'leaves at ten. The harbour office',
      'said on Monday that sixty passen-',
    ];
    const right = [
      'gers may come aboard, and that a',
      'monthly ticket holds as before.',
      '  An old ferryman said that he',
      'had waited three years for this.',
    ];
    const other = [
      '  Tea pickers went up the hill be-',
      'fore dawn, three days earlier than',
      'last year. The leaves are thick,',
      'and so are the prices this spring.',
    ];
    const page = setPage([
      { row: 0, left: 0, lines: left },
      { row: 0, left: 40, lines: right },
      { row: 7, left: 0, lines: other },
      { row: 7, left: 40, lines: ['  A master from the next county', 'shows them how to fire the leaf.'] },
    ]);
    expect(trimmed(readingOf(page)).slice(0, 12)).toEqual(trimmed([...left, ...right, ...other]));
  });

  it('are put in order where a frame has no breadth, too', () => {
    const frame = (left: number, right: number, top: number): Frame => {
      return { runs: [], left, right, top, bottom: top, display: true };
    };
    const order = readingOrder([frame(4, 4, 0), frame(4, 4, 0), frame(20, 30, 0)], () => 0);
    expect([...order].sort()).toEqual([0, 1, 2]);
  });

  it('lose and double nothing, wherever the text stands', () => {
    const cell = fc.constantFrom(
      '灯塔今夜无人',
      '渡口。',
      'The ferry is',
      'late again.',
      '第3版',
      '“东风',
      '2031年',
    );
    const placed = fc.record({
      row: fc.integer({ min: 0, max: 40 }),
      left: fc.constantFrom(0, 2, 20, 22, 41, 60),
      lines: fc.array(cell, { minLength: 1, maxLength: 12 }),
      step: fc.constantFrom(1, 1, 2),
    });
    fc.assert(
      fc.property(fc.array(placed, { minLength: 4, maxLength: 24 }), (page) => {
        const text = setPage(page);
        const lines = separateColumns(text, splitLines(text)).filter(({ start, end }) => end > start);
        const seen = new Uint8Array(text.length);
        for (const { start, end } of lines)
          for (let at: number = start; at < end; at += 1) seen[at] = (seen[at] ?? 0) + 1;
        const wrong: number[] = [];
        seen.forEach((count, at) => {
          if (count > 1 || (count === 0 && text.charAt(at).trim() !== '')) wrong.push(at);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('of a giant page are read stretch by stretch, and all of them', () => {
    const once = setPage(stacked());
    const many = Array.from({ length: 60 }, () => once).join('\n\n\n\n');
    expect(readingOf(many).length).toBe(readingOf(once).length * 60);
  });
});
