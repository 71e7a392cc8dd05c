// @vitest-environment node
/** Whatever is mended, undone and made anew by another engine: nothing the user made is lost or leaves its text. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { attach, subtractSpans } from '#core/anchor/attach';
import { type DumpId, type PageId, pageIdOf } from '#core/page/ids';
import { noPart, type PageReflow, type Piece, raw, type Span } from '#core/page/model';
import { articleSpans, spansOfPieces } from '#core/page/parts';
import {
  articlesOfHighlight,
  articlesOfMark,
  countAttached,
  loadAttached,
} from '../../../src/renderer/db/attachments';
import { continueArticle, endContinuation } from '../../../src/renderer/db/continuations';
import { clearCorrections, correctPage, setChecked } from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { deriveRows } from '../../../src/renderer/db/derive';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { redo, undo } from '../../../src/renderer/db/journal';
import { setRead } from '../../../src/renderer/db/marks';
import { saveNote } from '../../../src/renderer/db/notes';
import { mendedPage, mendPages } from '../../../src/renderer/db/rederive';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { type Mending, mending } from '../../core/reflow/corrections/generate';
import { addDump, addSource, emptyLibrary } from './library';

const texts = [
  '渡口小学开学\n新生四十二人。\n校长亲自迎接。\n\n城南米价稍落\n每石跌二角。\n\n灯塔落成\n塔高二十丈。\n本报摄',
  '自迎接。县里另拨书桌。\n\nThe ferry to-\nday is late.\nNobody knew why.\n\n编辑 何舟',
] as const;

type Act =
  | { readonly kind: 'mend'; readonly page: number; readonly make: Mending }
  | { readonly kind: 'continue'; readonly from: number; readonly to: number }
  | { readonly kind: 'engine'; readonly page: number; readonly cuts: readonly number[] }
  | { readonly kind: 'end' | 'undo' | 'redo' }
  | { readonly kind: 'clear' | 'check'; readonly page: number };

const page = fc.nat(1);
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { arbitrary: fc.record({ kind: fc.constant('mend' as const), page, make: mending }), weight: 8 },
    {
      arbitrary: fc.record({ kind: fc.constant('continue' as const), from: fc.nat(9), to: fc.nat(9) }),
      weight: 2,
    },
    {
      arbitrary: fc.record({
        kind: fc.constant('engine' as const),
        page,
        cuts: fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
      }),
      weight: 1,
    },
    {
      arbitrary: fc.record({ kind: fc.constantFrom('end' as const, 'undo' as const, 'redo' as const) }),
      weight: 4,
    },
    { arbitrary: fc.record({ kind: fc.constantFrom('clear' as const, 'check' as const), page }), weight: 1 },
  ),
  { minLength: 1, maxLength: 14 },
);

/** What another engine might make: its lines shared out as the numbers say. */
function engineOf(text: string, cuts: readonly number[]): PageReflow {
  const articles: { headline: Piece[]; blocks: Piece[][] }[] = [];
  const furniture: Piece[] = [];
  [...text.matchAll(/[^\n]+/gu)].forEach(({ 0: line, index }, at) => {
    const piece: Piece = { page: 0, start: raw(index), end: raw(index + line.length), glue: '' };
    const cut = cuts[at % cuts.length] ?? 0;
    const open = articles.at(-1);
    if (cut === 9) furniture.push(piece);
    else if (open === undefined || cut < 3) {
      articles.push(cut === 0 ? { headline: [], blocks: [[piece]] } : { headline: [piece], blocks: [] });
    } else if (cut < 6 || open.blocks.length === 0) open.blocks.push([piece]);
    else open.blocks.at(-1)?.push(piece);
  });
  return {
    lang: 'zh-Hans',
    articles: articles.map(({ headline, blocks }) => ({
      kicker: noPart,
      headline: { pieces: headline },
      deck: noPart,
      byline: noPart,
      blocks: blocks.map((pieces) => ({ role: 'paragraph' as const, pieces })),
      series: null,
      confidence: 0.5,
    })),
    furniture: furniture.map((piece) => ({ role: 'other' as const, pieces: [piece] })),
    problems: [],
  };
}

/** A library of two pages with a highlight, tags, read marks and notes on them. */
async function makeLibrary(): Promise<DumpId> {
  await emptyLibrary();
  const dump = await addDump(await addSource('乡报'), '01.txt', ...texts);
  const rows = await db.articles.toArray();
  const tag = await createTag('学务');
  for (const [at, row] of rows.entries()) {
    if (at % 2 === 0) await tagArticles([row.id], tag);
    else await setRead(row.id, true);
    await saveNote({ articleId: row.id }, `查 ${at}`);
    const spans = articleSpans(row.article, row.pages);
    const whole = spans.map((span) => ({ ...span, start: raw(span.start + 1) }));
    await addHighlight(row.id, whole.filter(({ start, end }) => start < end).slice(0, 2), 'pink');
  }
  return dump;
}

async function doAct(dump: DumpId, act: Act): Promise<void> {
  const id = (ordinal: number): PageId => pageIdOf(dump, ordinal);
  switch (act.kind) {
    case 'mend': {
      const open = await mendedPage(db, id(act.page));
      if (open !== null) await correctPage(id(act.page), act.make(open.page.text, open.reflow), 'setRole');
      return;
    }
    case 'continue': {
      const rows = await db.articles.toArray();
      const [from, to] = [rows[act.from % rows.length], rows[act.to % rows.length]];
      if (from !== undefined && to !== undefined) await continueArticle(from.id, to.id);
      return;
    }
    case 'engine':
      return runEngine(id(act.page), act.cuts);
    case 'clear':
      return clearCorrections(id(act.page));
    case 'check':
      return setChecked([id(act.page)], true);
    case 'end': {
      const row = await db.continuations.toCollection().first();
      if (row !== undefined) await endContinuation(row.id);
      return;
    }
    case 'undo':
      // What was made before stays, so that there is something to look after.
      if ((await db.journal.where('undone').equals(0).last())?.at !== 0) await undoMending();
      return;
    case 'redo':
      await redo();
  }
}

async function undoMending(): Promise<void> {
  const last = await db.journal.where('undone').equals(0).last();
  const portion = await db.changes.get([last?.id ?? 0, 0]);
  const isMending = portion?.changes.every(({ table }) => table === 'pages' || table === 'continuations');
  if (isMending === true) await undo();
}

async function runEngine(id: PageId, cuts: readonly number[]): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const row = await db.pages.get(id);
    if (row === undefined) throw new Error('no page');
    const derived = deriveRows(row, { path: '01.txt' }, engineOf(row.text, cuts));
    await db.articles.where('pages').equals(id).delete();
    await db.reflows.put(derived.reflow);
    await db.articles.bulkPut([...derived.articles]);
    await mendPages(db, [id]);
  });
}

/** All that the user made, but for what mending and its steps changed. */
async function made(): Promise<unknown> {
  return Promise.all([db.highlights, db.marks, db.notes, db.tags].map((table) => table.toArray()));
}

async function check(dump: DumpId): Promise<void> {
  const ids = texts.map((_, ordinal) => pageIdOf(dump, ordinal));
  const attached = await loadAttached(db, ids);
  const reflows = await db.reflows.bulkGet(ids);
  const furniture: Span[] = reflows.flatMap((row, at) =>
    (row?.furniture ?? []).flatMap(({ pieces }) => spansOfPieces(pieces, [ids[at] ?? pageIdOf(dump, at)])),
  );
  const owned = attached.articles.flatMap((row) => articleSpans(row.article, row.pages));
  for (const [at, text] of texts.entries()) {
    const counts = new Map<number, number>();
    for (const span of [...owned, ...furniture]) {
      if (span.page !== ids[at]) continue;
      for (let offset = span.start as number; offset < span.end; offset += 1)
        counts.set(offset, (counts.get(offset) ?? 0) + 1);
    }
    for (let offset = 0; offset < text.length; offset += 1) {
      if (!/\s/u.test(text[offset] ?? '')) expect(counts.get(offset)).toBe(1);
    }
  }
  for (const row of attached.highlights) {
    const quotes = row.spans.map(({ page: on, start, end }) => texts[ids.indexOf(on)]?.slice(start, end));
    expect(quotes).toEqual(row.quotes);
    if (subtractSpans(row.spans, furniture).length > 0) {
      expect(articlesOfHighlight(row, attached.extents)).not.toEqual([]);
    }
  }
  for (const mark of attached.marks) {
    if (hasArticle(mark.spans, furniture)) expect(articlesOfMark(mark, attached.extents)).not.toEqual([]);
  }
  for (const note of attached.notes) {
    if (note.target.kind !== 'article' || !hasArticle(note.target.spans, furniture)) continue;
    expect(attach(note.target.spans, attached.extents).main).not.toBeNull();
  }
  const counts = countAttached(attached);
  for (const row of attached.articles) expect(row).toMatchObject(counts.get(row.id) ?? {});
}

/** False when all of the text is furniture by now. */
function hasArticle(spans: readonly Span[], furniture: readonly Span[]): boolean {
  const rest = subtractSpans(spans, furniture);
  return rest.some(({ page: on, start, end }) =>
    texts.some((text, at) => on.endsWith(`/${at}`) && /\S/u.test(text.slice(start, end))),
  );
}

describe('random corrections, continuations, other engines, undo and redo', () => {
  it('lose no highlight, tag or note, and move none off its text', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (plan) => {
        const dump = await makeLibrary();
        const before = await made();
        for (const act of plan) {
          await doAct(dump, act);
          await check(dump);
        }
        expect(await made()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('are all taken back by undo, to the last row', async () => {
    const mendings = acts.map((plan) => plan.filter(({ kind }) => kind !== 'engine'));
    await fc.assert(
      fc.asyncProperty(mendings, async (plan) => {
        const dump = await makeLibrary();
        const rows = [await db.articles.toArray(), await db.reflows.toArray(), await db.pages.toArray()];
        for (const act of plan) await doAct(dump, act);
        for (let steps = 0; steps <= plan.length; steps += 1) await undoMending();
        expect([await db.articles.toArray(), await db.reflows.toArray(), await db.pages.toArray()]).toEqual(
          rows,
        );
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  afterAll(emptyLibrary);
});
