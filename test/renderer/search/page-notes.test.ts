/** Notes on pages that have no article: found by the words and filters of a query, and only where no article shows them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageId, pageIdOf } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { sayFacts } from '../../../src/renderer/db/facts';
import { deleteNote, saveNote } from '../../../src/renderer/db/notes';
import { type PageHit, plainRequest, type SearchRequest } from '../../../src/renderer/search/search-state';
import { SearchEngine } from '../../../src/renderer/workers/search-engine';
import { addDump, addSource, cutAtBlankLines, cutPage, emptyLibrary } from '../db/library';

let engine: SearchEngine;
let bare: PageId;
let printed: PageId;
const failures: unknown[] = [];

beforeEach(async () => {
  await emptyLibrary();
  const dump = await addDump(await addSource('河口'), 'a.txt', 'Ferry\nruns again', '');
  printed = pageIdOf(dump, 0);
  bare = pageIdOf(dump, 1);
  await sayFacts([printed, bare], { paper: '河口日报', date: '1931-06-04' });
  engine = new SearchEngine(
    db,
    () => performance.now(),
    (error) => failures.push(error),
  );
});

afterEach(async () => {
  engine.close();
  await engine.settled();
  expect(failures.splice(0)).toEqual([]);
});

async function found(text: string, more: Partial<SearchRequest> = {}): Promise<readonly PageHit[]> {
  const answer = await engine.complete({ ...plainRequest, text, ...more });
  if (answer?.pages == null) throw new Error('not looked for');
  return answer.pages;
}

const pagesOf = async (text: string, more?: Partial<SearchRequest>) =>
  (await found(text, more)).map(({ pageId }) => pageId);

describe('a note on a page without articles', () => {
  it('is found, with its words marked, and what is printed there', async () => {
    await saveNote({ pageId: bare }, 'Only **advertisements** of the 輪船 company.');
    const [hit, ...others] = await found('轮船');
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ pageId: bare, path: 'a.txt', ordinal: 1, facts: { date: '1931-06-04' } });
    const [start = 0, end = 0] = hit?.snippet.marks[0] ?? [];
    expect(hit?.snippet.text.slice(start, end)).toBe('輪船');
    expect(await pagesOf('轮船', { exact: true })).toEqual([]);
    expect(await pagesOf('bridge')).toEqual([]);
  });

  it('is no article: it is not counted among them', async () => {
    await saveNote({ pageId: bare }, 'ferry tickets');
    const answer = await engine.complete({ ...plainRequest, text: 'ferry' });
    expect(answer).toMatchObject({ total: 1, pages: [{ pageId: bare }] });
  });

  it('is found where the query looks in notes, and by filters of place and time', async () => {
    await saveNote({ pageId: bare }, 'ferry tickets');
    for (const text of [
      'note:ferry',
      'ferry has:note',
      'has:note',
      'ferry date:1931',
      'ferry paper:河口日报',
    ])
      expect([text, await pagesOf(text)]).toEqual([text, [bare]]);
    for (const text of ['body:ferry', 'ferry -tickets', 'ferry date:1932', 'ferry quality:<50', 'is:unread'])
      expect([text, await pagesOf(text)]).toEqual([text, []]);
  });

  it('is left out where what was chosen leaves it out', async () => {
    await saveNote({ pageId: bare }, 'ferry tickets');
    const chosen = (choices: SearchRequest['choices']) => pagesOf('ferry', { choices });
    expect(await chosen({ year: ['1931'], paper: ['河口日报'], tag: [''] })).toEqual([bare]);
    expect(await chosen({ span: { from: '1931-06-01', to: '1931-06-30' } })).toEqual([bare]);
    expect(await chosen({ year: ['1930'] })).toEqual([]);
    expect(await chosen({ quality: ['poor'] })).toEqual([]);
    expect(await chosen({ span: { from: '1932-01-01', to: '1932-12-31' } })).toEqual([]);
  });

  it('follows what is written, and the article that comes to its page', async () => {
    expect(await pagesOf('ferry')).toEqual([]);
    const id = await saveNote({ pageId: bare }, 'ferry tickets');
    await expect.poll(() => pagesOf('ferry')).toEqual([bare]);
    await saveNote({ pageId: bare }, 'harbour tickets');
    await expect.poll(() => pagesOf('ferry')).toEqual([]);
    expect(await pagesOf('harbour')).toEqual([bare]);
    const page = await db.pages.get(bare);
    if (page === undefined || id === null) throw new Error('no page');
    const text = 'Market\nopens';
    await db.pages.put({ ...page, text });
    await cutPage({ ...page, text }, cutAtBlankLines(text));
    await expect.poll(() => pagesOf('harbour')).toEqual([]);
    await cutPage({ ...page, text: '' }, cutAtBlankLines(''));
    await expect.poll(() => pagesOf('harbour')).toEqual([bare]);
    await deleteNote(id);
    await expect.poll(() => pagesOf('harbour')).toEqual([]);
  });

  it('on a page with an article is a note of the article, and no page', async () => {
    await saveNote({ pageId: printed }, 'harbour tickets');
    const answer = await engine.complete({ ...plainRequest, text: 'harbour' });
    expect(answer).toMatchObject({ total: 1, pages: [] });
  });

  it('in the bin is not found', async () => {
    await saveNote({ pageId: bare }, 'ferry tickets');
    await db.reflows.delete(bare);
    expect(await pagesOf('ferry')).toEqual([]);
  });
});
