/** Ids carry their kind in the value, so that a wrong one is visible in a log and does not compile. */
import type { Branded } from '../base/brand';

export type SourceId = Branded<string, 'source'>;
export type DumpId = Branded<string, 'dump'>;
export type PageId = Branded<string, 'page'>;
export type ArticleId = Branded<string, 'article'>;
export type HighlightId = Branded<string, 'highlight'>;
export type TagId = Branded<string, 'tag'>;
export type NoteId = Branded<string, 'note'>;
export type MarkId = Branded<string, 'mark'>;
export type ContinuationId = Branded<string, 'continuation'>;
export type DismissalId = Branded<string, 'dismissal'>;
export type LinkId = Branded<string, 'link'>;
export type NameId = Branded<string, 'name'>;

interface IdKinds {
  source: SourceId;
  dump: DumpId;
  page: PageId;
  article: ArticleId;
  highlight: HighlightId;
  tag: TagId;
  note: NoteId;
  mark: MarkId;
  continuation: ContinuationId;
  dismissal: DismissalId;
  link: LinkId;
  name: NameId;
}

/** Returns an id of the given kind; `key` must be unique among ids of that kind. */
export function makeId<K extends keyof IdKinds>(kind: K, key: string): IdKinds[K] {
  return `${kind}:${key}` as IdKinds[K];
}

/** Returns `value` as an id of the given kind, or null when it is not one. */
export function parseId<K extends keyof IdKinds>(kind: K, value: string): IdKinds[K] | null {
  return value.startsWith(`${kind}:`) && value.length > kind.length + 1 ? (value as IdKinds[K]) : null;
}

/** The id of a dump's page: stable when the dump's bytes are replaced, because a dump is its place. */
export function pageIdOf(dump: DumpId, ordinal: number): PageId {
  return makeId('page', `${dump.slice('dump:'.length)}/${ordinal}`);
}

/** The dump that a page's id belongs to: the way back from `pageIdOf`. */
export function dumpIdOf(page: PageId): DumpId {
  return makeId('dump', page.slice('page:'.length, page.lastIndexOf('/')));
}

/** Returns the page that an article begins on: the way back from `articleIdOf`. */
export function pageOfArticle(article: ArticleId): PageId {
  return makeId('page', article.slice('article:'.length, article.lastIndexOf('/')));
}

/** The page's place in its dump, from 0. */
export function ordinalOf(page: PageId): number {
  return Number(page.slice(page.lastIndexOf('/') + 1));
}

/** The id of a derived article: its page and its order there. It changes when the page is reflowed anew. */
export function articleIdOf(page: PageId, order: number): ArticleId {
  return makeId('article', `${page.slice('page:'.length)}/${order}`);
}
