/** What of another library's rows is new here, newer, or here already: pure, table by table. */

import { namingKey, tidyVariants } from '#core/names/model';
import type { NameRow } from '../db/name-rows';
import type { HighlightRow, LinkRow, MarkRow, NoteRow, TagRow } from '../db/rows';
import { isSameData } from '../db/same-data';
import { foldName, tagCalled } from '../db/tag-names';

/** Rows to write, and how many are left as they are. */
export interface Merged<Row> {
  readonly added: readonly Row[];
  /** Here, but older: the other library's word is taken. */
  readonly changed: readonly Row[];
  readonly kept: number;
}

/** Ids there that stand for others here. */
export type IdMap = ReadonlyMap<string, string>;

/** Returns a row with every id in it that stands for another replaced. */
export function withIds<T>(row: T, ids: IdMap): T {
  if (ids.size === 0) return row;
  const replace = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.get(value) ?? value;
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
    return value;
  };
  return replace(row) as T;
}

/** Rows with ids: those that are not here are added, the others stay as they are here. */
export function mergeById<Row extends { readonly id: string }>(
  ours: readonly Row[],
  theirs: readonly Row[],
): Merged<Row> {
  const here = new Set(ours.map(({ id }) => id));
  const added = theirs.filter(({ id }) => !here.has(id));
  return { added, changed: [], kept: theirs.length - added.length };
}

/** Tags are one by their id or by a name; an alias that is taken here is dropped. */
export function mergeTags(
  ours: readonly TagRow[],
  theirs: readonly TagRow[],
): Merged<TagRow> & { readonly ids: IdMap } {
  const here = new Set(ours.map(({ id }) => id));
  const ids = new Map<string, string>();
  const fresh: TagRow[] = [];
  for (const tag of theirs) {
    if (here.has(tag.id)) continue;
    const same = tagCalled(ours, tag.name);
    if (same === undefined) fresh.push(tag);
    else ids.set(tag.id, same.id);
  }
  const taken = new Set(ours.flatMap((tag) => [tag.name, ...tag.aliases]).map(foldName));
  const favourites = new Set(ours.map(({ favourite }) => favourite));
  const added = fresh.map((tag) => ({
    ...tag,
    parentIds: [...new Set(tag.parentIds.map((id) => (ids.get(id) ?? id) as TagRow['id']))],
    aliases: tag.aliases.filter((alias) => !taken.has(foldName(alias))),
    favourite: favourites.has(tag.favourite) ? 0 : tag.favourite,
  }));
  return { added, changed: [], kept: theirs.length - added.length, ids };
}

/** Highlights are one by id, the newer counts; or by what they mark. */
export function mergeHighlights(
  ours: readonly HighlightRow[],
  theirs: readonly HighlightRow[],
): Merged<HighlightRow> & { readonly ids: IdMap } {
  const marked = new Map(ours.map((row) => [placeOf(row), row.id]));
  const { added, changed, kept } = mergeNewer(ours, theirs);
  const ids = new Map<string, string>();
  const fresh = added.filter((row) => {
    const same = marked.get(placeOf(row));
    if (same !== undefined) ids.set(row.id, same);
    return same === undefined;
  });
  return { added: fresh, changed, kept: kept + ids.size, ids };
}

function placeOf({ spans, quotes, colour }: HighlightRow): string {
  return JSON.stringify([spans.map(({ page, start, end }) => [page, start, end]), quotes, colour]);
}

/** Notes are one by id, the newer counts; two on the same place become one with both texts. */
export function mergeNotes(ours: readonly NoteRow[], theirs: readonly NoteRow[]): Merged<NoteRow> {
  const { added, changed, kept } = mergeNewer(ours, theirs);
  const at = new Map(ours.map((row) => [JSON.stringify(row.target), row]));
  const fresh: NoteRow[] = [];
  const joined: NoteRow[] = [];
  for (const row of added) {
    const here = at.get(JSON.stringify(row.target));
    if (here === undefined) fresh.push(row);
    else if (!here.body.includes(row.body)) joined.push({ ...here, body: `${here.body}\n\n${row.body}` });
  }
  const more = added.length - fresh.length - joined.length;
  return { added: fresh, changed: [...changed, ...joined], kept: kept + more };
}

/** Marks are one by what they say of which text. */
export function mergeMarks(ours: readonly MarkRow[], theirs: readonly MarkRow[]): Merged<MarkRow> {
  const saying = ({ kind, tagId, spans }: MarkRow): string =>
    JSON.stringify([kind, tagId, spans.map(({ page, start, end }) => [page, start, end])]);
  const said = new Set(ours.map(saying));
  const { added } = mergeById(ours, theirs);
  const fresh = added.filter((row) => !said.has(saying(row)));
  return { added: fresh, changed: [], kept: theirs.length - fresh.length };
}

/** Names are one by id, the newer counts; one that is here under the same writing takes the variants from there. */
export function mergeNames(ours: readonly NameRow[], theirs: readonly NameRow[]): Merged<NameRow> {
  const { added, changed } = mergeNewer(ours, theirs);
  const changes = new Map(changed.map((row) => [row.id, row]));
  const called = new Map(ours.map((row) => [namingKey(row.kind, row.name), row.id]));
  const here = new Map(ours.map((row) => [row.id, row]));
  const fresh: NameRow[] = [];
  for (const row of added) {
    const id = called.get(namingKey(row.kind, row.name));
    const own = id === undefined ? undefined : (changes.get(id) ?? here.get(id));
    if (own === undefined) {
      fresh.push(row);
      continue;
    }
    const variants = tidyVariants([...own.variants, ...row.variants], own.name);
    const note = own.note === '' ? row.note : own.note;
    if (variants.length > own.variants.length || note !== own.note)
      changes.set(own.id, { ...own, variants, note });
  }
  return {
    added: fresh,
    changed: [...changes.values()],
    kept: Math.max(0, theirs.length - fresh.length - changes.size),
  };
}

/** Links are one by their note and words; `notes` are those that will be here. */
export function mergeLinks(
  ours: readonly LinkRow[],
  theirs: readonly LinkRow[],
  notes: ReadonlySet<string>,
): Merged<LinkRow> {
  const linked = new Set(ours.map(({ noteId, title }) => `${noteId} ${title}`));
  const { added } = mergeById(ours, theirs);
  const fresh = added.filter(
    ({ noteId, title, targetNoteId }) =>
      !linked.has(`${noteId} ${title}`) &&
      notes.has(noteId) &&
      (targetNoteId === '' || notes.has(targetNoteId)),
  );
  return { added: fresh, changed: [], kept: theirs.length - fresh.length };
}

function mergeNewer<Row extends { readonly id: string; readonly updatedAt: number }>(
  ours: readonly Row[],
  theirs: readonly Row[],
): Merged<Row> {
  const here = new Map(ours.map((row) => [row.id, row]));
  const added: Row[] = [];
  const changed: Row[] = [];
  for (const row of theirs) {
    const own = here.get(row.id);
    if (own === undefined) added.push(row);
    else if (row.updatedAt > own.updatedAt && !isSameData(row, own)) changed.push(row);
  }
  return { added, changed, kept: theirs.length - added.length - changed.length };
}
