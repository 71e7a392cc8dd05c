/** What the names in filters stand for in a library: themes, sources, colours. Names are folded. */
import type { SourceId, TagId } from '../../page/ids';
import { foldString } from '../../text/fold';
import { findTerm } from '../match';

export interface QueryNames {
  /** The themes of that name or other name, with all that stand under them; empty when there is none. */
  tagsUnder(name: string): ReadonlySet<TagId>;
  /** The sources whose names hold the text. */
  sourcesNamed(text: string): ReadonlySet<SourceId>;
  /** The colours of that name or meaning. */
  coloursNamed(name: string): ReadonlySet<string>;
}

/** A theme as its names are looked up. */
export interface NamedTag {
  readonly id: TagId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parentIds: readonly TagId[];
}

export interface NamesInput {
  readonly tags: readonly NamedTag[];
  readonly sources: readonly { readonly id: SourceId; readonly name: string }[];
  /** What the user means by colours; a colour without a meaning is left out. */
  readonly meanings: Readonly<Partial<Record<string, string>>>;
}

/** What colours are called; the first name of each is what a highlight carries. */
const colourNames: readonly (readonly string[])[] = [
  ['yellow', '黄', '黄色', '黃', '黃色'],
  ['green', '绿', '绿色', '綠', '綠色'],
  ['blue', '蓝', '蓝色', '藍', '藍色'],
  ['pink', '粉', '粉色', '粉红', '粉紅', '粉红色', '粉紅色'],
];

/** The names of the colours in English and in Chinese, as they are suggested. */
export const colourWords: readonly { readonly colour: string; readonly en: string; readonly zh: string }[] =
  colourNames.map(([colour = '', , zh = '']) => ({ colour, en: colour, zh }));

/** Returns how names are looked up in a library. */
export function queryNames({ tags, sources, meanings }: NamesInput): QueryNames {
  const below = new Map<TagId, TagId[]>();
  for (const { id, parentIds } of tags) {
    for (const parent of parentIds) below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  return {
    tagsUnder: (name) => {
      const found = new Set<TagId>();
      const add = (id: TagId) => {
        if (found.has(id)) return;
        found.add(id);
        for (const child of below.get(id) ?? []) add(child);
      };
      for (const tag of tags) {
        if ([tag.name, ...tag.aliases].some((own) => foldString(own).trim() === name)) add(tag.id);
      }
      return found;
    },
    sourcesNamed: (text) =>
      new Set(sources.filter((source) => holdsName(source.name, text)).map(({ id }) => id)),
    coloursNamed: (name) => {
      const byName = colourNames.filter((names) => names.some((own) => foldString(own) === name));
      const byMeaning = Object.entries(meanings).filter(
        ([, meaning]) => meaning !== undefined && foldString(meaning).trim() === name,
      );
      return new Set([...byName.map(([colour = '']) => colour), ...byMeaning.map(([colour]) => colour)]);
    },
  };
}

/** True when a name, as it is written, holds a folded text: words whole, Chinese anywhere. */
export function holdsName(name: string, text: string): boolean {
  return findTerm(foldString(name), { text, prefix: false }, 1).length > 0;
}
