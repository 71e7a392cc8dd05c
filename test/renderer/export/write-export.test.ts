import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultOptions, type ExportOptions } from '#core/export/formats';
import { previewOf } from '#core/export/preview';
import type { ArticleId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { db } from '../../../src/renderer/db/database';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { saveNote } from '../../../src/renderer/db/notes';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import type { ExportRequest, ExportScope } from '../../../src/renderer/export/export-job';
import { gatherLibrary } from '../../../src/renderer/export/gather';
import { writeEach, writeExport } from '../../../src/renderer/export/write-export';
import { words } from '../../core/export/builder';
import { addArticles } from '../search/library-builder';

beforeEach(async () => {
  await db.delete();
  await db.open();
});

function request(
  articleIds: readonly ArticleId[],
  options: Partial<ExportOptions> = {},
  scope: Partial<ExportScope> = {},
): ExportRequest {
  return {
    scope: { articleIds, highlightIds: null, isEverything: false, ...scope },
    options: { ...defaultOptions, format: 'markdown', words, language: 'en', ...options },
    name: 'Export 2024-05-06',
    exportedAt: '2024-05-06T07:08:09Z',
    engineVersion: 1,
    samplesName: 'Sample library',
  };
}

async function write(asked: ExportRequest, onProgress: (done: number) => void = () => {}) {
  const file = await writeExport(asked, await gatherLibrary(asked), onProgress);
  return { ...file, bytes: new Uint8Array(await bytesOf(file.content)) };
}

/** jsdom's Blob has no `arrayBuffer`. */
function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

describe('writing an export', () => {
  it('puts an article with its tags, highlights and notes into one file', async () => {
    const [id] = await addArticles(db, '1987-03-02/a.txt', ['大桥通车\n昨日举行通车典礼。']);
    const articleId = id as ArticleId;
    const page = (await db.pages.toCollection().first())?.id ?? ('page:' as never);
    await tagArticles([articleId], await createTag('交通'));
    const highlight = await addHighlight(articleId, [{ page, start: raw(5), end: raw(9) }], 'yellow');
    await saveNote({ highlightId: highlight }, '哪一天？');
    await saveNote({ articleId }, '须核对');
    const { name, bytes, articles } = await write(request([articleId]));
    expect({ name, articles }).toEqual({ name: '1987-03-02-大桥通车.md', articles: 1 });
    const text = textOf(bytes);
    expect(text).toContain('tags:\n  - 交通\n');
    expect(text).toContain('==昨日举行==[^1]通车典礼。');
    expect(text).toContain('### 1. yellow\n\n> 昨日举行\n\n^highlight-1\n\n哪一天？');
    expect(text).toContain('## Notes\n\n须核对');
    expect(text).toContain('*Evening Courier, 1987-03-02/a.txt, page 1*');
  });

  it('packs several articles, those with the same title apart, in the order asked for', async () => {
    const ids = await addArticles(db, 'a.txt', ['简讯\n一', '简讯\n二', '大桥\n三']);
    const told: number[] = [];
    const { name, bytes } = await write(request([...ids].reverse()), (done) => told.push(done));
    expect(name).toBe('Export 2024-05-06.zip');
    expect(told).toEqual([1, 2, 3]);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['大桥.md', '简讯.md', '简讯 (2).md']);
    expect(textOf(files['简讯.md'] ?? new Uint8Array())).toContain('\n二\n');
  });

  it('gives the same bytes for the same export', async () => {
    const ids = await addArticles(db, 'a.txt', ['简讯\n一', '大桥\n二']);
    expect((await write(request(ids))).bytes).toEqual((await write(request(ids))).bytes);
  });

  it('writes one document of all articles, as its preview begins', async () => {
    const ids = await addArticles(db, 'a.txt', ['简讯\n一', '大桥\n二']);
    const asked = request(ids, { layout: 'document' });
    const { name, bytes } = await write(asked);
    expect(name).toBe('Export 2024-05-06.md');
    const text = textOf(bytes);
    expect(text).toMatch(/^---\ntitle: Export 2024-05-06\narticles: 2\n/u);
    expect(text.indexOf('# 简讯')).toBeLessThan(text.indexOf('# 大桥'));
    const preview = await previewOf(await gatherLibrary(asked), asked.options, 90);
    expect(preview.name).toBe(name);
    expect(text.slice(0, 90)).toBe(preview.text);
  });

  it('leaves out articles that are gone, and says how many are in', async () => {
    const ids = await addArticles(db, 'a.txt', ['简讯\n一', '大桥\n二', '天气\n三']);
    await db.articles.delete(ids[1] as ArticleId);
    const { bytes, articles } = await write(request(ids));
    expect(articles).toBe(2);
    expect(Object.keys(unzipSync(bytes))).toEqual(['简讯.md', '天气.md']);
  });
});

describe('highlights whose text is gone', () => {
  it('go along with the article that stands where they stood, with their words and notes', async () => {
    const [id] = await addArticles(db, '01.txt', ['渡口小学开学\n新生四十二人，由校长亲自迎接。']);
    if (id === undefined) throw new Error('no article');
    const row = await db.articles.get(id);
    const page = row?.pages[0];
    if (page === undefined) throw new Error('no page');
    const highlight = await addHighlight(id, [{ page, start: raw(0), end: raw(4) }], 'yellow');
    await saveNote({ highlightId: highlight }, '查县志');
    await db.highlights.update(highlight, { status: 'lost', quotes: ['书桌六十张'] });
    await db.articles.update(id, { highlightCount: 0, noteCount: 0 });
    const text = textOf((await write(request([id]))).bytes);
    expect(text).toContain('书桌六十张');
    expect(text).toContain('(not found any more)');
    expect(text).toContain('查县志');
  });
});

describe('what is exported', () => {
  it('can be some highlights: their articles have only those', async () => {
    const [id] = await addArticles(db, '01.txt', ['大桥通车\n昨日举行通车典礼。']);
    const page = (await db.articles.get(id as ArticleId))?.pages[0];
    if (id === undefined || page === undefined) throw new Error('no article');
    const one = await addHighlight(id, [{ page, start: raw(5), end: raw(9) }], 'yellow');
    await addHighlight(id, [{ page, start: raw(0), end: raw(4) }], 'green');
    const asked = request([id], { format: 'csv' }, { highlightIds: [one] });
    const files: string[] = [];
    const articles = await writeEach(
      asked,
      await gatherLibrary(asked),
      async ({ name, content }) => {
        files.push(`${name}\n${textOf(new Uint8Array(await bytesOf(content)))}`);
      },
      () => {},
    );
    expect(articles).toBe(1);
    expect(files.map((file) => file.split('\n', 1)[0])).toEqual([
      'Export 2024-05-06 - articles.csv',
      'Export 2024-05-06 - highlights.csv',
      'Export 2024-05-06 - tags.csv',
    ]);
    expect(files[1]).toContain('昨日举行');
    expect(files[1]).not.toContain('大桥通车,green');
    expect(files[1]?.trim().split('\r\n')).toHaveLength(2);
  });

  it('is everything only when it is asked for: a lost highlight without an article goes along then', async () => {
    const [id] = await addArticles(db, '01.txt', ['大桥通车\n昨日举行通车典礼。']);
    const page = (await db.articles.get(id as ArticleId))?.pages[0];
    if (id === undefined || page === undefined) throw new Error('no article');
    const lost = await addHighlight(id, [{ page, start: raw(5), end: raw(9) }], 'yellow');
    await createTag('unused');
    await db.highlights.update(lost, {
      ...{ status: 'lost', quotes: ['早已不见'], pageIds: [] },
      spans: [{ page: 'page:gone/0' as typeof page, start: raw(0), end: raw(4) }],
    });
    const some = textOf((await write(request([id], { format: 'json' }))).bytes);
    const all = textOf((await write(request([id], { format: 'json' }, { isEverything: true }))).bytes);
    expect([some.includes('早已不见'), some.includes('unused')]).toEqual([false, false]);
    expect([all.includes('早已不见'), all.includes('unused')]).toEqual([true, true]);
  });
});
