/** Dates of the calendar: which exist, how they are written, which weekday they fall on. */

/** Returns a date as YYYY-MM-DD; null when there is no such day, or none a newspaper can have come out on. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(Number.isInteger(year) && year >= 1500 && year <= 2100)) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (!(Number.isInteger(day) && day >= 1 && day <= days)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Returns a written date (YYYY-MM-DD) when it is one that exists; null otherwise. */
export function parseIsoDate(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match === null ? null : isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Returns the weekday of a date written YYYY-MM-DD: 0 for Sunday to 6 for Saturday (Gregorian). */
export function weekdayOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const shifted = month < 3 ? year - 1 : year;
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const days = shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return (days + offset + day) % 7;
}
