/** The user's own lists of names. Each change is a step of the journal. */

import type { NamedEntry } from '#core/names/entries';
import { joinEntries } from '#core/names/entries';
import { type NameKind, namingKey, tidyNaming, tidyVariants } from '#core/names/model';
import type { NameId } from '#core/page/ids';
import { db } from './database';
import { act } from './edit';
import { joinNames } from './join-names';
import { useLiveQuery } from './live-query';
import type { NameRow, RefusedNameRow } from './name-rows';

/** All names, in no order; undefined while loading. */
export function useNames(): readonly NameRow[] | undefined {
  return useLiveQuery(() => db.names.toArray(), []);
}

/** A name; null when there is none, undefined while loading. */
export function useName(id: NameId): NameRow | null | undefined {
  return useLiveQuery(async () => (await db.names.get(id)) ?? null, [id]);
}

/** What is not offered any more; undefined while loading. */
export function useRefusedNames(): readonly RefusedNameRow[] | undefined {
  return useLiveQuery(() => db.refusedNames.toArray(), []);
}

/** Returns all names, in no order. */
export async function listNames(): Promise<readonly NameRow[]> {
  return db.names.toArray();
}

/** What adding entries did. */
export interface AddedNames {
  readonly added: readonly NameId[];
  /** Names that were there and have gained variants or a note. */
  readonly changed: number;
}

/** Adds entries as one step; one that is there under the same name gains the variants and, where it has none, the note. */
export async function addNames(
  entries: readonly NamedEntry[],
  action: 'addNames' | 'importNames' = 'addNames',
): Promise<AddedNames> {
  const wanted = joinEntries(entries);
  const values = { count: wanted.length, name: wanted[0]?.name ?? '' };
  const named = action === 'addNames' && wanted.length === 1 ? 'addName' : action;
  return act(db, { action: named, values }, async (edit) => {
    const { added, changed } = joinNames(await db.names.toArray(), wanted, edit.now);
    await edit.add('names', added);
    await edit.putAll('names', changed);
    // What is added after all is no longer refused.
    await edit.removeAll(
      'refusedNames',
      wanted.map(({ kind, name }) => namingKey(kind, name)),
    );
    return { added: added.map(({ id }) => id), changed: changed.length };
  });
}

/** What of a name the user changes. */
export type NameFields = Pick<NameRow, 'kind' | 'name' | 'variants' | 'note'>;

/** Changes a name; one without writing, or of a writing that another one of its kind has, is left as it is. */
export async function editName(id: NameId, fields: NameFields): Promise<boolean> {
  const name = tidyNaming(fields.name);
  if (name === '') return false;
  return act(db, { action: 'editName', values: { name } }, async (edit) => {
    const row = await db.names.get(id);
    if (row === undefined || (await nameCalled(fields.kind, name, id)) !== null) return false;
    const variants = tidyVariants(fields.variants, name);
    const { kind, note } = fields;
    await edit.put('names', { ...row, kind, name, variants, note: note.trim(), updatedAt: edit.now });
    return true;
  });
}

/** Returns the name of a kind that is written so, `except` passed over; null when there is none. */
export async function nameCalled(kind: NameKind, name: string, except?: NameId): Promise<NameRow | null> {
  const key = namingKey(kind, name);
  const rows = await db.names.where('kind').equals(kind).toArray();
  return rows.find((row) => row.id !== except && namingKey(row.kind, row.name) === key) ?? null;
}

/** Makes several names one: `into` takes the others' writings as variants, and they are gone. */
export async function mergeNamesInto(into: NameId, others: readonly NameId[]): Promise<void> {
  const target = await db.names.get(into);
  const gone = others.filter((id) => id !== into);
  const values = { into: target?.name ?? '', count: gone.length };
  await act(db, { action: 'mergeNames', values }, async (edit) => {
    const own = await db.names.get(into);
    const rows = (await db.names.bulkGet([...gone])).filter((row) => row !== undefined);
    if (own === undefined || rows.length === 0) return;
    await edit.put('names', { ...withWritings(own, rows), updatedAt: edit.now });
    await edit.removeAll('names', gone);
  });
}

/**
 * Puts names into the list of another kind, as one step. Where that list has a name of the same writing, that one takes
 * the writings and the note, and the name that came is gone.
 */
export async function setNamesKind(ids: readonly NameId[], kind: NameKind): Promise<void> {
  await act(db, { action: kindActions[kind], values: { count: ids.length } }, async (edit) => {
    const rows = await db.names.toArray();
    const here = new Map(
      rows.filter((row) => row.kind === kind).map((row) => [namingKey(kind, row.name), row]),
    );
    const wanted = new Set(ids);
    const gone: NameId[] = [];
    const changed = new Map<NameId, NameRow>();
    for (const row of rows) {
      if (!wanted.has(row.id) || row.kind === kind) continue;
      const own = here.get(namingKey(kind, row.name));
      const next = own === undefined ? { ...row, kind } : withWritings(own, [row]);
      if (own !== undefined) gone.push(row.id);
      here.set(namingKey(kind, row.name), next);
      changed.set(next.id, { ...next, updatedAt: edit.now });
    }
    await edit.putAll('names', [...changed.values()]);
    await edit.removeAll('names', gone);
  });
}

const kindActions = {
  person: 'namesToPeople',
  organisation: 'namesToOrganisations',
  place: 'namesToPlaces',
} as const satisfies Record<NameKind, string>;

/** Returns a name with the writings and notes of others as its variants and note. */
function withWritings(own: NameRow, others: readonly NameRow[]): NameRow {
  const variants = [...own.variants, ...others.flatMap((row) => [row.name, ...row.variants])];
  const notes = [own.note, ...others.map((row) => row.note)].filter((note) => note !== '');
  return { ...own, variants: tidyVariants(variants, own.name), note: notes.join('\n') };
}

/** Removes names; no article is touched. */
export async function deleteNames(ids: readonly NameId[]): Promise<void> {
  const [first] = await db.names.bulkGet(ids.slice(0, 1));
  const values = { count: ids.length, name: first?.name ?? '' };
  const action = ids.length === 1 ? 'deleteName' : 'deleteNames';
  await act(db, { action, values }, (edit) => edit.removeAll('names', ids));
}

/** Names that are offered are not offered any more. */
export async function refuseNames(offers: readonly Pick<NameRow, 'kind' | 'name'>[]): Promise<void> {
  const values = { count: offers.length, name: offers[0]?.name ?? '' };
  const action = offers.length === 1 ? 'refuseName' : 'refuseNames';
  await act(db, { action, values }, (edit) =>
    edit.putAll(
      'refusedNames',
      offers.map(({ kind, name }) => ({ id: namingKey(kind, name), kind, name, createdAt: edit.now })),
    ),
  );
}

/** What was refused is offered again. */
export async function offerNamesAgain(ids: readonly string[]): Promise<void> {
  await act(db, { action: 'offerNamesAgain', values: { count: ids.length } }, (edit) =>
    edit.removeAll('refusedNames', ids),
  );
}
