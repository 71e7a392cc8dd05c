/** What the names in filters stand for in a library: themes, sources, colours. Names are folded. */
import type { SourceId, TagId } from '../../page/ids';
import { foldString } from '../../text/fold';
import { findTerm } from '../match';
import { type FieldLanguage, nameOfValue } from './fields';

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

const colours = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
type Colour = (typeof colours)[number];

/** What colours are called besides; the first name is the one that is suggested in Chinese. */
const colourNames: Readonly<Record<Colour, readonly string[]>> = {
  yellow: ['黄色', '黄', '黃', '黃色'],
  green: ['绿色', '绿', '綠', '綠色'],
  blue: ['蓝色', '蓝', '藍', '藍色'],
  pink: ['粉色', '粉', '粉红', '粉紅', '粉红色', '粉紅色'],
  purple: ['紫色', '紫'],
};

type ColourWords = Readonly<Record<FieldLanguage, string>> & { readonly colour: Colour };

/** The names of the colours in English and in Chinese, as they are suggested. */
export const colourWords: readonly ColourWords[] = colours.map((colour) => {
  const names = [colour, ...colourNames[colour]];
  return {
    colour,
    en: colour,
    zh: nameOfValue(names, 'zh'),
    'zh-Hant': nameOfValue(names, 'zh-Hant'),
  };
});

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
      const byName = colours.filter((colour) =>
        [colour, ...colourNames[colour]].some((own) => foldString(own) === name),
      );
      const byMeaning = Object.entries(meanings).filter(
        ([, meaning]) => meaning !== undefined && foldString(meaning).trim() === name,
      );
      return new Set<string>([...byName, ...byMeaning.map(([colour]) => colour)]);
    },
  };
}

/** True when a name, as it is written, holds a folded text: words whole, Chinese anywhere. */
export function holdsName(name: string, text: string): boolean {
  return findTerm(foldString(name), { text, prefix: false }, 1).length > 0;
}
