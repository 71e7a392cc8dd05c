/**
 * What the user mended on a page, as operations on raw text, so that they outlive the engine that made the page.
 * They are kept in order and applied one after the other to what the engine returns: see reflow/corrections.
 *
 * An operation speaks of an article or a block by raw ranges: an article is the one that has most of their text, a
 * block is the text itself, whatever parts the engine put it in. What makes no sense any more does nothing.
 */
import type { FurnitureRole, RawOffset, RawRange } from './model';
import type { PartRole } from './parts';

/** Every role text can have: in an article, or beside all of them. */
export type AnyRole = PartRole | FurnitureRole;

/** Where a block is moved to: beside another block, or behind the last block of an article. */
export type MoveTarget =
  | { readonly kind: 'before' | 'after'; readonly ranges: readonly RawRange[] }
  | { readonly kind: 'end'; readonly article: readonly RawRange[] };

/** Several articles become one, in this order; the first headline among them is the headline. */
export interface MergeCorrection {
  readonly kind: 'merge';
  readonly articles: readonly (readonly RawRange[])[];
}

/** A new article begins at this character: what its article has from there on, as it is read. */
export interface SplitCorrection {
  readonly kind: 'split';
  readonly at: RawOffset;
}

/** A block goes elsewhere, in its own article, to another one, or out of the furniture. */
export interface MoveCorrection {
  readonly kind: 'move';
  readonly ranges: readonly RawRange[];
  readonly to: MoveTarget;
}

/**
 * Text gets a role. A role of furniture takes it out of its article; a role of an article takes furniture into the
 * nearest one. A new headline makes the old one a crosshead; a new kicker, deck or byline is added to the old one.
 */
export interface RoleCorrection {
  readonly kind: 'role';
  readonly ranges: readonly RawRange[];
  readonly role: AnyRole;
}

/** Text, wherever it stands, becomes an article's headline, and the old one a crosshead; null: it has none. */
export interface HeadlineCorrection {
  readonly kind: 'headline';
  readonly article: readonly RawRange[];
  readonly headline: readonly RawRange[] | null;
}

/** The paragraph that begins at `at` goes on with the one that ends at `after`. */
export interface JoinCorrection {
  readonly kind: 'join';
  readonly after: RawOffset;
  readonly at: RawOffset;
}

/** A block ends before this character, and another of its role begins with it. */
export interface BreakCorrection {
  readonly kind: 'break';
  readonly at: RawOffset;
}

/** An article is put before another one of its page; null: behind all of them. */
export interface OrderCorrection {
  readonly kind: 'order';
  readonly article: readonly RawRange[];
  readonly before: readonly RawRange[] | null;
}

/** Misread characters are read as other ones; '' shows nothing in their place. The raw text stays as it is. */
export interface ReadingCorrection extends RawRange {
  readonly kind: 'reading';
  readonly reading: string;
}

export type Correction = (
  | MergeCorrection
  | SplitCorrection
  | MoveCorrection
  | RoleCorrection
  | HeadlineCorrection
  | JoinCorrection
  | BreakCorrection
  | OrderCorrection
  | ReadingCorrection
) & {
  /** There when the text it speaks of was replaced and not found again: it is kept and does nothing. */
  readonly lost?: true;
  /** Beside `lost`: the text of each of its ranges and places, in their order; version 0.2.0 did not keep it. */
  readonly was?: readonly SpokenText[];
};

/** Raw text that a correction spoke of, one string a range, and what stood around it. */
export interface SpokenText {
  readonly quotes: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

export type CorrectionKind = Correction['kind'];

export const furnitureRoles = [
  'running-head',
  'imprint',
  'promo',
  'section-label',
  'jump-line',
  'advert',
  'other',
] as const satisfies readonly FurnitureRole[];

export const headRoles = ['kicker', 'headline', 'deck', 'byline'] as const;

export const blockRoles = ['paragraph', 'crosshead', 'caption', 'credit', 'editor-note'] as const;

/** True for a role that text beside all articles has. */
export function isFurnitureRole(role: AnyRole): role is FurnitureRole {
  return (furnitureRoles as readonly AnyRole[]).includes(role);
}
