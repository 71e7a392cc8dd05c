/** The bounds of a filter by date, as they are typed: a day, a month or a year. */
import { parseIsoDate } from '#core/base/calendar';

/** What narrows a list to issues. */
export interface IssueBounds {
  /** null for all. */
  readonly paper: string | null;
  readonly from: string;
  readonly until: string;
}

/** Returns what is typed when it is a day, a month or a year; '' otherwise, also while it is being typed. */
export function boundOf(typed: string): string {
  const text = typed.trim();
  const isMonth = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(text);
  return isMonth || parseIsoDate(text) !== null ? text : '';
}

/** True when it leaves anything out. */
export function isIssueFilter({ paper, from, until }: IssueBounds): boolean {
  return paper !== null || boundOf(from) !== '' || boundOf(until) !== '';
}
