// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type DumpId, type HighlightId, pageIdOf, type TagId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { continueArticle } from '../../../src/renderer/db/continuations';
import { correctReading, setChecked, splitArticle } from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import {
  addHighlight,
  confirmHighlight,
  reattachHighlight,
  recolourHighlight,
} from '../../../src/renderer/db/highlights';
import { UndoRefused, undo } from '../../../src/renderer/db/journal';
import { discardUnplaced, listUnplaced } from '../../../src/renderer/db/marks';
import { saveNote } from '../../../src/renderer/db/notes';
import { listDumps } from '../../../src/renderer/db/sources';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import type { ImportJob } from '../../../src/renderer/import/progress';
import { runImport } from '../../../src/renderer/import/run-import';
import { directBackend } from '../../../src/renderer/workers/import-client';
import { importApi } from '../../../src/renderer/workers/import-service';
import { previewEncoding, redecodeDump, replaceDump } from '../../../src/renderer/workers/replace';
import { emptyLibrary, spanOf } from '../db/library';
import { type Content, folder } from './sources';

const tools = { db, now: () => 9 };
const backend = () => directBackend(importApi(tools));
const job = (files: Readonly<Record<string, Content>>): ImportJob =>
  runImport(folder('乡报', files), { backend, partial: false });

const text = `渡口小学开学

新生四十二人，由校长亲自迎接，县里另拨书桌六十张。
城南米价稍落，每石跌二角，贩户多持观望态度。
`;
let dump: DumpId;
let article: Awaited<ReturnType<typeof firstArticle>>;
let tag: TagId;

const firstArticle = async () => (await db.articles.where('dumpId').equals(dump).primaryKeys())[0] ?? never();
const never = (): never => {
  throw new Error('no article');
};
const bytesOf = (content: string) => ({
  path: '01.txt',
  modifiedAt: 2,
  bytes: new TextEncoder().encode(content).buffer as ArrayBuffer,
});
const highlight = async (quote: string): Promise<HighlightId> =>
  addHighlight(article, [await spanOf(pageIdOf(dump, 0), quote)], 'green');
const standing = async (id: HighlightId) => {
  const row = await db.highlights.get(id);
  const texts = await Promise.all(
    (row?.spans ?? []).map(async ({ page, start, end }) =>
      (await db.pages.get(page))?.text.slice(start, end),
    ),
  );
  return { status: row?.status, texts };
};

beforeEach(async () => {
  await emptyLibrary();
  const { sourceId } = await job({ '01.txt': text }).finished;
  dump = (await listDumps(sourceId))[0]?.id ?? never();
  article = await firstArticle();
  tag = await createTag('学务');
  await tagArticles([article], tag);
  await saveNote({ articleId: article }, '甲');
});

describe('new bytes at the same place', () => {
  it('wait for an answer, and keep leaves everything as it is', async () => {
    const id = await highlight('书桌六十张');
    const before = [await db.dumps.toArray(), await db.pages.toArray()];
    const asked = job({ '01.txt': `頭一行\n${text}` });
    const stop = asked.subscribe(() => {
      if (asked.snapshot().phase === 'asking') asked.answerChanged('keep');
    });
    const summary = await asked.finished;
    stop();
    expect(summary.changed).toEqual([{ path: '01.txt', dumpId: dump, answer: 'kept', refound: null }]);
    expect([await db.dumps.toArray(), await db.pages.toArray()]).toEqual(before);
    expect((await standing(id)).status).toBe('exact');
  });

  it('replace the dump and find everything again', async () => {
    const id = await highlight('书桌六十张');
    const note = await saveNote({ highlightId: id }, '乙');
    const asked = job({ '01.txt': `頭一行字\n${text}` });
    const stop = asked.subscribe(() => {
      if (asked.snapshot().phase === 'asking') asked.answerChanged('replace', ['01.txt']);
    });
    const summary = await asked.finished;
    stop();
    expect(summary.changed).toMatchObject([
      { answer: 'replaced', refound: { exact: 0, moved: 3, similar: 0, lost: 0 } },
    ]);
    expect(await standing(id)).toEqual({ status: 'moved', texts: ['书桌六十张'] });
    expect((await db.notes.get(note ?? never()))?.body).toBe('乙');
    const rows = await db.articles.where('dumpId').equals(dump).toArray();
    expect(rows.some(({ tagIds }) => tagIds.includes(tag))).toBe(true);
    expect(rows.reduce((sum, { noteCount }) => sum + noteCount, 0)).toBe(2);
    expect((await db.dumps.get(dump))?.modifiedAt).toBe(1);
    expect(await job({ '01.txt': `頭一行字\n${text}` }).finished).toMatchObject({
      unchanged: [{ path: '01.txt' }],
    });
  });

  it('keep what was mended where its text is still there, and keep the rest as lost', async () => {
    const at = (quote: string) => raw(text.indexOf(quote));
    const page = pageIdOf(dump, 0);
    await splitArticle(page, at('城南'));
    await correctReading(page, { start: at('二角'), end: raw(at('二角') + 2) }, '三元');
    await setChecked([page], true);
    await replaceDump(tools, dump, bytesOf(`頭一行字\n${text.replace('二角', '五厘')}`));
    const row = await db.pages.get(page);
    expect(row?.corrections.map(({ kind, lost }) => [kind, lost])).toEqual([
      ['split', undefined],
      ['reading', true],
    ]);
    expect(row?.checkedAt).toBe(0);
    const titles = (await db.articles.where('dumpId').equals(dump).toArray()).map(({ title }) => title);
    expect(titles.some((title) => title.startsWith('城南米价稍落，每石跌五厘'))).toBe(true);
  });

  it('keep a continuation, or keep it as lost and part the articles', async () => {
    const other = '县里又拨书桌，计有三十张，日内可到。\n教员也都到齐，只等开课的日子，家长均甚欢喜。\n';
    await job({ '01.txt': text, '02.txt': other }).finished;
    const second = (await db.articles.toArray()).find((row) => row.dumpId !== dump);
    const whole = await continueArticle(article, second?.id ?? never());
    expect((await db.articles.get(whole ?? never()))?.pages).toHaveLength(2);
    const two = second?.dumpId ?? never();
    await replaceDump(tools, two, { ...bytesOf(`新一行\n\n${other}`), path: '02.txt' });
    expect((await db.articles.get(article))?.pages).toHaveLength(2);
    const [kept] = await db.continuations.toArray();
    expect(
      (await db.pages.get(kept?.to.page ?? never()))?.text.slice(kept?.to.start, kept?.to.end),
    ).toContain('书桌');
    await replaceDump(tools, dump, bytesOf(`頭一行字\n${text}`));
    const both = (await db.articles.toArray()).filter(({ pages }) => pages.length === 2);
    expect(both.map(({ dumpId }) => dumpId)).toEqual([dump]);
    await replaceDump(tools, two, {
      ...bytesOf('全然另一些文字，与前者无关，\n说的是夜航恢复，旅客甚多。\n'),
      path: '02.txt',
    });
    expect((await db.continuations.toArray()).map(({ toAnchor }) => toAnchor?.status)).toEqual(['lost']);
    expect((await db.articles.toArray()).every(({ pages }) => pages.length === 1)).toBe(true);
    expect(await db.articles.where('dumpId').equals(two).count()).toBeGreaterThan(0);
    const [lost] = (await listUnplaced()).filter(({ kind }) => kind === 'continuation');
    expect([lost?.reason, lost?.articleId]).toEqual(['lost', both[0]?.id]);
    if (lost !== undefined) await discardUnplaced(lost);
    expect(await db.continuations.count()).toBe(0);
    await undo();
    expect((await listUnplaced()).map(({ kind }) => kind)).toContain('continuation');
  });

  it('of a better reading, with a character changed in every line, keep tags and notes of the article', async () => {
    const better = text
      .replace('渡口小学', '渡口小學')
      .replace('由校长', '由學长')
      .replace('城南米价', '城南，米价')
      .replace('持观望', '持覌望');
    expect(await replaceDump(tools, dump, bytesOf(better))).toMatchObject({ kind: 'replaced' });
    expect(await listUnplaced()).toEqual([]);
    expect(await db.articles.get(article)).toMatchObject({ tagIds: [tag], noteCount: 1 });
  });

  it('cancelled while asking keep all', async () => {
    const asked = job({ '01.txt': `頭一行\n${text}` });
    asked.subscribe(() => {
      if (asked.snapshot().phase === 'asking') asked.cancel();
    });
    expect((await asked.finished).changed).toMatchObject([{ answer: 'kept' }]);
  });

  it('keep and list what is not found, and find it again when it is back', async () => {
    const id = await highlight('书桌六十张');
    const other = await replaceDump(tools, dump, bytesOf('完全是另一张报纸的内容，讲的是航运与渔业。\n'));
    expect(other).toMatchObject({ kind: 'replaced', refound: { exact: 0, moved: 0, similar: 0, lost: 3 } });
    expect((await standing(id)).status).toBe('lost');
    expect((await db.highlights.get(id))?.quotes).toEqual(['书桌六十张']);
    expect((await listUnplaced()).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['mark', 'lost'],
      ['note', 'lost'],
      ['highlight', 'lost'],
    ]);
    expect(
      (await db.articles.toArray()).every(
        ({ tagIds, highlightCount }) => tagIds.length + highlightCount === 0,
      ),
    ).toBe(true);
    await replaceDump(tools, dump, bytesOf(text));
    expect(await standing(id)).toEqual({ status: 'exact', texts: ['书桌六十张'] });
    expect(await listUnplaced()).toEqual([]);
    expect((await db.articles.get(article))?.tagIds).toEqual([tag]);
  });

  it('move to another page of the dump when the text is there now', async () => {
    const id = await highlight('县里另拨书桌六十张');
    await replaceDump(tools, dump, bytesOf(`封面\f${text}`));
    expect(await standing(id)).toEqual({ status: 'moved', texts: ['县里另拨书桌六十张'] });
    expect((await db.highlights.get(id))?.pageIds).toEqual([pageIdOf(dump, 1)]);
  });

  it('are similar, to be confirmed, where a character was corrected', async () => {
    const id = await highlight('由校长亲自迎接，县里另拨书桌');
    await replaceDump(tools, dump, bytesOf(text.replace('校长亲自', '校長亲自')));
    expect(await standing(id)).toEqual({ status: 'similar', texts: ['由校長亲自迎接，县里另拨书桌'] });
    expect((await listUnplaced()).some(({ row, reason }) => row.id === id && reason === 'similar')).toBe(
      true,
    );
    await confirmHighlight(id);
    expect((await db.highlights.get(id))?.status).toBe('exact');
    expect((await db.highlights.get(id))?.quotes).toEqual(['由校長亲自迎接，县里另拨书桌']);
  });

  it('leave a lost highlight to be put on other text, and lost marks to be discarded', async () => {
    const id = await highlight('书桌六十张');
    await replaceDump(tools, dump, bytesOf('完全是另一张报纸的内容，讲的是航运与渔业。\n'));
    await reattachHighlight(id, [await spanOf(pageIdOf(dump, 0), '航运与渔业')]);
    expect(await standing(id)).toEqual({ status: 'exact', texts: ['航运与渔业'] });
    for (const item of await listUnplaced()) if (item.reason === 'lost') await discardUnplaced(item);
    expect([await db.marks.count(), await db.notes.count(), await db.highlights.count()]).toEqual([0, 0, 1]);
    await undo();
    expect(await db.notes.count()).toBe(1);
  });

  it('that are no text are refused, and nothing is touched', async () => {
    const before = await db.pages.toArray();
    expect(await replaceDump(tools, dump, bytesOf(''))).toMatchObject({ kind: 'failed', reason: 'empty' });
    expect(await replaceDump(tools, dump, bytesOf(' \n'))).toMatchObject({ kind: 'failed', reason: 'blank' });
    expect(await db.pages.toArray()).toEqual(before);
  });

  it('make undo refuse what was done on the old text', async () => {
    const id = await highlight('书桌六十张');
    await recolourHighlight(id, 'pink');
    await replaceDump(tools, dump, bytesOf(`頭一行字\n${text}`));
    await expect(undo()).rejects.toThrow(UndoRefused);
    expect((await db.highlights.get(id))?.colour).toBe('pink');
  });
});

describe('another encoding', () => {
  it('is previewed without being stored, and chosen for good', async () => {
    const before = await db.pages.toArray();
    const preview = await previewEncoding(tools, dump, 'windows-1252');
    expect(preview.text).toContain('æ¸¡å');
    expect(await db.pages.toArray()).toEqual(before);
    const id = await highlight('书桌六十张');
    await redecodeDump(tools, dump, 'windows-1252');
    expect(await db.dumps.get(dump)).toMatchObject({ encoding: 'windows-1252', encodingChosen: true });
    expect((await standing(id)).status).toBe('lost');
    await redecodeDump(tools, dump, 'utf-8');
    expect((await standing(id)).status).toBe('exact');
    expect((await db.pages.toArray()).map((page) => page.text)).toEqual(before.map((page) => page.text));
  });

  it('is previewed truly however large the dump is: nothing is cut, and damage far down is told', async () => {
    const long = new TextEncoder().encode('渡'.repeat(50_000));
    await replaceDump(tools, dump, { path: '01.txt', modifiedAt: 1, bytes: long.slice().buffer });
    expect((await previewEncoding(tools, dump, 'utf-8')).problems).toEqual([]);
    const damaged = Uint8Array.from([...long, 0xff, 0x41]);
    await replaceDump(tools, dump, { path: '01.txt', modifiedAt: 1, bytes: damaged.buffer });
    expect((await previewEncoding(tools, dump, 'utf-8')).problems).toMatchObject([
      { byteStart: long.length, byteEnd: long.length + 1 },
    ]);
  });

  it('of a dump that is not there is an error', async () => {
    await expect(redecodeDump(tools, 'dump:none' as DumpId, 'big5')).rejects.toMatchObject({
      reason: 'not-found',
    });
  });
});
