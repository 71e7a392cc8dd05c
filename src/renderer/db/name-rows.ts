/** Rows of the user's own lists of names: truth. */
import type { NameKind } from '#core/names/model';
import type { NameId } from '#core/page/ids';

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
