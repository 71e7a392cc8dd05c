// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '#core/page/corrections';
import { type DumpId, type PageId, pageIdOf } from '#core/page/ids';
import {
  clearCorrections,
  correctReading,
  setRole,
  splitArticle,
} from '../../../src/renderer/db/corrections';
import { db } from '../../../src/renderer/db/database';
import { undo } from '../../../src/renderer/db/journal';
import {
  dismissCorrections,
  findCorrectionAgain,
  lostCorrections,
} from '../../../src/renderer/db/lost-corrections';
import { replaceDump } from '../../../src/renderer/workers/replace';
import { addDump, addSource, emptyLibrary, spanOf } from './library';

const text = `渡口小学开学
新生四十二人，由校长亲自迎接。
县里另拨书桌六十张，分与各村。

城南米价稍落
每石跌二角，贩户多持观望态度。`;
let dump: DumpId;
let page: PageId;

beforeEach(async () => {
  await emptyLibrary();
  dump = await addDump(await addSource('乡报'), '01.txt', text);
  page = pageIdOf(dump, 0);
});

const tools = { db, now: () => 9 };
async function replaceBy(content: string) {
  const bytes = new TextEncoder().encode(content).buffer as ArrayBuffer;
  const outcome = await replaceDump(tools, dump, { path: '01.txt', modifiedAt: 2, bytes });
  if (outcome.kind !== 'replaced') throw new Error(outcome.kind);
  return outcome.refound;
}
const corrections = async () => (await db.pages.get(page))?.corrections ?? [];
const lost = async () => lostCorrections({ corrections: await corrections() });
const spanOfLine = async (quote: string) => {
  const { start, end } = await spanOf(page, quote);
  return { start, end };
};
const first = (list: readonly Correction[]): Correction => {
  const [only] = list;
  if (only === undefined) throw new Error('none');
  return only;
};

describe('a correction whose text is gone after a replacement', () => {
  it('is counted, and kept with what it said', async () => {
    await correctReading(page, await spanOf(page, '二角'), '三角');
    await setRole(page, [await spanOf(page, '县里另拨书桌六十张，分与各村。')], 'caption');
    const refound = await replaceBy(
      text.replace('二角', '五厘').replace(/县里.+/u, '今日风大，渡船停开一日。'),
    );
    expect(refound).toMatchObject({ lostCorrections: 2 });
    expect(await lost()).toMatchObject([
      { kind: 'reading', reading: '三角', was: [{ quotes: ['二角'] }] },
      { kind: 'role', role: 'caption', was: [{ quotes: ['县里另拨书桌六十张，分与各村。'] }] },
    ]);
    expect(await replaceBy('全是别的字，与前文无关。')).toMatchObject({ lostCorrections: 0 });
    expect(await lost()).toHaveLength(2);
  });

  it('does its work again by itself when the text comes back', async () => {
    const range = await spanOf(page, '二角');
    await correctReading(page, range, '三角');
    await splitArticle(page, (await spanOf(page, '县里')).start);
    const before = await corrections();
    await replaceBy('全是别的字，与前文无关。');
    expect(await lost()).toHaveLength(2);
    await replaceBy(text);
    expect(await corrections()).toEqual(before);
  });

  it('is found again by similar text when the user asks for it, in one step of undo', async () => {
    await setRole(page, [await spanOf(page, '县里另拨书桌六十张，分与各村。')], 'caption');
    await replaceBy('全是别的字，与前文无关。');
    // Misread so often that it is not found for certain.
    await replaceBy(text.replace('书桌', '书卓').replace('，分与', '，份与'));
    const before = await corrections();
    expect(await lost()).toHaveLength(1);
    const at = await findCorrectionAgain(page, first(await lost()));
    expect(text.slice(at ?? 0)).toMatch(/^县里/u);
    expect(await corrections()).toEqual([
      { kind: 'role', role: 'caption', ranges: [await spanOfLine('县里另拨书卓六十张，份与各村。')] },
    ]);
    await undo();
    expect(await corrections()).toEqual(before);
  });

  it('stays lost when its text is not there, and then nothing has changed', async () => {
    await correctReading(page, await spanOf(page, '二角'), '三角');
    await replaceBy('全是别的字，与前文无关。');
    const before = [await corrections(), await db.journal.toArray()];
    expect(await findCorrectionAgain(page, first(await lost()))).toBeNull();
    expect([await corrections(), await db.journal.toArray()]).toEqual(before);
  });

  it('is dismissed and brought back by undo, and no other goes with it', async () => {
    await correctReading(page, await spanOf(page, '二角'), '三角');
    await setRole(page, [await spanOf(page, '县里另拨书桌六十张，分与各村。')], 'caption');
    await replaceBy(text.replace('二角', '五厘'));
    const before = await corrections();
    await dismissCorrections(page, await lost());
    expect((await corrections()).map(({ kind }) => kind)).toEqual(['role']);
    await undo();
    expect(await corrections()).toEqual(before);
  });

  it('stays in its list when all others are taken back', async () => {
    await correctReading(page, await spanOf(page, '二角'), '三角');
    await setRole(page, [await spanOf(page, '县里另拨书桌六十张，分与各村。')], 'caption');
    await replaceBy(text.replace('二角', '五厘'));
    await clearCorrections(page);
    expect((await corrections()).map(({ kind, lost: isLost }) => [kind, isLost])).toEqual([
      ['reading', true],
    ]);
  });
});
