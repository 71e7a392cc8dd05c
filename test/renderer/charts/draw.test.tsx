/** Charts laid out: each mark is found where it is drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnChart } from '../../../src/renderer/charts/chart';
import { chartCsv } from '../../../src/renderer/charts/chart-csv';
import { drawCells } from '../../../src/renderer/charts/draw-cells';
import { drawGraph, placeNodes } from '../../../src/renderer/charts/draw-graph';
import { drawLayers } from '../../../src/renderer/charts/draw-layers';
import { shortened } from '../../../src/renderer/charts/text-width';
import { timeColumns } from '../../../src/renderer/charts/time-bins';

const layers = (width: number, count: number): DrawnChart =>
  drawLayers(width, {
    layers: [
      { key: 'all', name: 'All', colour: null, counts: new Int32Array(count).fill(3) },
      {
        key: 'ferry',
        name: 'Ferry',
        colour: 'blue',
        counts: Int32Array.from({ length: count }, (_, at) => at % 2),
      },
    ],
    columns: { ...timeColumns(0, count - 1, 10_000), count },
    isOneScale: false,
    columnName: String,
    named: [0],
    markLabel: ({ name }, column) => `${name} ${column}`,
    number: String,
  });

const cells = (width: number): DrawnChart =>
  drawCells(width, {
    rows: ['a', 'b', 'c'],
    columns: ['1900', '', '1902', ''],
    areColumnsLeaning: false,
    cellWidth: 30,
    cellHeight: 26,
    shadeAt: () => 1,
    wordsAt: () => '',
    markAt: ({ row, column }) => ({ label: `${row} ${column}` }),
  });

describe('a chart', () => {
  it('finds each mark at the middle of its ring', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 1_600 }), fc.integer({ min: 1, max: 80 }), (width, count) => {
        for (const drawn of [layers(width, count), cells(width)]) {
          for (let row = 0; row < drawn.rows; row += 1) {
            for (let column = 0; column < drawn.columns; column += 1) {
              const mark = drawn.markAt({ row, column });
              if (mark === null) continue;
              const { x, y, width: wide, height } = mark.box;
              expect(drawn.placeAt(x + wide / 2, y + height / 2)).toEqual({ row, column });
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has no mark where nothing is, and no place beside all', () => {
    const drawn = layers(800, 10);
    expect(drawn.markAt({ row: 1, column: 0 })).toBeNull();
    expect(drawn.markAt({ row: 1, column: 1 })?.label).toBe('Ferry 1');
    expect(drawn.placeAt(-50, 10)).toBeNull();
    expect(cells(800).placeAt(10, 10)).toBeNull();
  });
});

describe('a graph', () => {
  const nodes = ['渡口', '航运', '教育', '城事'].map((name, at) => ({
    name,
    colour: 'blue' as const,
    count: 9 - at,
  }));
  const links = [
    { a: 0, b: 1, count: 5 },
    { a: 0, b: 2, count: 1 },
  ];

  it('is the same picture each time, with every dot inside and none on another', () => {
    const points = placeNodes({ nodes, links }, 700, 430);
    expect(placeNodes({ nodes, links }, 700, 430)).toEqual(points);
    for (const [at, one] of points.entries()) {
      expect(one.x).toBeGreaterThan(0);
      expect(one.x).toBeLessThan(700);
      expect(one.y).toBeGreaterThan(0);
      expect(one.y).toBeLessThan(430);
      for (const other of points.slice(at + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
      }
    }
  });

  it('is gone through dot by dot, and from a dot along its lines, the strongest first', () => {
    const drawn = drawGraph(700, {
      ...{ nodes, links },
      nodeMark: (node) => ({ label: nodes[node]?.name ?? '' }),
      linkMark: ({ a, b }) => ({ label: `${a}-${b}` }),
    });
    expect([0, 1, 2].map((column) => drawn.markAt({ row: 0, column })?.label)).toEqual([
      '渡口',
      '0-1',
      '0-2',
    ]);
    expect(drawn.markAt({ row: 3, column: 1 })).toBeNull();
  });
});

describe('the numbers of a chart', () => {
  it('are saved plain, whether they lead somewhere or not, and no name is a formula', () => {
    const table = {
      columns: [
        { label: 'Tag', kind: 'text' as const },
        { label: 'Share', kind: 'share' as const },
      ],
      rows: [
        ['=1+1', 1 / 3],
        ['渡口, 航运', { value: 2, link: () => ({ href: '#/tags' }) }],
      ],
    };
    expect(chartCsv(table)).toBe('\uFEFFTag,Share\r\n\'=1+1,0.333333\r\n"渡口, 航运",2\r\n');
  });
});

describe('names in a chart', () => {
  it('are cut between characters', () => {
    expect(shortened('Ferry', 100)).toBe('Ferry');
    expect(shortened('江湾渡口恢复夜航船', 60)).toBe('江湾渡口…');
    expect(shortened('𠮷𠮷𠮷', 30)).toBe('𠮷𠮷…');
  });
});
