/**
 * The vocabulary of Broadsheet. Everything that speaks of text speaks in raw offsets: UTF-16 units in the
 * decoded text of one page, half-open. The raw text is never changed after decoding.
 */
import type { Branded } from '../base/brand';
import type { PageId } from './ids';

/** Offset in the raw text of one page, in UTF-16 units. */
export type RawOffset = Branded<number, 'raw'>;

/** Offset in the shown text of one part, in UTF-16 units. */
export type ShownOffset = Branded<number, 'shown'>;

/** Marks a number as a raw offset. */
export const raw = (offset: number): RawOffset => offset as RawOffset;

/** Marks a number as a shown offset. */
export const shownAt = (offset: number): ShownOffset => offset as ShownOffset;

/** Half-open range of raw text of one page: what highlights, hits and marks are made of. */
export interface Span {
  readonly page: PageId;
  readonly start: RawOffset;
  readonly end: RawOffset;
}

/** Half-open range in the raw text of a page that is known from the context. */
export interface RawRange {
  readonly start: RawOffset;
  readonly end: RawOffset;
}

/** Where a line stood on the printed page, in the units of its source; only formats with geometry have it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One physical line of a page, without its line break. */
export interface Line extends RawRange {
  readonly box?: Box;
}

/** What is put before a piece when it is shown: nothing, a word space, or a line break (verse, tables). */
export type Glue = '' | ' ' | '\n';

/**
 * A stretch of raw text within one line that belongs to a part. A part's shown text is the concatenation of
 * glue and raw text of its pieces; hidden pieces (line-end hyphens, soft hyphens) belong to it unshown.
 * Spaces that are not shown (justification) lie between pieces.
 */
export interface Piece extends RawRange {
  /** Index into the article's `pages`: 0 unless the article continues on another page. */
  readonly page: number;
  readonly glue: Glue;
  readonly hidden?: true;
  /** What the user read in these characters: shown in their place, as one. '': nothing is shown. */
  readonly reading?: string;
}

/** A headline, a byline, a paragraph…: raw pieces in reading order. No pieces: the part is not there. */
export interface Part {
  readonly pieces: readonly Piece[];
}

export type BlockRole = 'paragraph' | 'crosshead' | 'caption' | 'credit' | 'editor-note';

export interface Block extends Part {
  readonly role: BlockRole;
}

export type FurnitureRole =
  | 'running-head'
  | 'imprint'
  | 'promo'
  | 'section-label'
  | 'jump-line'
  | 'advert'
  | 'other';

/** Text of the page that belongs to no article. */
export interface Furniture extends Part {
  readonly role: FurnitureRole;
}

/** A series an article is part of: 上/中/下, (一)…, part N. */
export interface Series {
  readonly name: string;
  readonly part: number;
}

export interface Article {
  readonly kicker: Part;
  readonly headline: Part;
  readonly deck: Part;
  readonly byline: Part;
  readonly blocks: readonly Block[];
  readonly series: Series | null;
  /** 0 to 1: how sure the engine is of this article's extent and roles. */
  readonly confidence: number;
}

/** Something odd in the data, told in a sentence; it never stops the work and never loses text. */
export interface Problem {
  readonly kind: 'undecodable' | 'damaged-seam' | 'unplaced';
  readonly start: RawOffset;
  readonly end: RawOffset;
  readonly message: string;
}

/** What the engine made of one page's raw text. A page alone always gives the same result. */
export interface PageReflow {
  /** BCP 47, 'und' where there is too little text to tell. */
  readonly lang: string;
  readonly articles: readonly Article[];
  readonly furniture: readonly Furniture[];
  readonly problems: readonly Problem[];
}

/** The part that is not there. */
export const noPart: Part = { pieces: [] };
