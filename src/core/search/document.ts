/** An article as it is searched: its shown text and what was written about it, folded or exact. */
import type { ArticleId } from '../page/ids';
import type { Article } from '../page/model';
import { articleParts, type PartRole } from '../page/parts';
import { hasReadings, showPart, withoutReadings } from '../page/shown';
import { exactString, foldString } from '../text/fold';
import { type TextField, textFields } from './query/model';

export const searchFields = textFields;
export type SearchField = TextField;

/** The fields that are printed: what of an article the index files. */
export const printedFields = [
  'headline',
  'crosshead',
  'byline',
  'body',
] as const satisfies readonly TextField[];
export type PrintedField = (typeof printedFields)[number];

/** Text by field. Parts of a field are separated by a line feed, which no term can cross. */
export interface SearchDocument extends Readonly<Record<SearchField, string>> {
  readonly id: ArticleId;
}

export interface DocumentInput {
  readonly id: ArticleId;
  readonly article: Article;
  /** Raw text of the article's pages, in the order of its `pages`. */
  readonly pageTexts: readonly string[];
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

/** Returns the field that a part of an article is searched in. */
export function fieldOfRole(role: PartRole): PrintedField {
  switch (role) {
    case 'headline':
    case 'kicker':
    case 'deck':
      return 'headline';
    case 'crosshead':
      return 'crosshead';
    case 'byline':
    case 'credit':
      return 'byline';
    default:
      return 'body';
  }
}

/**
 * Returns an article as it is searched: folded, or, where characters count as they are (`exact`), with nothing
 * changed but white space.
 */
export function searchDocument(input: DocumentInput, exact = false): SearchDocument {
  // Where characters were read as other ones, both the shown text and the raw one are found.
  const parts = articleParts(input.article).flatMap(({ role, part }) =>
    [part, ...(hasReadings(part) ? [withoutReadings(part)] : [])].map((version) => ({
      field: fieldOfRole(role),
      text: showPart(version, input.pageTexts).text,
    })),
  );
  const printed = (field: PrintedField) =>
    joinedText(
      parts.filter((part) => part.field === field).map((part) => part.text),
      exact,
    );
  return {
    id: input.id,
    headline: printed('headline'),
    crosshead: printed('crosshead'),
    byline: printed('byline'),
    body: printed('body'),
    note: noteText(input.notes, exact),
    tag: joinedText(input.tags, exact),
  };
}

/** Returns texts as one field has them. */
export function joinedText(texts: readonly string[], exact: boolean): string {
  return texts.map(exact ? exactString : foldString).join('\n');
}

/** Returns notes as their field has them: each of their paragraphs is a part. */
export function noteText(notes: readonly string[], exact: boolean): string {
  return joinedText(
    notes.flatMap((note) => note.split(/\n{2,}/u)),
    exact,
  );
}

/** A document of which nothing is known. */
export const emptyDocument: SearchDocument = {
  id: '' as ArticleId,
  headline: '',
  crosshead: '',
  byline: '',
  body: '',
  note: '',
  tag: '',
};
