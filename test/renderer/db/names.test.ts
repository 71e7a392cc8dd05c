// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import { mergeNames } from '../../../src/renderer/backup/merge-plan';
import { db } from '../../../src/renderer/db/database';
import { redo, undo } from '../../../src/renderer/db/journal';
import type { NameRow } from '../../../src/renderer/db/name-rows';
import {
  addNames,
  deleteNames,
  editName,
  listNames,
  mergeNamesInto,
  offerNamesAgain,
  refuseNames,
  setNamesKind,
} from '../../../src/renderer/db/names';
import { emptyLibrary } from './library';

const entry = (name: string, ...variants: string[]) => ({
  kind: 'person' as const,
  name,
  variants,
  note: '',
});
const written = async () =>
  (await listNames()).map(({ name, variants }) => [name, ...variants].join(' ')).sort();

beforeEach(emptyLibrary);

describe('the lists of names', () => {
  it('gain names as one step, which undo and redo take back and bring back', async () => {
    const { added } = await addNames([entry('林舟', '老林'), entry('何山'), entry(' 何山 ')]);
    expect(added).toHaveLength(2);
    expect(await written()).toEqual(['何山', '林舟 老林']);
    await undo();
    expect(await written()).toEqual([]);
    await redo();
    expect(await written()).toEqual(['何山', '林舟 老林']);
  });

  it('have a name once: its variants and note come to the one that is there', async () => {
    await addNames([entry('陈舟', '老陈')]);
    const { added, changed } = await addNames([{ ...entry('陳舟', '陈船长'), note: '船长' }]);
    expect([added.length, changed]).toEqual([0, 1]);
    expect(await listNames()).toMatchObject([{ name: '陈舟', variants: ['老陈', '陈船长'], note: '船长' }]);
    await addNames([{ ...entry('陈舟'), kind: 'place' as const }]);
    expect(await db.names.count()).toBe(2);
  });

  it('leave no step where nothing changes', async () => {
    await addNames([entry('陈舟', '老陈')]);
    await addNames([entry('陳舟', '老陳')]);
    expect(await db.journal.count()).toBe(1);
  });

  it('change a name, but not to one that another has, or to none', async () => {
    const { added } = await addNames([entry('林舟'), entry('何山')]);
    const id = added[0] ?? makeId('name', '');
    const fields = { kind: 'person' as const, variants: ['林舟', ' 老林 '], note: ' 船长 ' };
    expect(await editName(id, { ...fields, name: '林  舟山' })).toBe(true);
    expect(await db.names.get(id)).toMatchObject({
      name: '林 舟山',
      variants: ['林舟', '老林'],
      note: '船长',
    });
    expect(await editName(id, { ...fields, name: '何 山' })).toBe(false);
    expect(await editName(id, { ...fields, name: ' ' })).toBe(false);
    expect(await editName(id, { ...fields, kind: 'place', name: '何山' })).toBe(true);
    await undo();
    await undo();
    expect(await db.names.get(id)).toMatchObject({ name: '林舟', variants: [], note: '' });
  });

  it('make several names one, with the writings and notes of all', async () => {
    const { added } = await addNames([entry('林舟'), { ...entry('老林', '林船长'), note: '船长' }]);
    const [into = makeId('name', ''), other = makeId('name', '')] = added;
    await mergeNamesInto(into, [into, other]);
    expect(await listNames()).toMatchObject([{ id: into, variants: ['老林', '林船长'], note: '船长' }]);
    await undo();
    expect(await written()).toEqual(['林舟', '老林 林船长']);
  });

  it('go to the list of another kind; one that is there of the same writing takes their writings', async () => {
    const { added } = await addNames([
      entry('林舟', '老林'),
      entry('東山', '东山镇'),
      { ...entry('东山', '东山村'), kind: 'place' as const, note: '渡口' },
    ]);
    const kinds = async () =>
      (await listNames()).map(({ kind, name, variants }) => [kind, name, ...variants].join(' ')).sort();
    const before = await kinds();
    await setNamesKind(added, 'place');
    expect(await kinds()).toEqual(['place 东山 东山村 东山镇', 'place 林舟 老林']);
    expect((await db.names.toArray()).find(({ name }) => name === '东山')?.note).toBe('渡口');
    await undo();
    expect(await kinds()).toEqual(before);
    await setNamesKind(added.slice(2), 'place');
    expect(await db.journal.count()).toBe(2);
  });

  it('lose names with a step that brings them back', async () => {
    const { added } = await addNames([entry('林舟'), entry('何山')]);
    await deleteNames(added);
    expect(await written()).toEqual([]);
    await undo();
    expect(await written()).toEqual(['何山', '林舟']);
  });
});

describe('offers that are refused', () => {
  it('are kept until they are wanted after all', async () => {
    await refuseNames([entry('夜航'), entry('東山')]);
    expect(await db.refusedNames.count()).toBe(2);
    await addNames([entry('东山')]);
    expect((await db.refusedNames.toArray()).map(({ name }) => name)).toEqual(['夜航']);
    await offerNamesAgain((await db.refusedNames.toArray()).map(({ id }) => id));
    expect(await db.refusedNames.count()).toBe(0);
    await undo();
    expect(await db.refusedNames.count()).toBe(1);
  });
});

describe('names of another library', () => {
  const row = (id: string, name: string, more: Partial<NameRow> = {}): NameRow => ({
    id: makeId('name', id),
    kind: 'person',
    name,
    variants: [],
    note: '',
    createdAt: 1,
    updatedAt: 1,
    ...more,
  });

  it('are added, or give their writings to the one of the same name here', () => {
    const ours = [row('a', '陈舟', { variants: ['老陈'] }), row('b', '何山', { note: '记者' })];
    const theirs = [
      row('c', '陳舟', { variants: ['陈船长'] }),
      row('d', '林舟'),
      row('e', '何山', { note: '编辑' }),
    ];
    const { added, changed, kept } = mergeNames(ours, theirs);
    expect(added.map(({ name }) => name)).toEqual(['林舟']);
    expect(changed).toEqual([row('a', '陈舟', { variants: ['老陈', '陈船长'] })]);
    expect(kept).toBe(1);
  });

  it('count where they are newer, and lose no writing that came from a third', () => {
    const ours = [row('a', '陈舟')];
    const theirs = [
      row('a', '陈舟', { note: '船长', updatedAt: 2 }),
      row('b', '陳舟', { variants: ['老陈'] }),
    ];
    expect(mergeNames(ours, theirs).changed).toEqual([
      row('a', '陈舟', { note: '船长', variants: ['老陈'], updatedAt: 2 }),
    ]);
  });
});
