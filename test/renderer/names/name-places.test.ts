// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../src/renderer/db/database';
import { mayHaveNames } from '../../../src/renderer/workers/name-places';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

const naming = (name: string, ...variants: string[]) => ({ name, variants });

beforeEach(emptyLibrary);

describe('where names may stand', () => {
  it('is told by the search, by any of their writings, without reading other articles', async () => {
    const dump = await addDump(
      await addSource('江湾日报'),
      '1.txt',
      '渡口复航\n市长王建国说，渡口复航。\n\n书桌\n小学添书桌。\n\n雾\n陳小川来到。\n\nFerry\nAda Quill left.',
    );
    const many = 1_000_000;
    const found = await mayHaveNames(
      db,
      [naming('陈船长', '陈小川'), naming('"Ada" Quill', 'Ada Quill')],
      many,
    );
    expect([...(found ?? [])].sort()).toEqual([articleOf(dump, 2), articleOf(dump, 3)]);
    expect([...((await mayHaveNames(db, [naming('王建国')], many)) ?? [])]).toEqual([articleOf(dump, 0)]);
    expect(await mayHaveNames(db, [naming('无此人')], many)).toEqual(new Set());
  });

  it('is not asked where reading all is sooner', async () => {
    expect(await mayHaveNames(db, [naming('王建国'), naming('林山')], 50)).toBe(null);
  });
});
