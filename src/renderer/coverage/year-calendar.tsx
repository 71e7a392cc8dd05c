/** The calendar of a year: a square a day, which leads to the pages of the issue. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRoute } from '../app/routes';
import type { ChartState, ChartTable, DrawnChart } from '../charts/chart';
import { ChartFrame } from '../charts/chart-frame';
import { useCoveredYear } from './client';
import { type CoveredDay, type DayState, dayStates } from './coverage-state';
import { DaySquare } from './day-square';
import { dayWords } from './day-words';
import styles from './year-calendar.module.css';
import { calendarSizes, layOutYear } from './year-layout';

export interface YearCalendarProps {
  readonly paper: string;
  readonly year: string;
  /** The day that is looked at. */
  readonly day?: string;
}

/** The calendar with what its squares mean and the sums of the year. */
export function YearCalendar({ paper, year, day }: YearCalendarProps) {
  const { t, i18n } = useTranslation('coverage');
  const { language } = i18n;
  const days = useCoveredYear(paper, year);
  const byDate = useMemo(() => new Map(days?.map((each) => [each.date, each])), [days]);
  const draw = useCallback(
    (width: number): DrawnChart => {
      const layout = layOutYear(year, width);
      const { gap, names, head } = calendarSizes;
      const { rows, columns, height, cell } = layout;
      const months = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
      const weekdays = new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' });
      const chosen = day?.startsWith(`${year}-`) === true ? day : undefined;
      const first = chosen ?? days?.[0]?.date;
      return {
        width: Math.max(width, layout.width),
        height,
        rows,
        columns,
        ...(first !== undefined && { start: layout.placeOf(first) }),
        picture: (
          <>
            {layout.months.map(({ month, at }) => (
              <text
                key={month}
                className={styles.word}
                {...(layout.isUpright ? { x: 0, y: at + cell - 3 } : { x: at, y: 12 })}
              >
                {months.format(Date.parse(`${month}-01T00:00:00Z`))}
              </text>
            ))}
            {Array.from({ length: 7 }, (_, weekday) => (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: days of the week, always the same seven
                key={weekday}
                className={styles.word}
                {...(layout.isUpright
                  ? { x: names + weekday * (cell + gap) + 2, y: 12 }
                  : { x: 0, y: head + weekday * (cell + gap) + cell - 3 })}
              >
                {/* The first of January 2029 is a Monday. */}
                {weekdays.format(Date.UTC(2029, 0, 1 + weekday))}
              </text>
            ))}
            <path className={styles.rest} d={layout.squares} />
            {days?.map(({ date, state }) => (
              <DaySquare
                key={date}
                {...layout.cornerOf(date)}
                size={cell}
                state={state}
                isChosen={date === chosen}
              />
            ))}
          </>
        ),
        markAt: ({ row, column }) => {
          const date = layout.dayAt(row, column);
          const covered = date === null ? undefined : byDate.get(date);
          if (covered === undefined) return null;
          return {
            box: { ...layout.cornerOf(covered.date), width: cell, height: cell },
            label: dayWords(t, covered, language),
            href: formatRoute({ view: 'coverage', paper, year, day: covered.date }),
          };
        },
        placeAt: (x, y) => {
          const place = {
            row: Math.floor((y - head) / (cell + gap)),
            column: Math.floor((x - names) / (cell + gap)),
          };
          const isInside = place.row >= 0 && place.row < rows && place.column >= 0 && place.column < columns;
          return isInside ? place : null;
        },
      };
    },
    [days, byDate, paper, year, day, t, language],
  );
  const table = useMemo(
    (): ChartTable => ({
      columns: [
        { label: t('columns.date'), kind: 'text' },
        { label: t('columns.state'), kind: 'text' },
        { label: t('columns.pages'), kind: 'number' },
        { label: t('columns.gaps'), kind: 'text' },
        { label: t('columns.unread'), kind: 'number' },
        { label: t('columns.doubtful'), kind: 'number' },
      ],
      rows: (days ?? []).map(({ date, state, pages, gaps, unread, doubtful }) => [
        { value: date, href: formatRoute({ view: 'coverage', paper, year, day: date }) },
        t(`state.${state}`),
        pages,
        gaps.join(' '),
        unread,
        doubtful,
      ]),
    }),
    [days, paper, year, t],
  );
  const state: ChartState = days === undefined ? { kind: 'loading' } : { kind: 'ready' };
  return (
    <div>
      <ChartFrame
        title={t('chart', { paper: paper === '' ? t('noPaper') : paper, year })}
        note={t('note')}
        state={state}
        draw={draw}
        table={table}
      />
      {days !== undefined && <Legend days={days} />}
    </div>
  );
}

/** What the squares mean, with how many days each is. */
function Legend({ days }: { readonly days: readonly CoveredDay[] }) {
  const { t, i18n } = useTranslation('coverage');
  const counts = new Map<DayState, number>();
  for (const { state } of days) counts.set(state, (counts.get(state) ?? 0) + 1);
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {[...dayStates]
        .reverse()
        .filter((state) => counts.has(state))
        .map((state) => (
          <li key={state} className={styles.sample}>
            <svg width="15" height="15" aria-hidden="true">
              <DaySquare x={0} y={0} size={15} state={state} isChosen={false} />
            </svg>
            {t(`state.${state}`)}
            <span className={styles.number}>{(counts.get(state) ?? 0).toLocaleString(i18n.language)}</span>
          </li>
        ))}
    </ul>
  );
}
