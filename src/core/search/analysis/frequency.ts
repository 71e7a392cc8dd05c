/** How often terms are met over time: of a thousand articles of a month or year, how many have them. */

export type Period = 'year' | 'month';

/** The articles of a month (YYYY-MM) or, with a date of a year alone, of a year. */
export interface DatedArticles {
  readonly period: string;
  readonly ids: readonly string[];
}

export interface FrequencyRow {
  /** YYYY or YYYY-MM. */
  readonly period: string;
  /** Articles of that time. */
  readonly articles: number;
  /** Of them, those that have each term. */
  readonly counts: readonly number[];
}

export interface FrequencyTable {
  readonly by: Period;
  /** In order, those between that have no article left in: a gap is seen as one. */
  readonly rows: readonly FrequencyRow[];
  /** Articles without a date, counted apart, and those of them that have each term. */
  readonly undated: { readonly articles: number; readonly counts: readonly number[] };
  readonly totals: readonly number[];
}

/** Up to so many months the months are shown, beyond the years. */
const mostMonths = 36;

/** More periods than this are not shown one by one: a date that is a slip must not make ten thousand years of it. */
const mostPeriods = 1_200;

/**
 * Returns the table. `months` are the articles with a date, `terms` the articles that have each term; `by`: the period,
 * null for what suits the time that the articles span.
 */
export function frequencyTable(
  months: readonly DatedArticles[],
  undated: readonly string[],
  terms: readonly ReadonlySet<string>[],
  by: Period | null,
): FrequencyTable {
  const filled = months.filter(({ ids }) => ids.length > 0);
  const period = by ?? (spanInMonths(filled) <= mostMonths ? 'month' : 'year');
  const rows = new Map<string, { articles: number; counts: number[] }>();
  for (const name of periodsOf(filled, period)) rows.set(name, { articles: 0, counts: terms.map(() => 0) });
  for (const { period: month, ids } of filled) {
    const name = nameOf(month, period);
    const row = rows.get(name) ?? { articles: 0, counts: terms.map(() => 0) };
    rows.set(name, row);
    row.articles += ids.length;
    for (const [at, found] of terms.entries()) row.counts[at] = (row.counts[at] ?? 0) + countIn(ids, found);
  }
  return {
    by: period,
    rows: [...rows]
      .map(([name, { articles, counts }]) => ({ period: name, articles, counts }))
      .sort((one, other) => (one.period < other.period ? -1 : 1)),
    undated: { articles: undated.length, counts: terms.map((found) => countIn(undated, found)) },
    totals: terms.map(({ size }) => size),
  };
}

/** Returns how many of a thousand; null where there is nothing to count in. */
export function perThousand(count: number, articles: number): number | null {
  return articles === 0 ? null : (count / articles) * 1_000;
}

function countIn(ids: readonly string[], found: ReadonlySet<string>): number {
  let count = 0;
  for (const id of ids) if (found.has(id)) count += 1;
  return count;
}

function nameOf(month: string, by: Period): string {
  return by === 'year' ? month.slice(0, 4) : month;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7) || '1') - 1;
}

function spanInMonths(months: readonly DatedArticles[]): number {
  const numbers = months.map(({ period }) => monthNumber(period));
  return numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers) + 1;
}

/** Every period from the first to the last; only those with articles where they would be too many. */
function periodsOf(months: readonly DatedArticles[], by: Period): readonly string[] {
  if (months.length === 0) return [];
  const numbers = months.map(({ period }) => monthNumber(period));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const step = by === 'year' ? 12 : 1;
  const from = by === 'year' ? Math.floor(first / 12) * 12 : first;
  if ((last - from) / step > mostPeriods) return [];
  const names: string[] = [];
  for (let number = from; number <= last; number += step) {
    const year = String(Math.floor(number / 12)).padStart(4, '0');
    names.push(by === 'year' ? year : `${year}-${String((number % 12) + 1).padStart(2, '0')}`);
  }
  return names;
}
