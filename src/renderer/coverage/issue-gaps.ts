/** Which issues and pages of a run are missing, told from those that are there: pure, dates are YYYY-MM-DD. */

/** Milliseconds of a day: dates are counted in UTC, where every day has as many. */
const dayMs = 86_400_000;

/** Weeks before and after a day that say whether the newspaper appeared on that day of the week then. */
const weeksAround = 6;

/** It appeared then when at least so many of those weeks, and half of them, have an issue. */
const leastIssues = 3;

/**
 * Returns the days, in order, on which no issue is there though the newspaper usually appeared then: in the six weeks before
 * and after, as far as the run goes, at least half and three of the same days of the week have one. `dates` are the
 * issues of the run, in any order; nothing before the first and after the last is missing.
 */
export function missingDays(dates: Iterable<string>): readonly string[] {
  const days = new Set([...dates].map(dayNumber).filter((day) => !Number.isNaN(day)));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const missing: string[] = [];
  for (let day = first + 1; day < last; day += 1) {
    if (days.has(day)) continue;
    let [weeks, issues] = [0, 0];
    for (let week = -weeksAround; week <= weeksAround; week += 1) {
      const other = day + week * 7;
      if (week === 0 || other < first || other > last) continue;
      weeks += 1;
      if (days.has(other)) issues += 1;
    }
    if (issues >= leastIssues && issues * 2 >= weeks) missing.push(dayText(day));
  }
  return missing;
}

/**
 * Returns the page numbers that an issue lacks, in order: those between the first page and the highest number that is
 * there, for each section of letters by itself (A1, A2; B1 …). Pages without a number say nothing.
 */
export function missingPages(numbers: Iterable<string>): readonly string[] {
  const sections = new Map<string, Set<number>>();
  for (const number of numbers) {
    const match = /^(?<section>[A-Za-z]*)(?<page>\d{1,3})$/u.exec(number.trim());
    if (match?.groups === undefined) continue;
    const section = (match.groups.section ?? '').toUpperCase();
    const pages = sections.get(section) ?? new Set<number>();
    pages.add(Number(match.groups.page));
    sections.set(section, pages);
  }
  return [...sections]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([section, pages]) => {
      const gaps: string[] = [];
      for (let page = 1; page < Math.max(...pages); page += 1) {
        if (!pages.has(page)) gaps.push(`${section}${page}`);
      }
      return gaps;
    });
}

/** Returns the day of the week, 0 for Monday. */
export function weekdayOf(date: string): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** Returns all days of a year (YYYY). */
export function daysOfYear(year: string): readonly string[] {
  const start = dayNumber(`${year}-01-01`);
  const end = dayNumber(`${String(Number(year) + 1).padStart(4, '0')}-01-01`);
  return Array.from({ length: end - start }, (_, at) => dayText(start + at));
}

function dayNumber(date: string): number {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs) : Number.NaN;
}

function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
