/** A grid of shaded cells: rows named at their beginning, columns over their cells. */
import { classNames } from '../ui/class-names';
import type { ChartMark, ChartPlace, DrawnChart } from './chart';
import styles from './draw-cells.module.css';
import { shortened } from './text-width';

export interface Cells {
  readonly rows: readonly string[];
  /** Names that stand over columns, where they are told; '' for none. */
  readonly columns: readonly string[];
  /** Names over columns stand upright or lean. */
  readonly areColumnsLeaning: boolean;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** 0 for an empty cell, 1 to 5 by what it holds, null for one that is only framed. */
  readonly shadeAt: (place: ChartPlace) => number | null;
  /** What is written in a cell; '' for nothing. */
  readonly wordsAt: (place: ChartPlace) => string;
  /** Label and route of a cell; null for one that holds nothing. */
  readonly markAt: (place: ChartPlace) => Omit<ChartMark, 'box'> | null;
}

/** Where things stand, in CSS pixels. */
const sizes = { wide: 560, names: 152, fewNames: 92, upright: 22, leaning: 92, gap: 1, end: 14 } as const;

/** Returns the room for cells on a width. */
export function roomForCells(width: number): number {
  return Math.max(60, width - namesWidth(width) - sizes.end);
}

/** Returns the chart of cells on a width; it is wider than that where the cells are. */
export function drawCells(width: number, cells: Cells): DrawnChart {
  const { rows, columns, cellWidth, cellHeight, areColumnsLeaning } = cells;
  const left = namesWidth(width);
  const top = areColumnsLeaning ? sizes.leaning : sizes.upright;
  const right = left + columns.length * cellWidth;
  const bottom = top + rows.length * cellHeight;
  const boxOf = ({ row, column }: ChartPlace) => ({
    x: left + column * cellWidth,
    y: top + row * cellHeight,
    width: cellWidth - sizes.gap,
    height: cellHeight - sizes.gap,
  });
  return {
    // The name over the last column needs room as well.
    width: right + (areColumnsLeaning ? 60 : sizes.end),
    height: bottom + 2,
    rows: rows.length,
    columns: columns.length,
    placeAt(x, y) {
      const place = { row: Math.floor((y - top) / cellHeight), column: Math.floor((x - left) / cellWidth) };
      const isIn = x >= left && x < right && y >= top && y < bottom;
      return isIn ? place : null;
    },
    markAt(place) {
      const mark = cells.markAt(place);
      return mark === null ? null : { ...mark, box: boxOf(place) };
    },
    picture: (
      <>
        {columns.map((name, column) => {
          if (name === '') return null;
          const x = left + (column + 0.5) * cellWidth;
          return areColumnsLeaning ? (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
              key={column}
              transform={`translate(${x} ${top - 6}) rotate(-50)`}
              className={styles.leaning}
            >
              {shortened(name, 104)}
            </text>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
            <text key={column} x={x} y={top - 7} className={styles.upright}>
              {name}
            </text>
          );
        })}
        {rows.map((name, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          <g key={row}>
            <text x={left - 8} y={top + (row + 0.5) * cellHeight + 4} className={styles.row}>
              {shortened(name, left - 14)}
            </text>
            {columns.map((_, column) => {
              const shade = cells.shadeAt({ row, column });
              const box = boxOf({ row, column });
              const words = cells.wordsAt({ row, column });
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
                <g key={column}>
                  <rect {...box} className={shade === null ? styles.framed : styles[`shade${shade}`]} />
                  {words !== '' && (
                    <text
                      x={box.x + box.width / 2}
                      y={box.y + box.height / 2 + 4}
                      className={classNames(styles.words, shade === null && styles.quiet)}
                    >
                      {words}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        ))}
      </>
    ),
  };
}

function namesWidth(width: number): number {
  return width >= sizes.wide ? sizes.names : sizes.fewNames;
}
