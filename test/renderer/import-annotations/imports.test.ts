// @vitest-environment node
/** Imports from elsewhere: what is new, what is here, what has no place; and that a second time nothing happens. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleIdOf, makeId, pageIdOf } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { sayFacts } from '../../../src/renderer/db/facts';
import { redo, undo } from '../../../src/renderer/db/journal';
import { createTag } from '../../../src/renderer/db/tags';
import { changesNothing, imported, openDumps, stored } from './other-library';

const lines = [
  '新码头昨日启用',
  '首日停靠货轮十二艘，市民都到岸边观看',
  '',
  '旧桥拆除',
  '旧桥在雨里拆了，市民说可惜',
];
const text = `${lines.join('\n')}\n`;

beforeEach(() => openDumps('here', '港报', { '1987-03/02.txt': [text] }));

const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

const annotation = (id: string, exact: string, more: object = {}) => ({
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id, type: 'Annotation' },
  body: { type: 'TextualBody', value: 'why?', purpose: 'commenting' },
  target: {
    source: 'https://example.org/some/page',
    selector: { type: 'TextQuoteSelector', exact, ...more },
  },
});

describe('annotations of other programs', () => {
  it('stand where their words stand on one page only', async () => {
    const one = annotation('https://example.org/1', '货轮十二艘，市民都到', {
      prefix: '首日停靠',
      suffix: '岸边观看',
    });
    const preview = await imported('one.json', bytes(one));
    expect(preview.unplaced).toEqual([]);
    const [row] = await db.highlights.toArray();
    expect(row?.quotes).toEqual(['货轮十二艘，市民都到']);
    expect(row?.spans[0]?.start).toBe(text.indexOf('货轮'));
    expect((await db.notes.toArray()).map(({ body, highlightId }) => [body, highlightId])).toEqual([
      ['why?', row?.id],
    ]);
    expect(changesNothing(await imported('one.json', bytes(one)))).toBe(true);
  });

  it('are kept without a place where their words are short, stand twice, or stand nowhere', async () => {
    const list = ['市民', '货轮十三艘，市民都到海边', '旧桥'].map((exact, at) =>
      annotation(`https://example.org/${at}`, exact),
    );
    const preview = await imported('list.json', bytes(list));
    expect(preview.unplaced.filter(({ isKept }) => isKept)).toHaveLength(3);
    const rows = await db.highlights.toArray();
    expect(rows.map(({ status }) => status)).toEqual(['lost', 'lost', 'lost']);
    expect(new Set(rows.flatMap(({ quotes }) => quotes))).toEqual(
      new Set(['市民', '货轮十三艘，市民都到海边', '旧桥']),
    );
    expect(changesNothing(await imported('list.json', bytes(list)))).toBe(true);
  });

  it('are found once their page is here', async () => {
    const one = annotation('https://example.org/1', '渡船夜里靠了岸，无人说话', {
      prefix: '昨天',
      suffix: '船长等着',
    });
    await imported('one.json', bytes(one));
    expect((await db.highlights.toArray())[0]?.status).toBe('lost');
    await db.pages.update(pageIdOf(makeId('dump', 'here-1987-03/02.txt'), 0), {
      text: '昨天渡船夜里靠了岸，无人说话船长等着',
    });
    const preview = await imported('one.json', bytes(one));
    expect(preview.counts.highlights).toEqual({ added: 0, changed: 1, kept: 0 });
    expect((await db.highlights.toArray())[0]?.status).not.toBe('lost');
  });
});

describe('a table of tags', () => {
  it('brings tags with their tree; those that are here keep what they say', async () => {
    const id = await createTag('Ports', 'pink');
    const table =
      'name,path,aliases,when to use\nports,Trade > ports,harbours,Ships.\nCoal,Trade > Coal,,"a, b"\n';
    const preview = await imported('tags.csv', bytes(table));
    expect(preview.counts.tags).toEqual({ added: 2, changed: 1, kept: 0 });
    const tags = await db.tags.toArray();
    const trade = tags.find(({ name }) => name === 'Trade');
    expect(tags.find(({ name }) => name === 'Coal')).toMatchObject({
      parentIds: [trade?.id],
      whenToUse: 'a, b',
    });
    expect(await db.tags.get(id)).toMatchObject({
      name: 'Ports',
      colour: 'pink',
      parentIds: [],
      aliases: ['harbours'],
    });
    expect(changesNothing(await imported('tags.csv', bytes(table)))).toBe(true);
  });
});

describe('references', () => {
  it('say what is not known of pages, and nothing else', async () => {
    const page = pageIdOf(makeId('dump', 'here-1987-03/02.txt'), 0);
    await sayFacts([page], { paper: '港报' });
    const article = await db.articles.get(articleIdOf(page, 0));
    const reference = {
      ...{ id: 'a', type: 'article-newspaper', title: article?.title, 'container-title': 'Other' },
      ...{ issued: { 'date-parts': [[1987, 3, 2]] }, page: '03' },
    };
    const missing = { ...reference, title: 'Nowhere' };
    const preview = await imported('references.json', bytes([reference, missing]));
    expect(preview.unplaced.map(({ words }) => words)).toEqual(['Nowhere']);
    expect((await db.facts.get(page))?.user).toEqual({ paper: '港报', date: '1987-03-02', page: '3' });
    expect(changesNothing(await imported('references.json', bytes([reference])))).toBe(true);
  });
});

const folder = fileURLToPath(new URL('../../../../shared/schemas/samples/', import.meta.url));

describe.skipIf(!existsSync(folder))(
  'projects of other programs (needs ../shared)',
  { timeout: 60_000 },
  () => {
    const sample = (name: string) => new Uint8Array(readFileSync(`${folder}${name}`));

    it('come with every code, every coded passage and the texts they stand in', async () => {
      const before = await stored();
      const preview = await imported('demo.qdpx', sample('demo.qdpx'));
      expect(preview.unplaced).toEqual([]);
      expect(preview.counts.texts.added).toBe(2);
      expect(await db.tags.count()).toBe(262);
      const rows = await db.highlights.toArray();
      expect(rows.flatMap(({ tagIds }) => tagIds)).toHaveLength(205);
      expect(rows).toHaveLength(158);
      for (const { spans, quotes, status } of rows) {
        expect(status).toBe('exact');
        for (const [at, { page, start, end }] of spans.entries())
          expect((await db.pages.get(page))?.text.slice(start, end)).toBe(quotes[at]);
      }
      expect(changesNothing(await imported('demo.qdpx', sample('demo.qdpx')))).toBe(true);
      const after = await stored();
      await undo();
      expect(await db.highlights.count()).toBe(0);
      expect(await db.tags.count()).toBe(0);
      expect((await db.sources.where('binnedAt').equals(0).toArray()).map(({ name }) => name)).toEqual([
        '港报',
      ]);
      await redo();
      expect(await stored()).toEqual(after);
      expect(before).not.toEqual(after);
    });

    it('are one with those of another program that has the same codes', async () => {
      await imported('demo.qdpx', sample('demo.qdpx'));
      const preview = await imported('nvivo_project.qdpx', sample('nvivo_project.qdpx'));
      expect(preview.counts.tags).toEqual({ added: 0, changed: 0, kept: 262 });
      expect(changesNothing(preview)).toBe(true);
    });

    it('bring every code of the NVivo project into an empty library', async () => {
      const preview = await imported('nvivo_project.qdpx', sample('nvivo_project.qdpx'));
      expect(preview.counts.tags.added).toBe(262);
      expect(await db.tags.count()).toBe(262);
      expect(changesNothing(await imported('nvivo_project.qdpx', sample('nvivo_project.qdpx')))).toBe(true);
    });
  },
);
