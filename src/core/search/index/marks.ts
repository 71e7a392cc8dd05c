/**
 * What the user made of articles, as the search asks for it: in memory, because it is little and changes often, and
 * only of articles that have any. Notes and names of tags are read through: what is found in them is certain.
 */
import type { ArticleId, TagId } from '../../page/ids';
import { type MarkFacts, noArticleFacts, noMarks } from '../article-facts';
import { emptyDocument, joinedText, noteText, type SearchDocument } from '../document';
import { nodeMatches } from '../query/matches';
import type { QueryNode } from '../query/model';
import type { QueryNames } from '../query/names';
import { Bitset } from './bitset';
import type { Segment } from './segment';

/** A node that looks for text. */
export type TextNode = Extract<QueryNode, { kind: 'term' | 'near' | 'regex' }>;

/** A group of articles: those with a mark of a kind, or of one tag or colour. */
export type MarkGroup =
  | 'read'
  | 'checked'
  | 'highlight'
  | 'note'
  | 'tag'
  | `tag ${TagId}`
  | `colour ${string}`;

interface Text {
  readonly folded: string;
  readonly exact: string;
}

class Members {
  readonly ids = new Set<ArticleId>();
  revision = 0;
  readonly found = new WeakMap<Segment, { readonly revision: number; readonly bits: Bitset }>();
}

export class MarkTable {
  readonly #groups = new Map<MarkGroup, Members>();
  readonly #groupsOf = new Map<ArticleId, readonly MarkGroup[]>();
  readonly #notes = new Map<ArticleId, Text>();
  readonly #tagTexts = new Map<TagId, Text>();
  #revision = 0;

  /** Goes up with every change. */
  get revision(): number {
    return this.#revision;
  }

  /** Says what was made of an article, in place of what was said before. `notes`: the texts of its notes, in order. */
  put(id: ArticleId, marks: MarkFacts, notes: readonly string[]): void {
    const groups: MarkGroup[] = [
      ...marks.tagIds.map((tag): MarkGroup => `tag ${tag}`),
      ...marks.colours.map((colour): MarkGroup => `colour ${colour}`),
    ];
    if (marks.read) groups.push('read');
    if (marks.checked) groups.push('checked');
    if (marks.highlightCount > 0) groups.push('highlight');
    if (marks.noteCount > 0) groups.push('note');
    if (marks.tagIds.length > 0) groups.push('tag');
    const before = this.#groupsOf.get(id) ?? [];
    for (const group of before) if (!groups.includes(group)) this.#change(group).delete(id);
    for (const group of groups) if (!before.includes(group)) this.#change(group).add(id);
    if (groups.length === 0) this.#groupsOf.delete(id);
    else this.#groupsOf.set(id, groups);
    if (notes.length === 0) this.#notes.delete(id);
    else this.#notes.set(id, { folded: noteText(notes, false), exact: noteText(notes, true) });
    this.#revision += 1;
  }

  /** Nothing was made of the article, or it is gone. */
  remove(id: ArticleId): void {
    this.put(id, noMarks, []);
  }

  /** Says what of a tag stands in the field `tag` of the articles that have it, as `DocumentInput.tags`. */
  setTagText(id: TagId, text: string): void {
    this.#tagTexts.set(id, { folded: joinedText([text], false), exact: joinedText([text], true) });
    this.#revision += 1;
  }

  /** The tags that any article has. */
  tags(): readonly TagId[] {
    return [...this.#groups].flatMap(([group, { ids }]) =>
      group.startsWith('tag ') && ids.size > 0 ? [group.slice('tag '.length) as TagId] : [],
    );
  }

  /** How many articles are in a group, in all segments. */
  size(group: MarkGroup): number {
    return this.#groups.get(group)?.ids.size ?? 0;
  }

  /** Returns which articles of a segment are in a group. It is not to be changed. */
  bits(segment: Segment, group: MarkGroup): Bitset {
    const members = this.#groups.get(group);
    if (members === undefined) return new Bitset(segment.documents);
    const known = members.found.get(segment);
    if (known !== undefined && known.revision === members.revision) return known.bits;
    const bits = bitsOfIds(segment, members.ids);
    members.found.set(segment, { revision: members.revision, bits });
    return bits;
  }

  /** Returns the articles whose notes answer a node that may look in notes, whatever field it names. */
  answeringNotes(node: TextNode, exact: boolean, names: QueryNames): ReadonlySet<ArticleId> {
    const found = new Set<ArticleId>();
    for (const [id, text] of this.#notes) if (answers(node, 'note', text, exact, names)) found.add(id);
    return found;
  }

  /** Returns the tags whose text answers a node that may look in them. */
  answeringTags(node: TextNode, exact: boolean, names: QueryNames): readonly TagId[] {
    return [...this.#tagTexts].flatMap(([id, text]) =>
      answers(node, 'tag', text, exact, names) ? [id] : [],
    );
  }

  #change(group: MarkGroup): Set<ArticleId> {
    let members = this.#groups.get(group);
    if (members === undefined) {
      members = new Members();
      this.#groups.set(group, members);
    }
    members.revision += 1;
    return members.ids;
  }
}

/** Returns which articles of a segment are among those of a set, by the shorter way. */
export function bitsOfIds(segment: Segment, ids: ReadonlySet<ArticleId>): Bitset {
  const bits = new Bitset(segment.documents);
  if (ids.size > segment.documents) {
    let document = 0;
    for (const id of segment.allIds()) {
      if (ids.has(id)) bits.add(document);
      document += 1;
    }
    return bits;
  }
  for (const id of ids) {
    const document = segment.find(id);
    if (document !== null) bits.add(document);
  }
  return bits;
}

/** By the same rules as a plain scan, with the text as all that there is. */
function answers(
  node: TextNode,
  field: 'note' | 'tag',
  text: Text,
  exact: boolean,
  names: QueryNames,
): boolean {
  const documentOf = (own: string): SearchDocument => ({ ...emptyDocument, [field]: own });
  return nodeMatches(
    { ...node, field },
    {
      document: documentOf(exact ? text.exact : text.folded),
      facts: noArticleFacts,
      names,
      shown: () => documentOf(text.exact),
    },
  );
}
