/**
 * Patterns that read newspaper, date and page from a dump's path, as `{paper}/{yyyy}-{mm}-{dd}/{page}.txt`. They are
 * matched from the end of the path: folders above the first one that a pattern names are free.
 */
import { isoDate } from '../base/calendar';
import { type Facts, noFacts, tidyPageNumber } from '../page/facts';

export const patternFields = ['paper', 'yyyy', 'mm', 'dd', 'page', 'section', 'edition'] as const;
export type PatternField = (typeof patternFields)[number];

type Element =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'anything' }
  | { readonly kind: 'field'; readonly field: PatternField };

/** A pattern that can be used: for each folder and the file the elements of its name. */
export interface PathPattern {
  readonly kind: 'pattern';
  readonly text: string;
  readonly names: readonly (readonly Element[])[];
}

/** Why a pattern cannot be used, and where: a half-open range of its text. */
export interface PatternError {
  readonly kind: 'error';
  readonly problem:
    | 'empty'
    | 'no-field'
    | 'unknown-field'
    | 'not-closed'
    | 'not-opened'
    | 'side-by-side'
    | 'part-of-date'
    | 'empty-folder'
    | 'too-long';
  readonly start: number;
  readonly end: number;
}

/** What a path says by the first pattern that it matches. */
export interface PathReading {
  readonly facts: Facts;
  /** Which of the patterns it was, from 0. */
  readonly pattern: number;
}

/** Longer patterns are a mistake. */
const longestPattern = 300;

/** Patterns for the usual ways to lay out a newspaper's pages in folders. */
export const defaultPatterns: readonly string[] = [
  '{paper}/{yyyy}-{mm}-{dd}/{page}.*',
  '{paper}/{yyyy}-{mm}-{dd}/{page}-*.*',
  '{paper}/{yyyy}-{mm}-{dd}/*-{page}.*',
  '{paper}/{yyyy}/{mm}/{dd}/{page}.*',
  '{paper}/{yyyy}/{yyyy}-{mm}-{dd}/{page}.*',
  '{paper}/{yyyy}{mm}{dd}/{page}.*',
  '{paper}_{yyyy}-{mm}-{dd}_{page}.*',
  '{paper}-{yyyy}{mm}{dd}-{page}.*',
  '{yyyy}-{mm}-{dd}/{page}.*',
  '{yyyy}-{mm}-{dd}_{page}.*',
  '{yyyy}-{mm}-{dd}-{page}.*',
  '{yyyy}{mm}{dd}_{page}.*',
  '{yyyy}-{mm}-{dd}.*',
];

/** Returns the pattern that a text writes, or why it is none. */
export function parsePattern(text: string): PathPattern | PatternError {
  const wrong = (problem: PatternError['problem'], start = 0, end = text.length): PatternError => ({
    kind: 'error',
    problem,
    start,
    end,
  });
  if (text.trim() === '') return wrong('empty');
  if (text.length > longestPattern) return wrong('too-long', longestPattern);
  const names: Element[][] = [[]];
  const fields = new Set<PatternField>();
  let offset = 0;
  while (offset < text.length) {
    const character = text[offset] ?? '';
    const name = names.at(-1) ?? [];
    const before = name.at(-1);
    if (character === '/' || character === '\\') {
      if (name.length === 0) return wrong('empty-folder', Math.max(0, offset - 1), offset + 1);
      names.push([]);
      offset += 1;
    } else if (character === '}') {
      return wrong('not-opened', offset, offset + 1);
    } else if (character === '*') {
      if (before !== undefined && isOpenEnded(before)) return wrong('side-by-side', offset, offset + 1);
      name.push({ kind: 'anything' });
      offset += 1;
    } else if (character === '{') {
      const close = text.indexOf('}', offset);
      if (close === -1) return wrong('not-closed', offset);
      const field = patternFields.find((known) => known === text.slice(offset + 1, close).trim());
      if (field === undefined) return wrong('unknown-field', offset, close + 1);
      const element: Element = { kind: 'field', field };
      if (before !== undefined && isOpenEnded(before) && isOpenEnded(element))
        return wrong('side-by-side', offset, close + 1);
      fields.add(field);
      name.push(element);
      offset = close + 1;
    } else {
      const end = endOfText(text, offset);
      name.push({ kind: 'text', text: foldName(text.slice(offset, end)) });
      offset = end;
    }
  }
  if (names.at(-1)?.length === 0) return wrong('empty-folder', text.length - 1);
  if (fields.size === 0) return wrong('no-field');
  const dateFields = (['yyyy', 'mm', 'dd'] as const).filter((field) => fields.has(field)).length;
  if (dateFields !== 0 && dateFields !== 3) return wrong('part-of-date');
  return { kind: 'pattern', text, names };
}

/** An element that may end anywhere: two of them side by side could be cut at any place. */
function isOpenEnded(element: Element): boolean {
  return (
    element.kind === 'anything' ||
    (element.kind === 'field' && ['paper', 'section', 'edition'].includes(element.field))
  );
}

function endOfText(text: string, from: number): number {
  let end = from;
  while (end < text.length && !'/\\{}*'.includes(text[end] ?? '')) end += 1;
  return end;
}

function foldName(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * Returns what a path says by the first pattern that fits it, or null when none does. A pattern whose date is no day
 * of the calendar does not fit.
 */
export function readPath(patterns: readonly PathPattern[], path: string): PathReading | null {
  const names = path
    .normalize('NFC')
    .split(/[/\\]/u)
    .filter((name) => name !== '');
  for (const [index, pattern] of patterns.entries()) {
    const facts = readNames(pattern, names);
    if (facts !== null) return { facts, pattern: index };
  }
  return null;
}

type Values = Readonly<Partial<Record<PatternField, string>>>;

function readNames(pattern: PathPattern, names: readonly string[]): Facts | null {
  const above = names.length - pattern.names.length;
  if (above < 0) return null;
  let values: Values | null = {};
  for (const [index, elements] of pattern.names.entries()) {
    values = matchName(elements, names[above + index] ?? '', values);
    if (values === null) return null;
  }
  const { yyyy, mm, dd, paper, page, section, edition } = values;
  const date = yyyy === undefined ? null : isoDate(Number(yyyy), Number(mm), Number(dd));
  if (yyyy !== undefined && date === null) return null;
  return {
    ...noFacts,
    date,
    paper: paper ?? null,
    page: page === undefined ? null : tidyPageNumber(page),
    section: section ?? null,
    edition: edition ?? null,
  };
}

/** What a field may be made of; open-ended ones take as little as they can. */
const shapes: Readonly<Record<PatternField, RegExp>> = {
  paper: /^.+$/u,
  section: /^.+$/u,
  edition: /^.+$/u,
  yyyy: /^\d{4}$/u,
  mm: /^\d{2}$/u,
  dd: /^\d{2}$/u,
  page: /^(?:[a-z]{1,2}[-_ ]?\d{1,3}|\d{1,4}[a-z]?|[〇零一二三四五六七八九十]{1,3})$/iu,
};

/** Returns the values with those of this name added; null when it does not fit, or a field has two values. */
function matchName(elements: readonly Element[], name: string, given: Values): Values | null {
  const folded = name.toLowerCase();
  // Lower case of another length (İ) cannot be compared place by place: then the name is taken as it is written.
  const comparable = folded.length === name.length ? folded : name;
  const failed = new Set<number>();
  const isFree = new Set(elements.map(nameOf)).size === elements.length;
  const match = (index: number, from: number, values: Values): Values | null => {
    const element = elements[index];
    if (element === undefined) return from === name.length ? values : null;
    if (element.kind === 'text') {
      return comparable.startsWith(element.text, from)
        ? match(index + 1, from + element.text.length, values)
        : null;
    }
    // Where no field stands twice in a name, a place that failed once fails again.
    const key = index * (name.length + 1) + from;
    if (failed.has(key)) return null;
    const found =
      element.kind === 'anything' ? anything(index, from, values) : field(element, index, from, values);
    if (found === null && isFree) failed.add(key);
    return found;
  };
  const anything = (index: number, from: number, values: Values): Values | null => {
    for (let end = from; end <= name.length; end += 1) {
      const found = match(index + 1, end, values);
      if (found !== null) return found;
    }
    return null;
  };
  const field = (
    { field: key }: Extract<Element, { kind: 'field' }>,
    index: number,
    from: number,
    values: Values,
  ): Values | null => {
    const longest = isOpenEnded({ kind: 'field', field: key })
      ? name.length
      : Math.min(name.length, from + 6);
    for (let end = from + 1; end <= longest; end += 1) {
      const text = name.slice(from, end);
      const value = text.trim();
      if (!shapes[key].test(text) || value === '') continue;
      if (values[key] !== undefined && values[key] !== value) continue;
      // A number is not cut in two: 2019 is no 201 with a 9 behind it.
      if (key === 'page' && /\d$/u.test(text) && /^\d/u.test(name.slice(end))) continue;
      const found = match(index + 1, end, { ...values, [key]: value });
      if (found !== null) return found;
    }
    return null;
  };
  return match(0, 0, given);
}

function nameOf(element: Element, index: number): string {
  return element.kind === 'field' ? element.field : `${element.kind} ${index}`;
}
