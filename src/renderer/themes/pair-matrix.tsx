/** A matrix of tags: how many articles carry both, shaded; one tab stop, arrow keys from cell to cell. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute, type Route } from '../app/routes';
import type { TagRow } from '../db/rows';
import { formatCount } from '../ui/format';
import type { ThemeCount, ThemePair } from './count-themes';
import styles from './pair-matrix.module.css';
import { shadeOf } from './theme-rows';

export interface PairMatrixProps {
  /** By place; undefined for a tag that has just gone. */
  readonly tags: readonly (TagRow | undefined)[];
  readonly counts: readonly ThemeCount[];
  readonly pairs: readonly ThemePair[];
  /** The places of the tags that are shown, in order. */
  readonly places: readonly number[];
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-Infinity, 0],
  PageDown: [Infinity, 0],
};

/** The matrix; the diagonal tells how many articles carry the tag at all. */
export function PairMatrix({ tags, counts, pairs, places }: PairMatrixProps) {
  const { t } = useTranslation('themes');
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<readonly [number, number]>([0, 1]);
  const last = places.length - 1;
  const [activeRow, activeColumn] = [Math.min(active[0], last), Math.min(active[1], last)];
  const numbers = useMemo(() => {
    const shown = new Map(places.map((place, at) => [place, at]));
    const found = new Map<string, number>();
    for (const { a, b, articles } of pairs) {
      const [row, column] = [shown.get(a), shown.get(b)];
      if (row === undefined || column === undefined) continue;
      found.set(`${row} ${column}`, articles);
      found.set(`${column} ${row}`, articles);
    }
    return found;
  }, [pairs, places]);
  const largest = Math.max(1, ...numbers.values());

  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const clamp = (at: number) => Math.min(last, Math.max(0, at));
    const next = [clamp(activeRow + step[0]), clamp(activeColumn + step[1])] as const;
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join(' ')}"]`)?.focus();
    event.preventDefault();
  }

  return (
    <div className={styles.frame}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table gone through by arrow keys is a grid
        role="grid"
        aria-label={t('together.label')}
        className={styles.matrix}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td />
            {places.map((place) => (
              <th key={place} scope="col" className={styles.column} title={tags[place]?.name}>
                <span>{tags[place]?.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place, row) => (
            <tr key={place}>
              <th scope="row" className={styles.row} title={tags[place]?.name}>
                {tags[place]?.name}
              </th>
              {places.map((other, column) => (
                <Cell
                  key={other}
                  name={`${row} ${column}`}
                  first={tags[place]}
                  second={tags[other]}
                  articles={
                    row === column ? (counts[place]?.articles ?? 0) : (numbers.get(`${row} ${column}`) ?? 0)
                  }
                  largest={largest}
                  isActive={row === activeRow && column === activeColumn}
                  onFocus={() => setActive([row, column])}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly name: string;
  readonly first: TagRow | undefined;
  readonly second: TagRow | undefined;
  readonly articles: number;
  readonly largest: number;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}

function Cell({ name, first, second, articles, largest, isActive, onFocus }: CellProps) {
  const { t, i18n } = useTranslation('themes');
  const isDiagonal = first?.id === second?.id;
  const tabIndex = isActive ? 0 : -1;
  if (first === undefined || second === undefined) return <td />;
  const names = { first: first.name, second: second.name };
  const route: Route = { view: 'themes', show: 'together', tagId: first.id, otherId: second.id };
  if (articles === 0) {
    return (
      <td
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as in the grid around it
        role="gridcell"
        data-cell={name}
        tabIndex={tabIndex}
        onFocus={onFocus}
        aria-label={t('together.cellNone', names)}
        className={styles.empty}
      />
    );
  }
  return (
    <td data-shade={isDiagonal ? undefined : shadeOf(articles, largest)} className={styles.cell}>
      <a
        href={formatRoute(route)}
        data-cell={name}
        tabIndex={tabIndex}
        onFocus={onFocus}
        aria-label={
          isDiagonal
            ? t('counts.articlesOf', { name: first.name, count: articles })
            : t('together.cell', { ...names, count: articles })
        }
        className={isDiagonal ? styles.own : styles.number}
      >
        {formatCount(articles, i18n.language)}
      </a>
    </td>
  );
}
