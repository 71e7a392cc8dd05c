import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type DumpId, pageIdOf } from '#core/page/ids';
import { parseRoute } from '../../../src/renderer/app/routes';
import { setChecked } from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { undo } from '../../../src/renderer/db/journal';
import { listWork, uncheckedOf } from '../../../src/renderer/db/worklist';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

let dumps: readonly DumpId[];

/** Three pages of two articles each; `sure[dump][order]` is how sure the engine is of them. */
async function fill(sure: readonly (readonly number[])[]): Promise<void> {
  const source = await addSource('河口日报');
  const added: DumpId[] = [];
  for (const [index, page] of sure.entries()) {
    const dump = await addDump(source, `${index}.txt`, '渡口夜航\n今起恢复。\n\n旧书市\n明日开张。');
    for (const [order, confidence] of page.entries()) {
      await db.articles.update(articleOf(dump, order), { confidence });
    }
    added.push(dump);
  }
  dumps = added;
}

beforeEach(async () => {
  await emptyLibrary();
  vi.resetModules();
  location.hash = '';
});

const at = (dump: number, order: number) => articleOf(dumps[dump] as DumpId, order);
const page = (dump: number) => pageIdOf(dumps[dump] as DumpId, 0);

describe('the worklist', () => {
  it('has what the engine is not sure of, least sure first', async () => {
    await fill([
      [0.4, 0.9],
      [0.1, 0.3],
    ]);
    expect(await listWork()).toEqual([at(1, 0), at(1, 1), at(0, 0)]);
  });

  it('is in order of text quality or as the reader reads, both ways', async () => {
    await fill([
      [0.4, 0.9],
      [0.1, 0.3],
    ]);
    for (const [id, quality] of [
      [at(0, 0), 0.5],
      [at(0, 1), 0.1],
      [at(1, 0), 0.9],
      [at(1, 1), 0.2],
    ] as const) {
      await db.articles.update(id, { quality });
    }
    const worst = [at(1, 1), at(0, 0), at(1, 0)];
    expect(await listWork('quality')).toEqual(worst);
    expect(await listWork('quality', true)).toEqual([...worst].reverse());
    expect(await listWork('page')).toEqual([at(0, 0), at(1, 0), at(1, 1)]);
    expect(await listWork('page', true)).toEqual([at(1, 1), at(1, 0), at(0, 0)]);
    expect(await listWork('confidence', true)).toEqual([at(0, 0), at(1, 1), at(1, 0)]);
  });

  it('leaves out pages that look right, until that is taken back', async () => {
    await fill([[0.4, 0.9], [0.1]]);
    await setChecked([page(1)], true);
    expect(await listWork()).toEqual([at(0, 0)]);
    expect([...(await uncheckedOf([page(0), page(1)]))]).toEqual([page(0)]);
    await undo();
    expect(await listWork()).toEqual([at(1, 0), at(0, 0)]);
  });
});

describe('the way along it', () => {
  async function way() {
    const order = await import('../../../src/renderer/worklist/work-order');
    await order.beginWork(await listWork(), 0);
    return order;
  }
  const here = () => {
    const route = parseRoute(location.hash);
    return route.view === 'page' ? [route.pageId, route.at?.start, route.from] : route.view;
  };

  it('leads from article to article, back again, and at the end to the list', async () => {
    await fill([
      [0.4, 0.9],
      [0.1, 0.3],
    ]);
    const { goAlong } = await way();
    expect(here()).toEqual([page(1), 0, 'worklist']);
    await goAlong(1, null);
    expect(here()).toEqual([page(1), '渡口夜航\n今起恢复。\n\n'.length, 'worklist']);
    await goAlong(1, null);
    expect(here()).toEqual([page(0), 0, 'worklist']);
    await goAlong(-1, null);
    expect(here()).toEqual([page(1), '渡口夜航\n今起恢复。\n\n'.length, 'worklist']);
    await goAlong(1, null);
    await goAlong(1, null);
    expect(here()).toBe('worklist');
  });

  it('passes over the other articles of a page that was checked', async () => {
    await fill([
      [0.4, 0.9],
      [0.1, 0.3],
    ]);
    const { goAlong } = await way();
    await setChecked([page(1)], true);
    await goAlong(1, null);
    expect(here()).toEqual([page(0), 0, 'worklist']);
  });

  it('leads from the last to what was passed over, when the last was checked', async () => {
    await fill([
      [0.4, 0.9],
      [0.1, 0.9],
    ]);
    const { goAlong } = await way();
    await goAlong(1, null);
    await setChecked([page(0)], true);
    await goAlong(1, null, true);
    expect(here()).toEqual([page(1), 0, 'worklist']);
    await setChecked([page(1)], true);
    await goAlong(1, null, true);
    expect(here()).toBe('worklist');
  });

  it('is taken up from where one is when the window was opened there', async () => {
    await fill([
      [0.4, 0.9],
      [0.1, 0.3],
    ]);
    const { goAlong } = await import('../../../src/renderer/worklist/work-order');
    const start = '渡口夜航\n今起恢复。\n\n'.length;
    await goAlong(1, { page: page(1), start, end: start + 1 } as never);
    expect(here()).toEqual([page(0), 0, 'worklist']);
  });
});
