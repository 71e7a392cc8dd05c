/** Entries of a list among the names that are here: what comes new, and what gains by them. */
import { joinEntries, type NamedEntry } from '#core/names/entries';
import { namingKey, tidyVariants } from '#core/names/model';
import { makeId } from '#core/page/ids';
import type { NameRow } from './name-rows';
import { newKey } from './new-id';

/** What becomes of entries. */
export interface JoinedNames {
  readonly added: readonly NameRow[];
  /** Rows that are here and get writings, or a note where they had none. */
  readonly changed: readonly NameRow[];
  /** How many are here and have all of it. */
  readonly kept: number;
}

/** Returns what becomes of entries beside the names that are here; what is here keeps what it says. */
export function joinNames(
  ours: readonly NameRow[],
  entries: readonly NamedEntry[],
  now: number,
): JoinedNames {
  const wanted = joinEntries(entries);
  const here = new Map(ours.map((row) => [namingKey(row.kind, row.name), row]));
  const added: NameRow[] = [];
  const changed: NameRow[] = [];
  for (const { kind, name, variants, note } of wanted) {
    const own = here.get(namingKey(kind, name));
    if (own === undefined) {
      added.push({
        id: makeId('name', newKey()),
        kind,
        name,
        variants,
        note,
        createdAt: now,
        updatedAt: now,
      });
      continue;
    }
    const all = tidyVariants([...own.variants, ...variants], own.name);
    const words = own.note === '' ? note : own.note;
    if (all.length > own.variants.length || words !== own.note)
      changed.push({ ...own, variants: all, note: words, updatedAt: now });
  }
  return { added, changed, kept: wanted.length - added.length - changed.length };
}
