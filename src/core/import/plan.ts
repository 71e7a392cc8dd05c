/**
 * What a file of annotations says, in one shape for every format: nothing of it is in the library yet. Things are
 * known again by their GUID, which for what Broadsheet exported is made from its id.
 */
import type { NamedEntry } from '../names/entries';
import type { FactField } from '../page/facts';
import type { HighlightId, LinkId, MarkId, NoteId, PageId, TagId } from '../page/ids';

export const importFormats = ['json', 'web-annotation', 'codebook', 'project', 'tags', 'csl-json'] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface ImportPlan {
  readonly format: ImportFormat;
  /** What the file calls its content; '' where it does not say. */
  readonly name: string;
  readonly tags: readonly PlannedTag[];
  readonly texts: ReadonlyMap<string, PlannedText>;
  readonly highlights: readonly PlannedHighlight[];
  readonly marks: readonly PlannedMark[];
  readonly notes: readonly PlannedNote[];
  readonly links: readonly PlannedLink[];
  readonly facts: readonly PlannedFacts[];
  /** Of the lists of names. */
  readonly names: readonly NamedEntry[];
  /** What colours mean. */
  readonly colours: Readonly<Record<string, string>>;
  /** What of the file was passed over, a sentence each. */
  readonly skipped: readonly string[];
}

export interface PlannedTag {
  /** What the rest of the plan calls it. */
  readonly key: string;
  /** Its id in the library it comes from, where the file has it. */
  readonly id: TagId | null;
  readonly guid: string | null;
  readonly name: string;
  /** A colour's name or #RRGGBB; '' for none. */
  readonly colour: string;
  /** Keys; the first is its place in the tree. */
  readonly parents: readonly string[];
  readonly aliases: readonly string[];
  readonly whenToUse: string;
  readonly whenNotToUse: string;
  readonly createdAt: number | null;
}

/** A text that stretches stand in. */
export type PlannedText =
  | {
      /** A page of a dump: known by its id, else by source, path and ordinal, else by its text. */
      readonly kind: 'page';
      readonly id: PageId | null;
      readonly source: string;
      readonly path: string;
      /** Null where the file does not say. */
      readonly ordinal: number | null;
      /** Null where the file has it not. */
      readonly text: string | null;
    }
  | {
      /** A text of a project: an article that was exported, or something that is not in the library. */
      readonly kind: 'source';
      readonly guid: string;
      readonly name: string;
      readonly path: string;
      readonly text: string;
    };

export interface PlannedStretch {
  /** Key of a text; '' where the file does not say which. */
  readonly text: string;
  /** Where it stands in the text, as the file counts; null where it does not say. */
  readonly at: { readonly start: number; readonly end: number; readonly unit: 'units' | 'points' } | null;
  /** '' where the file does not say. */
  readonly quote: string;
  /** What stands before and after it, where the file says so of each stretch. */
  readonly sides?: { readonly prefix: string; readonly suffix: string };
}

export interface PlannedPlace {
  readonly stretches: readonly PlannedStretch[];
  readonly prefix: string;
  readonly suffix: string;
  /** It was lost where the file comes from: it is looked for by its words alone. */
  readonly isLost: boolean;
  /** It stood on text like its words, not yet confirmed. */
  readonly isSimilar?: boolean;
}

interface Made {
  /** '' where no name was given. */
  readonly maker: string;
  /** Milliseconds since 1970; null where the file does not say. */
  readonly createdAt: number | null;
}

export interface PlannedHighlight extends Made {
  readonly id: HighlightId | null;
  readonly guid: string;
  readonly place: PlannedPlace;
  readonly colour: string;
  /** Keys of tags. */
  readonly tags: readonly string[];
  readonly updatedAt: number | null;
}

export interface PlannedMark extends Made {
  readonly id: MarkId | null;
  readonly guid: string | null;
  readonly kind: 'tag' | 'read' | 'not-tag';
  /** '' for 'read'. */
  readonly tag: string;
  readonly on: PlannedTarget;
}

/** Stretches of text, or a text as a whole. */
export type PlannedTarget =
  | { readonly kind: 'place'; readonly place: PlannedPlace }
  | { readonly kind: 'text'; readonly text: string };

export interface PlannedNote extends Made {
  readonly id: NoteId | null;
  readonly guid: string | null;
  /** `highlight` is a GUID of the plan. */
  readonly on: PlannedTarget | { readonly kind: 'highlight'; readonly highlight: string };
  readonly body: string;
  readonly updatedAt: number | null;
}

export interface PlannedLink {
  readonly id: LinkId | null;
  readonly guid: string;
  /** GUID of the note, or of the highlight whose note it is. */
  readonly note: string;
  readonly title: string;
  readonly to: PlannedTarget | { readonly kind: 'note'; readonly note: string };
  readonly createdAt: number | null;
}

/** What a list of references says of the pages of an article. */
export interface PlannedFacts {
  readonly title: string;
  /** The article's id in the library it comes from; '' for none. */
  readonly article: string;
  readonly source: string;
  readonly path: string;
  /** From 0; null where it is not said. */
  readonly ordinal: number | null;
  readonly facts: Readonly<Partial<Record<FactField, string>>>;
}

/** A plan without anything in it. */
export function emptyPlan(format: ImportFormat, name = ''): ImportPlan {
  const nothing = {
    tags: [],
    highlights: [],
    marks: [],
    notes: [],
    links: [],
    facts: [],
    names: [],
    skipped: [],
  };
  return { format, name, texts: new Map(), colours: {}, ...nothing };
}

/** Returns a GUID as it is compared: without braces and hyphens, in lower case. */
export function plainGuid(guid: string): string {
  return guid
    .replace(/^urn:uuid:/iu, '')
    .replace(/[{}-]/gu, '')
    .trim()
    .toLowerCase();
}
