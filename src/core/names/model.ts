/** Names of the user's own lists: what kinds there are, how they are written, when two are the same. */
import { foldString } from '../text/fold';

/** People, organisations (offices among them) and places. */
export const nameKinds = ['person', 'organisation', 'place'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name as it is looked for: under its own writing and under its variants. */
export interface Naming {
  readonly kind: NameKind;
  readonly name: string;
  readonly variants: readonly string[];
}

/** The longest name or variant, in UTF-16 units: longer ones are cut. */
export const longestName = 120;

/** Returns a name with its blanks tidied and cut to `longestName`; '' for a blank one. Signs that part variants are blanks. */
export function tidyNaming(name: string): string {
  return name
    .replace(/[\s|;；]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim();
}

/** Returns what writings of one name have in common: case, width, simplified or traditional do not matter. */
export function foldNaming(name: string): string {
  return foldString(tidyNaming(name)).trim();
}

/** Returns the folded writings of a name, its own first, each once; none is ''. */
export function foldedForms({ name, variants }: Pick<Naming, 'name' | 'variants'>): readonly string[] {
  return [...new Set([name, ...variants].map(foldNaming))].filter((form) => form !== '');
}

/** Returns variants tidied, each writing once, without blank ones and without the name itself. */
export function tidyVariants(variants: readonly string[], name: string): readonly string[] {
  const seen = new Set([foldNaming(name), '']);
  return variants.map(tidyNaming).filter((variant) => {
    const folded = foldNaming(variant);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** Returns the key under which names count as the same: those of another kind never do. */
export function namingKey(kind: NameKind, name: string): string {
  return `${kind} ${foldNaming(name)}`;
}

/** Returns true when `value` is the word for a kind. */
export function isNameKind(value: string): value is NameKind {
  return (nameKinds as readonly string[]).includes(value);
}
