/** Names for exported files that every operating system takes. */
import { isoDate } from '../base/calendar';

/** Names are kept this short in UTF-8 bytes, extension included: 255 is the limit of most file systems. */
const longestName = 180;

/** Windows takes these for devices, whatever follows after a dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/iu;

/** What a name may be made of. `{x?}` leaves out the separators round it when there is no x. */
export const defaultPattern = '{date?}-{title}';

/** '' for what is not known. */
export interface NameParts {
  readonly title: string;
  /** YYYY-MM-DD; null where it is not known. */
  readonly date: string | null;
  /** The printed page, or the page of the file. */
  readonly page: string;
  readonly source: string;
  readonly paper: string;
  readonly section: string;
  readonly edition: string;
  readonly author: string;
  /** The place in the export, from 1. */
  readonly number: number;
}

/** What a pattern may name; `headline` is another word for the title. */
export const nameFields = [
  ...[
    'title',
    'headline',
    'date',
    'year',
    'paper',
    'page',
    'section',
    'edition',
    'author',
    'source',
    'number',
  ],
] as const;

const optionalField = new RegExp(`([-_ ]*)\\{(${nameFields.join('|')})\\?\\}([-_ ]*)`, 'gu');
const field = new RegExp(`\\{(${nameFields.join('|')})\\}`, 'gu');

/** Returns a file name without extension from a pattern of `nameFields` in braces. */
export function nameFromPattern(pattern: string, parts: NameParts): string {
  const values: Readonly<Record<string, string>> = {
    ...{
      title: parts.title,
      headline: parts.title,
      date: parts.date ?? '',
      year: (parts.date ?? '').slice(0, 4),
    },
    ...{ paper: parts.paper, page: parts.page, section: parts.section, edition: parts.edition },
    ...{ author: parts.author, source: parts.source, number: String(parts.number).padStart(4, '0') },
  };
  const filled = pattern
    .replace(optionalField, (_, before: string, key: string, after: string) => {
      const value = values[key] ?? '';
      if (value !== '') return before + value + after;
      return before !== '' && after !== '' ? before : '';
    })
    .replace(field, (_, key: string) => values[key] ?? '');
  return filled.trim();
}

/**
 * Returns a name that is safe on Linux, macOS and Windows: no separators, controls or reserved names, no dot or
 * space at its ends, not longer than `most` bytes; Chinese stays as it is. 'untitled' when nothing is left.
 */
export function safeFileName(name: string, extension: string, most: number = longestName): string {
  const clean = name
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '')
    // Controls, bidirectional marks and other invisible characters would hide what a name says.
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/[<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const trimmed = trimEnds(cutToBytes(trimEnds(clean), most - utf8Length(extension)));
  const stem = trimmed === '' ? 'untitled' : trimmed;
  const device = stem.split('.', 1)[0]?.trim() ?? '';
  return `${reserved.test(device) ? `_${stem}` : stem}${extension}`;
}

/**
 * Returns a function that gives each safe name once: a name that was given before gets a number. Case and
 * normal form do not tell names apart, because some file systems do not.
 */
export function uniqueNames(): (name: string, extension: string) => string {
  const given = new Set<string>();
  const numbers = new Map<string, number>();
  return (name, extension) => {
    const first = safeFileName(name, extension);
    let candidate = first;
    const keyOfFirst = keyOf(first);
    let number = numbers.get(keyOfFirst) ?? 1;
    while (given.has(keyOf(candidate))) {
      number += 1;
      const ending = ` (${number})`;
      candidate = safeFileName(
        trimEnds(cutToBytes(first.slice(0, -extension.length), longestName - 20)) + ending,
        extension,
      );
    }
    numbers.set(keyOfFirst, number);
    given.add(keyOf(candidate));
    return candidate;
  };
}

/** Returns the date of issue that a path names, as YYYY-MM-DD; null when it names none, or none that exists. */
export function issueDateOf(path: string): string | null {
  for (let from = 0; from < path.length; from += 1) {
    datePattern.lastIndex = from;
    const match = datePattern.exec(path);
    if (match === null) return null;
    from = match.index;
    const [, year = '', first, month = '', second, day = ''] = match;
    // Without separators it is eight digits; with one there are two.
    if (first === '' ? month.length < 2 || day.length < 2 || second !== '' : second === '') continue;
    const date = isoDate(Number(year), Number(month), Number(day));
    if (date !== null) return date;
  }
  return null;
}

const datePattern = /(?<!\d)((?:1[5-9]|20)\d\d)([-_./年]?)(\d\d?)([-_./月]?)(\d\d?)(?!\d)/gu;

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function trimEnds(name: string): string {
  return name.replace(/^[ .\-_]+|[ .]+$/gu, '');
}

/** Cuts after whole characters, marks kept with their letter. */
function cutToBytes(text: string, most: number): string {
  if (utf8Length(text) <= most) return text;
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > most) return kept;
    kept += character;
  }
  return kept;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
  return bytes;
}
