/** Entries of a list of names as they come from a file or a form: tidied, each name once. */
import { type Naming, namingKey, tidyNaming, tidyVariants } from './model';

/** A name to be kept, with what the user notes of it. */
export interface NamedEntry extends Naming {
  /** Plain text. */
  readonly note: string;
}

/** Returns the entries tidied, those of one kind and writing made one; one without a name is left out. */
export function joinEntries(entries: readonly NamedEntry[]): readonly NamedEntry[] {
  const joined = new Map<string, NamedEntry>();
  for (const { kind, name, variants, note } of entries) {
    const tidy = tidyNaming(name);
    if (tidy === '') continue;
    const key = namingKey(kind, tidy);
    const own = joined.get(key);
    const words = note.trim();
    joined.set(key, {
      kind,
      name: own?.name ?? tidy,
      variants: tidyVariants(
        [...(own?.variants ?? []), ...(own === undefined ? [] : [tidy]), ...variants],
        own?.name ?? tidy,
      ),
      note: own === undefined || own.note === '' ? words : own.note,
    });
  }
  return [...joined.values()];
}
