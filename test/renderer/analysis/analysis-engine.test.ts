// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, DumpId } from '#core/page/ids';
import type {
  ConcordanceRequest,
  LineView,
  ReadingProgress,
} from '../../../src/renderer/analysis/analysis-state';
import { correctReading } from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { highlightPlaces, unmarkedPlaces } from '../../../src/renderer/db/highlight-places';
import { undo } from '../../../src/renderer/db/journal';
import { AnalysisEngine } from '../../../src/renderer/workers/analysis-engine';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

let engine: AnalysisEngine;
let ids: readonly ArticleId[];

const everything: LineView = { order: 'date', grouping: 'none', group: null };

async function dated(dump: DumpId, order: number, date: string, paper: string): Promise<void> {
  const row = await db.articles.get(articleOf(dump, order));
  if (row !== undefined) await db.articles.put({ ...row, facts: { ...row.facts, date, paper, page: '3' } });
}

beforeEach(async () => {
  await emptyLibrary();
  const dump = await addDump(
    await addSource('江湾日报'),
    '1.txt',
    '渡口通航\n东渡口的船今日开行，西渡口未开。\n\n学校\n学校在渡口旁。\n\n无关\n别的事。',
  );
  ids = [0, 1, 2].map((order) => articleOf(dump, order));
  await dated(dump, 0, '1931-05-02', '江湾日报');
  await dated(dump, 1, '1930-01-01', '=晚报');
  engine = new AnalysisEngine(() => performance.now());
});

async function read(request: Partial<ConcordanceRequest> = {}): Promise<readonly ReadingProgress[]> {
  const told: ReadingProgress[] = [];
  await engine.concordance({ term: '渡口', exact: false, ids, nearby: null, ...request }, (progress) =>
    told.push(progress),
  );
  return told;
}

const keywordsIn = (view: LineView) =>
  engine
    .lines(view, 0, 100)
    .map(({ left, keyword, right }) => `${left.slice(-2)}|${keyword}|${right.slice(0, 2)}`);

describe('the analysis worker', () => {
  it('finds every line and says how far it is', async () => {
    const told = await read();
    expect(told.at(-1)).toEqual({ articlesRead: 3, articles: 3, lines: 4, articlesWith: 2, isDone: true });
    expect(keywordsIn(everything)).toEqual([
      '校在|渡口|旁。',
      '|渡口|通航',
      ' 东|渡口|的船',
      '，西|渡口|未开',
    ]);
    expect(engine.count({ ...everything, grouping: 'year', group: '1931' })).toBe(3);
    expect(engine.groups('paper')).toEqual([
      { value: '江湾日报', count: 3 },
      { value: '=晚报', count: 1 },
    ]);
  });

  it('keeps only lines with something near', async () => {
    await read({ nearby: { units: ['学', '校'], within: 3 } });
    expect(engine.count(everything)).toBe(1);
  });

  it('ends a reading when another one begins, and keeps what was found when it is stopped', async () => {
    const first = read({ ids: Array.from({ length: 400 }, () => ids[0] as ArticleId) });
    const second = read();
    await Promise.all([first, second]);
    expect(engine.count(everything)).toBe(4);
    const stopped = read({ ids: Array.from({ length: 400 }, () => ids[0] as ArticleId) });
    engine.stop();
    const last = (await stopped).at(-1);
    expect(last?.isDone).toBe(true);
    expect(last?.articlesRead).toBeLessThan(400);
    expect(engine.count(everything)).toBe(last?.lines);
  });

  it('writes what is shown, with citations, and no cell is a formula', async () => {
    await read();
    const csv = await (await engine.write(everything, 'csv', 'chicago', 'Samples', () => {})).text();
    const rows = csv.trim().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toContain("渡口,旁。,'=晚报,1930-01-01,3,,学校");
    const text = await (
      await engine.write(
        { ...everything, grouping: 'year', group: '1930' },
        'text',
        'gb-t-7714',
        '',
        () => {},
      )
    ).text();
    expect(text).toContain('[渡口]旁。\n    学校[N]. =晚报, 1930-01-01(3).');
  });

  it('writes only the lines at some places of a view, and knows their articles', async () => {
    await read();
    const csv = await (await engine.write(everything, 'csv', 'chicago', '', () => {}, [3, 0])).text();
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(engine.articlesOf(everything, [1, 0, 2]).articleIds).toEqual([ids[0], ids[1]]);
    expect(engine.articlesOf(everything, [9]).articleIds).toEqual([]);
  });

  it('gives the places of lines to highlight each once, without those whose text is no longer there', async () => {
    await read();
    const { spans } = await engine.placesOf(everything, [0, 1]);
    expect(spans).toHaveLength(2);
    const pages = await db.pages.bulkGet(spans.map(({ page }) => page));
    expect(spans.map(({ start, end }, at) => pages[at]?.text.slice(start, end))).toEqual(['渡口', '渡口']);
    await highlightPlaces(await unmarkedPlaces([...spans, ...spans]), 'blue');
    expect((await db.highlights.toArray()).map(({ quotes, colour }) => [...quotes, colour])).toEqual([
      ['渡口', 'blue'],
      ['渡口', 'blue'],
    ]);
    expect(await unmarkedPlaces(spans)).toEqual([]);
    await undo();
    expect(await db.highlights.count()).toBe(0);
    const [first] = spans;
    if (first === undefined) throw new Error('a place');
    await correctReading(first.page, first, '码头');
    expect((await engine.placesOf(everything, [0, 1])).spans).toEqual(spans.slice(1));
  });

  it('counts articles over time, those without a date apart', async () => {
    const table = await engine.frequency({ terms: [[ids[0] as ArticleId], ids], among: null, by: 'year' });
    expect(table.rows).toEqual([
      { period: '1930', articles: 1, counts: [0, 1] },
      { period: '1931', articles: 1, counts: [1, 1] },
    ]);
    expect(table.undated).toEqual({ articles: 1, counts: [0, 1] });
    const among = await engine.frequency({ terms: [ids], among: [ids[1] as ArticleId], by: 'year' });
    expect(among.rows).toEqual([{ period: '1930', articles: 1, counts: [1] }]);
  });

  it('counts collocates against the articles asked about', async () => {
    const told: ReadingProgress[] = [];
    const answer = await engine.collocates(
      { term: '渡口', exact: false, ids: ids.slice(0, 2), among: ids, within: 3, stops: true },
      (progress) => told.push(progress),
    );
    expect(answer).toMatchObject({ occurrences: 4, referenceRead: 3, referenceOf: 3 });
    expect(told.at(-1)?.isDone).toBe(true);
    const stopped = engine.collocates(
      { term: '渡口', exact: false, ids, among: null, within: 3, stops: true },
      () => {},
    );
    engine.stop();
    expect(await stopped).toBeNull();
  });
});
