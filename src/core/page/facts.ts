/**
 * What is known of a page besides its text: newspaper, date, page number, section, edition. Each fact has its
 * origins; where the path and the printed page differ it is a conflict, which only the user resolves.
 */
import { parseIsoDate } from '../base/calendar';
import { parseHanNumber } from '../text/numerals';
import type { RawRange } from './model';

export const factFields = ['paper', 'date', 'page', 'section', 'edition'] as const;
export type FactField = (typeof factFields)[number];

/** The facts of one origin; null where it does not tell. Dates are YYYY-MM-DD, page numbers as `tidyPageNumber`. */
export type Facts = Readonly<Record<FactField, string | null>>;

/** A fact as it is printed on the page, with the raw range it was read from. */
export interface PrintedFact extends RawRange {
  readonly value: string;
  /** There when the weekday that is printed beside the date is not that of the date. */
  readonly doubt?: 'weekday';
}

/** What a page says of itself in its running heads, imprints and labels; null where it does not say. */
export type PrintedFacts = Readonly<Record<FactField, PrintedFact | null>> & {
  /** Who the imprint names as responsible, as printed. */
  readonly editor: PrintedFact | null;
};

/** What the user said: a value, or '' for "there is none". Fields not in it were not spoken of. */
export type UserFacts = Readonly<Partial<Record<FactField, string>>>;

export type FactOrigin = 'path' | 'printed' | 'user';

/** One field of a page, from all origins. */
export type PageFact =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly value: string; readonly origins: readonly FactOrigin[] }
  | { readonly kind: 'conflict'; readonly path: string; readonly printed: string };

export type PageFacts = Readonly<Record<FactField, PageFact>>;

/** Facts of which none is known. */
export const noFacts: Facts = { paper: null, date: null, page: null, section: null, edition: null };

/** A page that says nothing of itself. */
export const nothingPrinted: PrintedFacts = { ...noFacts, editor: null } as PrintedFacts;

/** Returns what is known of a page: the user's word first, then what path and page say where they do not differ. */
export function resolveFacts(path: Facts, printed: PrintedFacts, user: UserFacts): PageFacts {
  const facts = {} as Record<FactField, PageFact>;
  for (const field of factFields) facts[field] = resolveFact(field, path[field], printed[field], user[field]);
  return facts;
}

function resolveFact(
  field: FactField,
  path: string | null,
  printed: PrintedFact | null,
  user: string | undefined,
): PageFact {
  if (user !== undefined) {
    return user === '' ? { kind: 'unknown' } : { kind: 'known', value: user, origins: ['user'] };
  }
  if (path === null && printed === null) return { kind: 'unknown' };
  if (path === null && printed !== null) return { kind: 'known', value: printed.value, origins: ['printed'] };
  if (path !== null && printed === null) return { kind: 'known', value: path, origins: ['path'] };
  const said = { path: path ?? '', printed: printed?.value ?? '' };
  return keyOf(field, said.path) === keyOf(field, said.printed)
    ? { kind: 'known', value: said.printed, origins: ['path', 'printed'] }
    : { kind: 'conflict', ...said };
}

/** Two spellings of one value have the same key. */
function keyOf(field: FactField, value: string): string {
  const plain = value
    .normalize('NFKC')
    .replace(/[\s·・_-]+/gu, '')
    .toLowerCase();
  return field === 'page' ? tidyPageNumber(plain) : plain;
}

/** The values of facts as lists show them; '' where one is not known or in conflict. */
export type ShownFacts = Readonly<Record<FactField, string>> & {
  /** The fields of which path and page say different things; absent where they agree on all. */
  readonly conflicts?: readonly FactField[];
};

export const nothingShown: ShownFacts = { paper: '', date: '', page: '', section: '', edition: '' };

/** Returns the values that are known, and which fields are in conflict. */
export function shownFactsOf(facts: PageFacts): ShownFacts {
  const shown: Record<FactField, string> = { ...nothingShown };
  const conflicts: FactField[] = [];
  for (const field of factFields) {
    const fact = facts[field];
    if (fact.kind === 'known') shown[field] = fact.value;
    else if (fact.kind === 'conflict') conflicts.push(field);
  }
  return conflicts.length === 0 ? shown : { ...shown, conflicts };
}

/** Returns a page number as it is compared and shown: `004` is 4, `a04` is A4, 四 is 4; other text trimmed. */
export function tidyPageNumber(text: string): string {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  const han = parseHanNumber(plain);
  if (han !== null) return String(han);
  return plain.replace(/^([A-Z]{0,2})[-_ ]?0+(?=\d)/u, '$1');
}

/** Returns what a user typed for a field as it is stored; null when it is no value of that field (a date that is none). */
export function tidyFact(field: FactField, text: string): string | null {
  const plain = text.trim().replace(/\s+/gu, ' ');
  if (plain === '') return '';
  if (field === 'date') return parseIsoDate(plain);
  return field === 'page' ? tidyPageNumber(plain) : plain.slice(0, 120);
}
