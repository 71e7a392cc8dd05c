// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type DumpId, pageIdOf } from '#core/page/ids';
import { reflowVersion } from '#core/reflow/version';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { setRead } from '../../../src/renderer/db/marks';
import { binSource, restoreSource } from '../../../src/renderer/db/sources';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { keepDerivedCurrent } from '../../../src/renderer/import/rebuild';
import { runImport } from '../../../src/renderer/import/run-import';
import { directBackend } from '../../../src/renderer/workers/import-client';
import { importApi } from '../../../src/renderer/workers/import-service';
import { rebuildDerived, staleDumps } from '../../../src/renderer/workers/rebuild';
import { emptyLibrary, spanOf } from '../db/library';
import { folder } from './sources';

const tools = { db, now: () => 9 };
const backend = () => directBackend(importApi(tools));
const text = '渡口小学开学\n\n本报讯渡口小学昨日开学，新生四十二人，由校长亲自迎接，县里另拨书桌六十张。\n';
let dump: DumpId;

beforeEach(async () => {
  await emptyLibrary();
  const files = { '01.txt': text, '02.txt': `${text}二` };
  await runImport(folder('乡报', files), { backend, partial: false }).finished;
  const first = (await db.dumps.toArray()).find(({ path }) => path === '01.txt');
  if (first === undefined) throw new Error('no dump');
  dump = first.id;
  const article = (await db.articles.where('dumpId').equals(dump).primaryKeys())[0];
  if (article === undefined) throw new Error('no article');
  await tagArticles([article], await createTag('学务'));
  await setRead(article, true);
  await addHighlight(article, [await spanOf(pageIdOf(dump, 0), '书桌')], 'pink');
});

describe('derived rows', () => {
  it('of an older version are made anew, with everything attached, and the others left alone', async () => {
    const before = await db.articles.toArray();
    await db.reflows.update(pageIdOf(dump, 0), { version: reflowVersion - 1 });
    await db.articles
      .where('dumpId')
      .equals(dump)
      .modify({ title: 'old', tagIds: [], read: 0, highlightCount: 0 });
    const seen: number[] = [];
    expect(await rebuildDerived(tools, ({ dumpsDone }) => seen.push(dumpsDone))).toBe(1);
    expect(seen).toEqual([1]);
    expect(await db.articles.toArray()).toEqual(before);
    expect(await staleDumps(db)).toEqual([]);
  });

  it('come back with the source from the bin', async () => {
    const before = await db.articles.toArray();
    const [source] = await db.sources.toArray();
    if (source === undefined) throw new Error('no source');
    await keepDerivedCurrent(backend);
    await binSource(source.id);
    expect(await staleDumps(db)).toEqual([]);
    await restoreSource(source.id);
    await keepDerivedCurrent(backend);
    expect(await db.articles.toArray()).toEqual(before);
  });

  it('that an interruption left out are made at the next start', async () => {
    const before = await db.articles.toArray();
    await db.reflows.clear();
    await db.articles.clear();
    await keepDerivedCurrent(backend);
    expect(await db.articles.toArray()).toEqual(before);
  });
});
