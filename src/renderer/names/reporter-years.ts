/** The columns of the reporters' chart: years, or decades where years have no room. Rules without a page. */
import type { ReporterCount } from './names-state';

/** One column: the years it holds, both included, and what it is called. */
export interface YearColumn {
  readonly first: number;
  readonly last: number;
  readonly words: string;
}

type Years = Pick<ReporterCount, 'years'>;

/** A year that is narrower than this, in CSS pixels, cannot be pointed at. */
export const narrowestYear = 12;

/**
 * Returns the columns from the first year that anybody wrote in to the last, without a gap: each a year where `room`
 * (CSS pixels) holds them all, else a decade.
 */
export function yearColumns(reporters: readonly Years[], room: number): readonly YearColumn[] {
  const years = reporters.flatMap((reporter) => reporter.years.map(({ year }) => Number(year)));
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const size = room / (last - first + 1) >= narrowestYear ? 1 : 10;
  const start = Math.floor(first / size);
  return Array.from({ length: Math.floor(last / size) - start + 1 }, (_, at) => {
    const year = (start + at) * size;
    return { first: year, last: year + size - 1, words: size === 1 ? `${year}` : `${year}–${year + 9}` };
  });
}

/** Returns how many articles a reporter has in each of the columns. */
export function articlesIn({ years }: Years, columns: readonly YearColumn[]): readonly number[] {
  return columns.map(({ first, last }) =>
    years.reduce(
      (sum, { year, articles }) => (Number(year) >= first && Number(year) <= last ? sum + articles : sum),
      0,
    ),
  );
}
