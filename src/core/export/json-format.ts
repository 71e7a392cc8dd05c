/**
 * Broadsheet's own JSON, version 1: a library, or some of its articles, with all that was made of it. One object:
 *
 *     format        "broadsheet-library"
 *     version       1: a reader refuses a higher one, and ignores keys it does not know
 *     name, exportedAt (ISO 8601), engineVersion
 *     sources       [{id, name}]
 *     tags          [{id, name, colour, parentIds, aliases, whenToUse, whenNotToUse, createdAt}]
 *                   parentIds[0] is the place in the tree, the others are links to it
 *     colours       {yellow: "claim", …}: what colours mean
 *     names         [{kind: "person" | "organisation" | "place", name, variants, note}]: the lists of names; left out where
 *                   only some articles are in the file
 *     pages         [{id, source, path, ordinal, encoding, sha256, text, facts}]
 *                   a page is known again by its source's name, path and ordinal; sha256 is of the text's UTF-8 bytes
 *     articles      [{id, title, lang, pages, kicker, headline, deck, byline, blocks, series, confidence, authors, read}]
 *                   a part is a list of pieces [page, start, end, glue], `page` counting in the article's pages; with a
 *                   fifth element {"hidden": true} or {"reading": "…"} where there is something to say of it
 *     highlights    [{id, spans, quotes, prefix, suffix, colour, tagIds, status, maker, createdAt, updatedAt}]
 *     marks         [{id, kind: "tag" | "read" | "not-tag", tagId, spans, maker, createdAt, anchor}]
 *     notes         [{id, target, body (Markdown), maker, createdAt, updatedAt, anchor}]
 *     links         [{id, noteId, title, target, to, createdAt, anchor}]
 *
 * A span is {page, start, end, codePoints: [start, end]}: UTF-16 units of the page's text, and the same in code points
 * for programs that count those; `codePoints` is left out where the page is not in the file. Times are milliseconds
 * since 1970. Each row stands once, whatever number of articles it belongs to.
 */
import type { Piece, Span } from '../page/model';
import type { LibraryLinkTarget, LibraryTarget } from './library';

export const jsonFormat = 'broadsheet-library';
export const jsonVersion = 1;

export interface JsonSpanOf extends Pick<Span, 'page'> {
  readonly start: number;
  readonly end: number;
  readonly codePoints?: readonly [number, number];
}

export type JsonPiece =
  | readonly [page: number, start: number, end: number, glue: Piece['glue']]
  | readonly [
      page: number,
      start: number,
      end: number,
      glue: Piece['glue'],
      more: { readonly hidden?: true; readonly reading?: string },
    ];

/** A target whose spans are written with code points. */
export type JsonTarget =
  | Exclude<LibraryTarget | LibraryLinkTarget, { kind: 'article' }>
  | { readonly kind: 'article'; readonly spans: readonly JsonSpanOf[] };
