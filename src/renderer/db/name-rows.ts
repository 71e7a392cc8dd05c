/** Rows of names: the user's own lists are truth; what of them was read in articles is derived. */
import type { NameKind } from '#core/names/model';
import type { ArticleId, NameId } from '#core/page/ids';

/** A person, organisation or place of the user's own lists of names. */
export interface NameRow {
  readonly id: NameId;
  readonly kind: NameKind;
  /** As it is shown; it is looked for as well. */
  readonly name: string;
  /** Other ways of writing it that are looked for. */
  readonly variants: readonly string[];
  /** Plain text of the user's. */
  readonly note: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A name that was offered and that the user does not want in the lists: it is not offered again. */
export interface RefusedNameRow {
  /** The kind and the folded name: see `refusalIdOf`. */
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly createdAt: number;
}

/** What was read in an article: the names of the lists, what it offers, who made it. It goes with the text it was read in. */
export interface SightingRow {
  readonly articleId: ArticleId;
  /** The version of the rules that it was read by. */
  readonly version: number;
  readonly paper: string;
  /** As in `ShownFacts`. */
  readonly date: string;
  /** Names of the lists with how often each stands there. */
  readonly names: readonly (readonly [id: NameId, times: number])[];
  /** Written by `packOffer`. */
  readonly offers: readonly string[];
  /** Who wrote it, and who took its pictures. */
  readonly writers: readonly string[];
  readonly photographers: readonly string[];
}

/** The writings of a name that the sightings know: another one is looked for in all articles that may have it. */
export interface SightedNameRow {
  readonly id: NameId;
  /** Folded, in order, a line each. */
  readonly forms: string;
}
