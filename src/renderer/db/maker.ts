/** The name that annotations carry: asked for once, with the first of them, and changed whenever the user likes. */

import { db } from './database';
import { act, type Edit } from './edit';
import { useLiveQuery } from './live-query';

export interface Maker {
  /** '' where none was given. */
  readonly name: string;
  /** False until a name was given or refused. */
  readonly isAsked: boolean;
}

/** A name is shown beside every annotation: longer ones are cut, in UTF-16 units. */
export const longestMaker = 80;

/** The maker's name; undefined while loading. */
export function useMaker(): Maker | undefined {
  return useLiveQuery(getMaker, []);
}

/** Returns the maker's name. */
export async function getMaker(): Promise<Maker> {
  const row = await db.preferences.get('maker');
  return row?.id === 'maker' ? { name: row.name, isAsked: true } : { name: '', isAsked: false };
}

/** True when it is time to ask for the name: something was annotated, and nobody was asked yet. */
export function useMakerIsWanted(): boolean {
  const isWanted = useLiveQuery(async () => {
    if ((await getMaker()).isAsked) return false;
    if ((await db.highlights.count()) > 0 || (await db.notes.count()) > 0) return true;
    return (await db.marks.where('kind').equals('tag').count()) > 0;
  }, []);
  return isWanted === true;
}

export interface NameOptions {
  /** True puts the name also on annotations that were made without one. */
  readonly alsoUnnamed: boolean;
}

/** Gives the name that annotations carry from now on; one step of the journal. */
export async function setMaker(name: string, { alsoUnnamed }: NameOptions): Promise<void> {
  const tidy = name.trim().replaceAll(/\s+/gu, ' ').slice(0, longestMaker).trim();
  await act(db, { action: 'setMaker', values: { name: tidy } }, async (edit) => {
    if ((await getMaker()).name !== tidy || !(await getMaker()).isAsked) {
      await edit.put('preferences', { id: 'maker', name: tidy });
    }
    if (alsoUnnamed && tidy !== '') await nameUnnamed(edit, tidy);
  });
}

/** Remembers that no name is wanted, so that nobody asks again. Nothing the user made: no step of the journal. */
export async function declineMaker(): Promise<void> {
  await act(db, { action: 'setMaker', values: { name: '' }, journalled: false }, (edit) =>
    edit.put('preferences', { id: 'maker', name: '' }),
  );
}

/** How many annotations carry no name; undefined while counting. */
export function useUnnamedCount(): number | undefined {
  return useLiveQuery(countUnnamed, []);
}

/** Returns how many annotations carry no name. */
export async function countUnnamed(): Promise<number> {
  const counts = await Promise.all([
    db.highlights.filter(({ maker }) => maker === '').count(),
    db.notes.filter(({ maker }) => maker === '').count(),
    db.marks.filter(({ kind, maker }) => kind === 'tag' && maker === '').count(),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function nameUnnamed(edit: Edit, maker: string): Promise<void> {
  const isUnnamed = (row: { readonly maker: string }) => row.maker === '';
  const [highlights, notes, marks] = await Promise.all([
    db.highlights.filter(isUnnamed).toArray(),
    db.notes.filter(isUnnamed).toArray(),
    db.marks.filter((row) => row.kind === 'tag' && isUnnamed(row)).toArray(),
  ]);
  if (highlights.length > 0)
    await edit.putAll(
      'highlights',
      highlights.map((row) => ({ ...row, maker })),
    );
  if (notes.length > 0)
    await edit.putAll(
      'notes',
      notes.map((row) => ({ ...row, maker })),
    );
  if (marks.length > 0)
    await edit.putAll(
      'marks',
      marks.map((row) => ({ ...row, maker })),
    );
}
