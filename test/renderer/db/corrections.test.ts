// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, type DumpId, type PageId, pageIdOf } from '#core/page/ids';
import { type RawRange, raw } from '#core/page/model';
import { articleParts } from '#core/page/parts';
import { showPart } from '#core/page/shown';
import { openPage } from '../../../src/renderer/db/articles';
import {
  breakParagraph,
  chooseHeadline,
  clearCorrections,
  correctReading,
  joinParagraphs,
  mergeArticles,
  moveArticle,
  moveBlock,
  setChecked,
  setRole,
  splitArticle,
} from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { addHighlight, listHighlights } from '../../../src/renderer/db/highlights';
import { journalEnds, redo, UndoRefused, undo } from '../../../src/renderer/db/journal';
import { listNotes, saveNote } from '../../../src/renderer/db/notes';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { addDump, addSource, articleOf, emptyLibrary, spanOf } from './library';

const text = `渡口小学开学
新生四十二人。
校长亲自迎接。

城南米价稍落
每石跌二角。

灯塔落成
塔高二十丈。`;
let dump: DumpId;
let page: PageId;

beforeEach(async () => {
  await emptyLibrary();
  dump = await addDump(await addSource('乡报'), '01.txt', text);
  page = pageIdOf(dump, 0);
});

const at = (quote: string) => raw(text.indexOf(quote));
const range = (quote: string): RawRange => ({ start: at(quote), end: raw(at(quote) + quote.length) });

/** The page as it is read: an article a line, its parts with their roles; furniture at the end. */
async function read(): Promise<readonly string[]> {
  const open = await openPage(page);
  if (open === null) throw new Error('no page');
  return [
    ...open.articles.map(({ article }) =>
      articleParts(article)
        .map(({ role, part }) => `${role} ${showPart(part, [text]).text}`)
        .join(' | '),
    ),
    ...open.reflow.furniture.map((furniture) => `${furniture.role}: ${showPart(furniture, [text]).text}`),
  ];
}

const school = 'headline 渡口小学开学 | paragraph 新生四十二人。校长亲自迎接。';
const rice = 'headline 城南米价稍落 | paragraph 每石跌二角。';
const lamp = 'headline 灯塔落成 | paragraph 塔高二十丈。';

const cases: readonly (readonly [
  what: string,
  action: string,
  mend: () => Promise<ArticleId | null>,
  result: readonly string[],
  first: string,
])[] = [
  [
    'merges articles in the order given',
    'mergeArticles',
    () => mergeArticles(page, [articleOf(dump, 1), articleOf(dump, 0)]),
    [
      'headline 城南米价稍落 | paragraph 每石跌二角。 | crosshead 渡口小学开学 | paragraph 新生四十二人。校长亲自迎接。',
      lamp,
    ],
    '城南',
  ],
  [
    'splits an article inside a paragraph',
    'splitArticle',
    () => splitArticle(page, at('校长')),
    ['headline 渡口小学开学 | paragraph 新生四十二人。', 'paragraph 校长亲自迎接。', rice, lamp],
    '校长',
  ],
  [
    'moves a block before another article’s text',
    'moveBlock',
    () => moveBlock(page, [range('校长亲自迎接。')], { kind: 'before', ranges: [range('每石跌二角。')] }),
    [
      'headline 渡口小学开学 | paragraph 新生四十二人。',
      'headline 城南米价稍落 | paragraph 校长亲自迎接。 | paragraph 每石跌二角。',
      lamp,
    ],
    '校长',
  ],
  [
    'moves a headline to the end of an article as a crosshead, where that has a headline',
    'moveBlock',
    () => moveBlock(page, [range('灯塔落成')], { kind: 'end', article: [range('每石跌二角。')] }),
    [school, `${rice} | crosshead 灯塔落成`, 'paragraph 塔高二十丈。'],
    '灯塔',
  ],
  [
    'gives part of a paragraph a role of its own',
    'setRole',
    () => setRole(page, [range('校长亲自迎接。')], 'caption'),
    ['headline 渡口小学开学 | paragraph 新生四十二人。 | caption 校长亲自迎接。', rice, lamp],
    '校长',
  ],
  [
    'chooses a headline, and the old one is a crosshead',
    'chooseHeadline',
    () => chooseHeadline(articleOf(dump, 1), [{ page, ...range('每石跌二角。') }]),
    [school, 'headline 每石跌二角。 | crosshead 城南米价稍落', lamp],
    '城南',
  ],
  [
    'clears a headline, which is text then',
    'clearHeadline',
    () => chooseHeadline(articleOf(dump, 1), null),
    [school, 'paragraph 城南米价稍落 | paragraph 每石跌二角。', lamp],
    '城南',
  ],
  [
    'breaks a paragraph',
    'breakParagraph',
    () => breakParagraph(page, at('校长')),
    ['headline 渡口小学开学 | paragraph 新生四十二人。 | paragraph 校长亲自迎接。', rice, lamp],
    '校长',
  ],
  [
    'puts an article before another',
    'moveArticle',
    () => moveArticle(page, articleOf(dump, 2), articleOf(dump, 0)),
    [lamp, school, rice],
    '灯塔',
  ],
  [
    'reads a character as another',
    'correctReading',
    () => correctReading(page, range('角'), '元'),
    [school, 'headline 城南米价稍落 | paragraph 每石跌二元。', lamp],
    '城南',
  ],
];

describe('mending a page', () => {
  it.each(cases)('%s, and undo and redo go with it', async (_, action, mend, result, first) => {
    const before = await read();
    const rows = await db.articles.toArray();
    const id = await mend();
    expect(await read()).toEqual(result);
    const shown = (await db.articles.get(id ?? ('' as ArticleId)))?.article;
    const covers =
      shown && articleParts(shown).some(({ part }) => showPart(part, [text]).text.startsWith(first));
    expect(covers).toBe(true);
    expect((await journalEnds()).undo?.action).toBe(action);
    await undo();
    expect(await read()).toEqual(before);
    expect(await db.articles.toArray()).toEqual(rows);
    await redo();
    expect(await read()).toEqual(result);
  });

  it('joins what was broken, and takes out of the article what is furniture, and back in', async () => {
    await breakParagraph(page, at('校长'));
    await joinParagraphs(page, at('校长'));
    expect(await read()).toEqual([school, rice, lamp]);
    expect(await setRole(page, [range('校长亲自迎接。')], 'promo')).toBeNull();
    expect(await read()).toEqual([
      'headline 渡口小学开学 | paragraph 新生四十二人。',
      rice,
      lamp,
      'promo: 校长亲自迎接。',
    ]);
    await setRole(page, [range('校长亲自迎接。')], 'editor-note');
    expect((await read())[0]).toBe(
      'headline 渡口小学开学 | paragraph 新生四十二人。 | editor-note 校长亲自迎接。',
    );
  });

  it('keeps nothing, and makes no step, where nothing would change', async () => {
    expect(await splitArticle(page, at('渡口'))).toBeNull();
    expect(await breakParagraph(page, at('新生'))).toBeNull();
    expect(await joinParagraphs(page, at('新生'))).toBeNull();
    expect(await mergeArticles(page, [articleOf(dump, 0)])).toBeNull();
    expect(await setRole(page, [range('渡口小学开学')], 'headline')).toBeNull();
    expect(await correctReading(page, range('角'), null)).toBeNull();
    expect((await db.pages.get(page))?.corrections).toEqual([]);
    expect(await db.journal.count()).toBe(0);
  });

  it('takes a reading back, and puts a new one in the place of an old one', async () => {
    await correctReading(page, range('二角'), '三元');
    await correctReading(page, range('二角'), '五元');
    expect((await db.pages.get(page))?.corrections).toHaveLength(1);
    expect((await read())[1]).toBe('headline 城南米价稍落 | paragraph 每石跌五元。');
    await correctReading(page, range('角'), null);
    expect(await read()).toEqual([school, rice, lamp]);
    await correctReading(page, range('角'), '厘');
    await correctReading(page, range('角'), '角');
    expect((await db.pages.get(page))?.corrections).toEqual([]);
  });

  it('journals what was mended, not the page', async () => {
    await splitArticle(page, at('校长'));
    const [step] = await db.journal.toArray();
    expect(JSON.stringify(await db.changes.toArray())).not.toContain('新生');
    expect(step?.size).toBeLessThan(500);
    await setRole(page, [range('每石跌二角。')], 'caption');
    await splitArticle(page, at('塔高'));
    const [, , third] = await db.journal.toArray();
    expect(third?.size).toBeLessThan(500);
    const stored = await db.changes.get([third?.id ?? 0, 0]);
    expect(stored?.changes[0]?.after).toMatchObject({ kept: 2, corrections: [{ kind: 'split' }] });
  });

  it('clears all of it at once', async () => {
    await splitArticle(page, at('校长'));
    await mergeArticles(page, [articleOf(dump, 2), articleOf(dump, 3)]);
    await clearCorrections(page);
    expect(await read()).toEqual([school, rice, lamp]);
    expect((await db.reflows.get(page))?.engine).toBeNull();
    await undo();
    expect(await read()).toHaveLength(3);
    expect((await db.pages.get(page))?.corrections).toHaveLength(2);
  });

  it('keeps what an older engine made as it is', async () => {
    await db.reflows.update(page, { version: 1 });
    await splitArticle(page, at('校长'));
    expect((await db.reflows.get(page))?.version).toBe(1);
    expect(await read()).toHaveLength(4);
  });

  it('says that pages are checked, of their articles too', async () => {
    await setChecked([page], true);
    expect((await db.articles.toArray()).map(({ checked }) => checked)).toEqual([1, 1, 1]);
    await splitArticle(page, at('校长'));
    expect((await db.articles.toArray()).map(({ checked }) => checked)).toEqual([1, 1, 1, 1]);
    await setChecked([page], false);
    expect((await db.articles.toArray()).every(({ checked }) => checked === 0)).toBe(true);
    await undo();
    expect((await db.pages.get(page))?.checkedAt).toBeGreaterThan(0);
  });

  it('refuses to undo a step after whose fields have changed since', async () => {
    await splitArticle(page, at('校长'));
    await db.pages.update(page, { corrections: [] });
    await expect(undo()).rejects.toBeInstanceOf(UndoRefused);
  });
});

describe('what was said of a mended page', () => {
  it('goes with its text: a tag to both parts, a note to the larger one, a highlight where it stands', async () => {
    const article = articleOf(dump, 0);
    await tagArticles([article], await createTag('学务'));
    await saveNote({ articleId: article }, '查');
    await addHighlight(article, [await spanOf(page, '亲自')], 'pink');
    const next = await splitArticle(page, at('校长'));
    if (next === null) throw new Error('no split');
    const rows = await db.articles.bulkGet([article, next]);
    expect(rows.map((row) => [row?.tagIds.length, row?.noteCount, row?.highlightCount])).toEqual([
      [1, 1, 0],
      [1, 0, 1],
    ]);
    expect(await listNotes(article)).toHaveLength(1);
    expect(await listHighlights(next)).toHaveLength(1);
    const merged = await mergeArticles(page, [articleOf(dump, 2), next]);
    const row = await db.articles.get(merged ?? article);
    expect([row?.tagIds.length, row?.highlightCount]).toEqual([0, 1]);
  });

  it('is quoted as it is in the raw text, over a reading too', async () => {
    await correctReading(page, range('二角'), '三元');
    await addHighlight(articleOf(dump, 1), [await spanOf(page, '跌二角')], 'green');
    const [row] = await db.highlights.toArray();
    expect(row?.quotes).toEqual(['跌二角']);
  });
});
