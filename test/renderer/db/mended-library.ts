/** A library in which everything happens to pages, for laws: what is done to it at random, and what must hold after each step. */
import fc from 'fast-check';
import { expect } from 'vitest';
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
import {
  chooseHeadline,
  clearCorrections,
  correctPage,
  setChecked,
} from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { deriveRows } from '../../../src/renderer/db/derive';
import { sayFacts } from '../../../src/renderer/db/facts';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { redo, UndoRefused, undo } from '../../../src/renderer/db/journal';
import {
  dismissCorrections,
  findCorrectionAgain,
  lostCorrections,
} from '../../../src/renderer/db/lost-corrections';
import { setRead } from '../../../src/renderer/db/marks';
import { saveNote } from '../../../src/renderer/db/notes';
import { shownFactsOfPages } from '../../../src/renderer/db/page-facts';
import { applyPatterns } from '../../../src/renderer/db/path-patterns';
import { mendedPage, mendPages } from '../../../src/renderer/db/rederive';
import type { PageRow } from '../../../src/renderer/db/rows';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { replaceDump } from '../../../src/renderer/workers/replace';
import { type Mending, mending } from '../../core/reflow/corrections/generate';
import { addDump, addSource, emptyLibrary } from './library';

/** Two dumps: one of two pages, one of a single page. */
const originals = {
  '2031-04-02/01.txt': [
    '渡口小学开学\n新生四十二人。\n校长亲自迎接。\n\n城南米价稍落\n每石跌二角。\n\n灯塔落成\n塔高二十丈。\n本报摄',
    '自迎接。县里另拨书桌。\n\nThe ferry to-\nday is late.\nNobody knew why.\n\n编辑 何舟',
  ],
  '2031-04-03/04.txt': [
    '2031年4月2日 第4版\n\n灯塔落成典礼\n塔上灯火十里可见，\n乡民争相观看。\n\n下转第一版',
  ],
} as const;
const paths = ['2031-04-02/01.txt', '2031-04-03/04.txt'] as const;

export type Replacing = 'noise' | 'line' | 'swap' | 'less' | 'more' | 'other' | 'back';

export type Act =
  | { readonly kind: 'mend'; readonly page: number; readonly make: Mending }
  | { readonly kind: 'continue'; readonly from: number; readonly to: number }
  | { readonly kind: 'headline'; readonly article: number; readonly part: number }
  | { readonly kind: 'engine'; readonly page: number; readonly cuts: readonly number[] }
  | { readonly kind: 'replace'; readonly dump: number; readonly how: Replacing; readonly at: number }
  | { readonly kind: 'facts'; readonly page: number; readonly value: string | null }
  | { readonly kind: 'paths'; readonly pattern: string }
  | { readonly kind: 'end' | 'undo' | 'redo' }
  | { readonly kind: 'clear' | 'check' | 'find' | 'dismiss'; readonly page: number };

const page = fc.nat(3);
const replaced: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant('replace' as const),
  dump: fc.nat(1),
  how: fc.constantFrom<Replacing>('noise', 'line', 'swap', 'less', 'more', 'other', 'back'),
  at: fc.nat(60),
});

/** Plans of acts; `withReplacing`: dumps are replaced as well, and what was lost is looked for or let go. */
export function plans(withReplacing: boolean): fc.Arbitrary<readonly Act[]> {
  const weighed: { readonly arbitrary: fc.Arbitrary<Act>; readonly weight: number }[] = [
    { arbitrary: fc.record({ kind: fc.constant('mend' as const), page, make: mending }), weight: 8 },
    {
      arbitrary: fc.record({ kind: fc.constant('continue' as const), from: fc.nat(9), to: fc.nat(9) }),
      weight: 3,
    },
    {
      arbitrary: fc.record({ kind: fc.constant('headline' as const), article: fc.nat(9), part: fc.nat(9) }),
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
      arbitrary: fc.record({
        kind: fc.constant('facts' as const),
        page,
        value: fc.constantFrom('乡报', '', null),
      }),
      weight: 2,
    },
    {
      arbitrary: fc.record({
        kind: fc.constant('paths' as const),
        pattern: fc.constantFrom('{yyyy}-{mm}-{dd}/{page}.txt', '{section}/{page}.txt', '{page}.txt'),
      }),
      weight: 1,
    },
    {
      arbitrary: fc.record({ kind: fc.constantFrom('end' as const, 'undo' as const, 'redo' as const) }),
      weight: 4,
    },
    { arbitrary: fc.record({ kind: fc.constantFrom('clear' as const, 'check' as const), page }), weight: 1 },
    ...(withReplacing
      ? [
          { arbitrary: replaced, weight: 4 },
          {
            arbitrary: fc.record({ kind: fc.constantFrom('find' as const, 'dismiss' as const), page }),
            weight: 2,
          },
        ]
      : []),
  ];
  return fc.array(fc.oneof(...weighed), { minLength: 1, maxLength: 14 });
}

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

/** Makes the library, with a highlight, tags, read marks and notes on every article. */
export async function makeLibrary(): Promise<readonly DumpId[]> {
  await emptyLibrary();
  const source = await addSource('乡报');
  const dumps: DumpId[] = [];
  for (const path of paths) dumps.push(await addDump(source, path, ...originals[path]));
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
  return dumps;
}

/** Does one act; what speaks of a page or an article that is not there does nothing. */
export async function doAct(dumps: readonly DumpId[], act: Act): Promise<void> {
  const pages = await db.pages.toCollection().primaryKeys();
  const id = (at: number): PageId => pages[at % pages.length] ?? pageIdOf(dumps[0] as DumpId, 0);
  switch (act.kind) {
    case 'mend': {
      const open = await mendedPage(db, id(act.page));
      if (open !== null) await correctPage(open.page.id, act.make(open.page.text, open.reflow), 'setRole');
      return;
    }
    case 'continue': {
      const rows = await db.articles.toArray();
      const [from, to] = [rows[act.from % rows.length], rows[act.to % rows.length]];
      if (from !== undefined && to !== undefined) await continueArticle(from.id, to.id);
      return;
    }
    case 'headline': {
      const rows = await db.articles.toArray();
      const row = rows[act.article % rows.length];
      if (row === undefined) return;
      const spans = articleSpans(row.article, row.pages);
      const span = spans[act.part % spans.length];
      await chooseHeadline(row.id, span === undefined || act.part === 9 ? null : [span]);
      return;
    }
    case 'engine':
      return runEngine(id(act.page), act.cuts);
    case 'replace':
      return replaceBy(dumps[act.dump] as DumpId, act.how, act.at);
    case 'facts':
      return sayFacts([id(act.page)], { paper: act.value });
    case 'paths':
      await applyPatterns([act.pattern]);
      return;
    case 'clear':
      return clearCorrections(id(act.page));
    case 'check':
      return setChecked([id(act.page)], true);
    case 'find':
    case 'dismiss': {
      const row = await db.pages.get(id(act.page));
      const lost = row === undefined ? [] : lostCorrections(row);
      const [first] = lost;
      if (first === undefined) return;
      if (act.kind === 'find') await findCorrectionAgain(id(act.page), first);
      else await dismissCorrections(id(act.page), [first]);
      return;
    }
    case 'end': {
      const row = await db.continuations.toCollection().first();
      if (row !== undefined) await endContinuation(row.id);
      return;
    }
    case 'undo':
      return undoMending();
    case 'redo':
      await unlessRefused(redo);
  }
}

/** Takes back the last step, unless it is one of those that made the library. */
export async function undoMending(): Promise<void> {
  const last = await db.journal.where('undone').equals(0).last();
  const portion = await db.changes.get([last?.id ?? 0, 0]);
  const mended: readonly string[] = ['pages', 'continuations', 'facts', 'preferences'];
  if (portion?.changes.every(({ table }) => mended.includes(table)) === true) await unlessRefused(undo);
}

/** A step about text that was replaced is refused, and nothing happens. */
async function unlessRefused(replay: () => Promise<unknown>): Promise<void> {
  try {
    await replay();
  } catch (error) {
    if (!(error instanceof UndoRefused)) throw error;
    expect(error.step.outdated).toBe(true);
  }
}

async function runEngine(id: PageId, cuts: readonly number[]): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const row = await db.pages.get(id);
    if (row === undefined) throw new Error('no page');
    const path = (await db.dumps.get(row.dumpId))?.path ?? '';
    const derived = deriveRows(row, { path }, engineOf(row.text, cuts));
    await db.articles.where('pages').equals(id).delete();
    await db.reflows.put(derived.reflow);
    await db.articles.bulkPut([...derived.articles]);
    await mendPages(db, [id]);
  });
}

async function replaceBy(dump: DumpId, how: Replacing, at: number): Promise<void> {
  const path = (await db.dumps.get(dump))?.path as (typeof paths)[number];
  const now = (await db.pages.where('dumpId').equals(dump).sortBy('ordinal')).map(({ text }) => text);
  const before = await countCorrections();
  const content = replacement(now, originals[path], how, at).join('\f');
  const bytes = new TextEncoder().encode(content).buffer as ArrayBuffer;
  const outcome = await replaceDump({ db, now: () => 9 }, dump, { path, modifiedAt: 2, bytes });
  expect(outcome.kind).toBe('replaced');
  expect(await countCorrections()).toBe(before);
}

function replacement(
  now: readonly string[],
  original: readonly string[],
  how: Replacing,
  at: number,
): readonly string[] {
  switch (how) {
    case 'noise':
      return now.map((text) => {
        const place = at % text.length;
        return /\s/u.test(text[place] ?? '') ? text : `${text.slice(0, place)}□${text.slice(place + 1)}`;
      });
    case 'line': {
      const lines = now[0]?.split('\n') ?? [];
      const rest = lines.filter((_, line) => line !== at % lines.length);
      return [rest.join('\n').trim() === '' ? '空白一版，择日补印。' : rest.join('\n'), ...now.slice(1)];
    }
    case 'swap':
      return [...now].reverse();
    case 'less':
      return now.length > 1 ? now.slice(0, -1) : now;
    case 'more':
      return ['增刊一张\n随报附送，不另取资。', ...now].slice(0, 4);
    case 'other':
      return ['全是别的字，与前文无关，择日再印。'];
    case 'back':
      return original;
  }
}

async function countCorrections(): Promise<number> {
  return (await db.pages.toArray()).reduce((sum, { corrections }) => sum + corrections.length, 0);
}

/** Every page's characters are each in one part; what the user made is on its text, and rows say what is so. */
export async function check(): Promise<void> {
  const pages = await db.pages.toArray();
  const texts = new Map(pages.map(({ id, text }) => [id, text]));
  const ids = [...texts.keys()];
  const attached = await loadAttached(db, ids);
  const reflows = await db.reflows.bulkGet(ids);
  const furniture: Span[] = reflows.flatMap((row) =>
    row === undefined ? [] : row.furniture.flatMap(({ pieces }) => spansOfPieces(pieces, [row.pageId])),
  );
  const owned = attached.articles.flatMap((row) => articleSpans(row.article, row.pages));
  for (const [id, text] of texts)
    expectOnce(
      text,
      [...owned, ...furniture].filter((span) => span.page === id),
    );
  const isSolid = (span: Span): boolean =>
    /\S/u.test(texts.get(span.page)?.slice(span.start, span.end) ?? '');
  const hasArticle = (spans: readonly Span[]): boolean => subtractSpans(spans, furniture).some(isSolid);
  for (const row of attached.highlights) {
    if (row.status === 'lost') continue;
    const quotes = row.spans.map(({ page: on, start, end }) => texts.get(on)?.slice(start, end));
    if (row.status !== 'similar') expect(quotes).toEqual(row.quotes);
    expect(quotes.every((quote) => quote !== undefined && quote !== '')).toBe(true);
    if (hasArticle(row.spans)) expect(articlesOfHighlight(row, attached.extents)).not.toEqual([]);
  }
  for (const mark of attached.marks) {
    if (mark.anchor?.status === 'lost' || !hasArticle(mark.spans)) continue;
    expect(articlesOfMark(mark, attached.extents)).not.toEqual([]);
  }
  for (const note of attached.notes) {
    if (note.target.kind !== 'article' || note.anchor?.status === 'lost' || !hasArticle(note.target.spans))
      continue;
    expect(attach(note.target.spans, attached.extents).main).not.toBeNull();
  }
  const counts = countAttached(attached);
  const facts = await shownFactsOfPages(db, ids);
  const checked = new Set(pages.flatMap(({ id, checkedAt }) => (checkedAt > 0 ? [id] : [])));
  for (const row of attached.articles) {
    expect(row).toMatchObject(counts.get(row.id) ?? {});
    expect(row.facts).toEqual(facts.get(row.pages[0] as PageId));
    expect(row.checked).toBe(row.pages.every((id) => checked.has(id)) ? 1 : 0);
  }
  for (const row of pages) expectKept(row);
}

function expectOnce(text: string, spans: readonly Span[]): void {
  const counts = new Map<number, number>();
  for (const { start, end } of spans) {
    for (let at = start as number; at < end; at += 1) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  for (let at = 0; at < text.length; at += 1) {
    if (!/\s/u.test(text[at] ?? '')) expect(counts.get(at)).toBe(1);
  }
}

/** What is lost says what it spoke of; what is not says nothing of it. */
function expectKept({ corrections }: PageRow): void {
  for (const { lost, was } of corrections) expect(was !== undefined).toBe(lost === true);
}
