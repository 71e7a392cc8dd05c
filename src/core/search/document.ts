/** An article as it is searched: its shown text and what was written about it, folded. */
import type { ArticleId } from '../page/ids';
import type { Article } from '../page/model';
import { articleParts, type PartRole } from '../page/parts';
import { hasReadings, showPart, withoutReadings } from '../page/shown';
import { foldString } from '../text/fold';

export const searchFields = ['headline', 'body', 'note', 'tag'] as const;
export type SearchField = (typeof searchFields)[number];

/** The fields that are indexed; the body is read. */
export const shortFields = ['headline', 'note', 'tag'] as const satisfies readonly SearchField[];

/** Folded text by field. Parts of a field are separated by a line feed, which no term can cross. */
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
export function fieldOfRole(role: PartRole): 'headline' | 'body' {
  return role === 'headline' || role === 'kicker' || role === 'deck' ? 'headline' : 'body';
}

/** Returns an article as it is searched. */
export function searchDocument(input: DocumentInput): SearchDocument {
  // Where characters were read as other ones, both the shown text and the raw one are found.
  const parts = articleParts(input.article).flatMap(({ role, part }) =>
    [part, ...(hasReadings(part) ? [withoutReadings(part)] : [])].map((version) => ({
      field: fieldOfRole(role),
      text: showPart(version, input.pageTexts).text,
    })),
  );
  const textOf = (field: SearchField) =>
    parts.filter((part) => part.field === field).map((part) => part.text);
  return {
    id: input.id,
    headline: joinFolded(textOf('headline')),
    body: joinFolded(textOf('body')),
    note: joinFolded(input.notes.flatMap((note) => note.split(/\n{2,}/u))),
    tag: joinFolded(input.tags),
  };
}

/** Returns true when both say the same of the same article. */
export function sameDocument(one: SearchDocument, other: SearchDocument): boolean {
  return one.id === other.id && searchFields.every((field) => one[field] === other[field]);
}

function joinFolded(texts: readonly string[]): string {
  return texts.map(foldString).join('\n');
}
