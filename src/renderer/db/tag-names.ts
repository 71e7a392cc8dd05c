/** Names of tags: how they are written, and when two are the same. Names and aliases are one pool: each finds one tag. */
import type { TagId } from '#core/page/ids';
import type { TagRow } from './rows';

/** Returns a name with its blanks tidied; '' for a blank one. */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}

/** Returns what two names have in common that count as the same: case and width of characters do not matter. */
export function foldName(name: string): string {
  return tidyName(name).normalize('NFKC').toLowerCase();
}

/** Returns the tag that has this name or alias; undefined when it is free. `except` is passed over. */
export function tagCalled<T extends Pick<TagRow, 'id' | 'name' | 'aliases'>>(
  tags: readonly T[],
  name: string,
  except?: TagId,
): T | undefined {
  const wanted = foldName(name);
  const others = tags.filter(({ id }) => id !== except);
  return (
    others.find((tag) => foldName(tag.name) === wanted) ??
    others.find((tag) => tag.aliases.some((alias) => foldName(alias) === wanted))
  );
}

/** Returns aliases tidied, each once, without blank ones and without the tag's own name. */
export function tidyAliases(aliases: readonly string[], name: string): readonly string[] {
  const seen = new Set([foldName(name), '']);
  return aliases.map(tidyName).filter((alias) => {
    const folded = foldName(alias);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
