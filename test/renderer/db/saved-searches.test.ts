// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../src/renderer/db/database';
import { journalEnds, redo, undo } from '../../../src/renderer/db/journal';
import {
  clearPastSearches,
  listPastSearches,
  mostPastSearches,
  rememberSearch,
} from '../../../src/renderer/db/past-searches';
import {
  changeSavedSearch,
  deleteSavedSearch,
  listSavedSearches,
  moveSavedSearch,
  renameSavedSearch,
  saveSearch,
} from '../../../src/renderer/db/saved-searches';
import { emptyLibrary } from './library';

beforeEach(emptyLibrary);

async function save(query: string, name = ''): Promise<string> {
  return saveSearch({ name, query, exact: false });
}

async function names(): Promise<readonly string[]> {
  return (await listSavedSearches()).map(({ name }) => name);
}

describe('a saved search', () => {
  it('stands behind the others, by its name or else by its query', async () => {
    await save('桥 date:2019');
    await save('河', '  The   river ');
    expect(await names()).toEqual(['桥 date:2019', 'The river']);
  });

  it('is renamed, changed and deleted, and each of it is taken back', async () => {
    const id = await save('桥');
    await renameSavedSearch(id, '大桥');
    await changeSavedSearch(id, '桥 OR 船', true);
    await deleteSavedSearch(id);
    expect(await names()).toEqual([]);
    await undo();
    expect(await listSavedSearches()).toMatchObject([{ name: '大桥', query: '桥 OR 船', exact: true }]);
    await undo();
    expect(await listSavedSearches()).toMatchObject([{ name: '大桥', query: '桥', exact: false }]);
    await undo();
    expect(await names()).toEqual(['桥']);
    await undo();
    expect(await names()).toEqual([]);
    await redo();
    expect(await names()).toEqual(['桥']);
  });

  it('keeps its name when the new one is blank, and leaves no step then', async () => {
    const id = await save('桥');
    const before = (await journalEnds()).undo?.id;
    await renameSavedSearch(id, '  ');
    await renameSavedSearch(id, '桥');
    expect(await names()).toEqual(['桥']);
    expect((await journalEnds()).undo?.id).toBe(before);
  });

  it('moves up and down, also among places that are not counted through, and stays at the ends', async () => {
    const [a = '', , c = ''] = [await save('a'), await save('b'), await save('c')];
    await db.savedSearches.update(c, { position: 40 });
    await moveSavedSearch(c, -1);
    expect(await names()).toEqual(['a', 'c', 'b']);
    await moveSavedSearch(a, 1);
    expect(await names()).toEqual(['c', 'a', 'b']);
    await moveSavedSearch(c, -1);
    expect(await names()).toEqual(['c', 'a', 'b']);
    await undo();
    await undo();
    expect(await names()).toEqual(['a', 'b', 'c']);
  });
});

describe('past searches', () => {
  it('stand with the last first, each once', async () => {
    for (const query of ['桥', '河', ' 桥 ', '']) await rememberSearch(query);
    expect(await listPastSearches()).toEqual(['桥', '河']);
  });

  it('hold a search that was gone on with by what it became', async () => {
    for (const query of ['桥', '桥 河', '船', '桥 河 港']) await rememberSearch(query);
    expect(await listPastSearches()).toEqual(['桥 河 港', '船', '桥 河']);
  });

  it('are bounded, leave pasted pages out, can be cleared, and are no steps of the journal', async () => {
    for (let index = 0; index < mostPastSearches + 5; index += 1) await rememberSearch(`w${index} x`);
    await rememberSearch('字'.repeat(400));
    expect(await listPastSearches()).toHaveLength(mostPastSearches);
    expect((await listPastSearches())[0]).toBe(`w${mostPastSearches + 4} x`);
    await clearPastSearches();
    expect(await listPastSearches()).toEqual([]);
    expect((await journalEnds()).undo).toBeNull();
  });
});
