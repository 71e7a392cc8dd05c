// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DumpId, pageIdOf, type SourceId } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { act, journalBound } from '../../../src/renderer/db/edit';
import { sayFacts } from '../../../src/renderer/db/facts';
import { addHighlight, deleteHighlight, recolourHighlight } from '../../../src/renderer/db/highlights';
import { journalEnds, redo, UndoRefused, undo } from '../../../src/renderer/db/journal';
import { noteAsRead, setRead } from '../../../src/renderer/db/marks';
import { saveNote } from '../../../src/renderer/db/notes';
import { applyPatterns, savePatterns } from '../../../src/renderer/db/path-patterns';
import { binSource, renameSource, restoreSource } from '../../../src/renderer/db/sources';
import { createTag, deleteTag, renameTag, tagArticles, untagArticles } from '../../../src/renderer/db/tags';
import { setRebuilder } from '../../../src/renderer/db/visibility';
import { addDump, addSource, articleOf, emptyLibrary, everythingMade, spanOf } from './library';

const text = '渡口小学开学\n新生四十二人。\n\n城南米价稍落\n每石跌二角。';
let dump: DumpId;
let source: SourceId;

beforeEach(async () => {
  await emptyLibrary();
  source = await addSource('乡报');
  dump = await addDump(source, '01.txt', text);
});
afterEach(() => setRebuilder(async () => undefined));

const first = () => articleOf(dump, 0);
const second = () => articleOf(dump, 1);
const mark = async (quote: string) =>
  addHighlight(first(), [await spanOf(pageIdOf(dump, 0), quote)], 'green');

describe('undo and redo', () => {
  it('pass over what the app does by itself: an article read to its end', async () => {
    await createTag('学务');
    await undo();
    await noteAsRead(first());
    expect((await db.articles.get(first()))?.read).toBe(1);
    expect((await journalEnds()).redo?.action).toBe('createTag');
    expect((await journalEnds()).undo).toBeNull();
  });

  it('take back and do again every kind of action, in any order', async () => {
    const actions: readonly (() => Promise<unknown>)[] = [
      async () => createTag('学务'),
      async () => tagArticles([first(), second()], await createTag('学务')),
      async () => untagArticles([first()], await createTag('学务')),
      async () => renameTag(await createTag('学务'), '教育'),
      async () => deleteTag((await db.tags.toCollection().first())?.id ?? (await createTag('空'))),
      async () => setRead(second(), true),
      async () => setRead(second(), false),
      async () => mark('新生四十二人'),
      async () =>
        recolourHighlight((await db.highlights.toCollection().first())?.id ?? (await mark('渡口')), 'pink'),
      async () =>
        saveNote(
          { highlightId: (await db.highlights.toCollection().first())?.id ?? (await mark('渡口')) },
          '甲',
        ),
      async () => saveNote({ articleId: first() }, '乙'),
      async () => saveNote({ articleId: first() }, ''),
      async () => deleteHighlight((await db.highlights.toCollection().first())?.id ?? (await mark('渡口'))),
      async () => renameSource(source, '新乡报'),
      async () => sayFacts([pageIdOf(dump, 0)], { paper: '新乡报', date: '2031-04-02' }),
      async () => sayFacts([pageIdOf(dump, 0)], { paper: null, section: '要闻' }),
      async () => savePatterns(['{page}.txt']),
      async () => applyPatterns(['{page}.txt']),
      async () => applyPatterns(['{section}.txt']),
    ];
    await fc.assert(
      fc
        .asyncProperty(fc.array(fc.nat(actions.length - 1), { minLength: 1, maxLength: 8 }), async (plan) => {
          const states = [await everythingMade()];
          for (const at of plan) {
            const steps = await db.journal.count();
            await actions[at]?.();
            // One state a step: an action that changed nothing has none, a prepared one has two, one that went
            // into the step before it replaces that step's.
            const made = (await db.journal.count()) - steps;
            if (made === 0) states[states.length - 1] = await everythingMade();
            for (let extra = 1; extra < made; extra += 1) states.push(null);
            if (made > 0) states.push(await everythingMade());
          }
          for (let at = states.length - 2; at >= 0; at -= 1) {
            await undo();
            if (states[at] !== null) expect(await everythingMade()).toEqual(states[at]);
          }
          expect(await undo()).toBeNull();
          for (let at = 1; at < states.length; at += 1) {
            await redo();
            if (states[at] !== null) expect(await everythingMade()).toEqual(states[at]);
          }
          expect(await redo()).toBeNull();
        })
        .beforeEach(async () => {
          await emptyLibrary();
          source = await addSource('乡报');
          dump = await addDump(source, '01.txt', text);
        }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('survive closing the library', async () => {
    await createTag('学务');
    db.close({ disableAutoOpen: false });
    await db.open();
    expect((await undo())?.action).toBe('createTag');
    expect(await db.tags.count()).toBe(0);
    db.close({ disableAutoOpen: false });
    await db.open();
    expect((await redo())?.values).toEqual({ name: '学务' });
    expect(await db.tags.count()).toBe(1);
  });

  it('say what they would do next', async () => {
    expect(await journalEnds()).toEqual({ undo: null, redo: null });
    await createTag('甲');
    await createTag('乙');
    await undo();
    expect(await journalEnds()).toMatchObject({
      undo: { values: { name: '甲' } },
      redo: { values: { name: '乙' } },
    });
  });

  it('have nothing to redo after a new action', async () => {
    await createTag('甲');
    await undo();
    await createTag('乙');
    expect(await redo()).toBeNull();
  });

  it('refuse when a row has changed meanwhile, touch nothing, and leave the steps before it', async () => {
    await createTag('甲');
    const id = await mark('新生四十二人');
    await db.highlights.update(id, { colour: 'blue' });
    const before = await everythingMade();
    await expect(undo()).rejects.toThrow(UndoRefused);
    expect(await everythingMade()).toEqual(before);
    expect((await undo())?.values).toEqual({ name: '甲' });
  });

  it('refuse a step that is not one', async () => {
    const change = { table: 'pages', key: 'x', before: null, after: null };
    const id = await db.journal.add({
      ...{ at: 1, action: 'x', values: {}, rows: 1, size: 1, start: 0, undone: 0 },
    });
    await db.changes.add({ step: id, portion: 0, changes: [change] });
    await expect(undo()).rejects.toThrow(UndoRefused);
  });

  it('bring a source back from the bin with its articles asked for, and put it there again', async () => {
    const asked: SourceId[] = [];
    setRebuilder(async (id) => void asked.push(id));
    await binSource(source);
    expect(await db.articles.count()).toBe(0);
    await undo();
    expect((await db.sources.get(source))?.binnedAt).toBe(0);
    expect(asked).toEqual([source]);
    await redo();
    expect((await db.sources.get(source))?.binnedAt).toBeGreaterThan(0);
    await restoreSource(source);
    expect(asked).toEqual([source, source]);
    await undo();
    expect((await db.sources.get(source))?.binnedAt).toBeGreaterThan(0);
  });
});

describe('an action', () => {
  it('that fails leaves nothing of itself', async () => {
    const before = await everythingMade();
    const failing = act(db, { action: 'test' }, async (edit) => {
      await edit.put('sources', { ...(await edit.db.sources.get(source)), name: '半途' } as never);
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await everythingMade()).toEqual(before);
    expect(await db.journal.count()).toBe(0);
  });

  it('on a note that is being written is one step, until something else is done or the writing rests', async () => {
    const target = { articleId: first() };
    for (const body of ['新', '新生', '新生四十']) await saveNote(target, body);
    expect(await db.journal.count()).toBe(1);
    await createTag('甲');
    await saveNote(target, '新生四十二');
    expect(await db.journal.count()).toBe(3);
    await db.journal.toCollection().modify((step) => void Object.assign(step, { at: step.at - 60_000 }));
    await saveNote(target, '新生四十二人');
    expect(await db.journal.count()).toBe(4);
    for (let at = 0; at < 4; at += 1) await undo();
    expect(await db.notes.count()).toBe(0);
    for (let at = 0; at < 4; at += 1) await redo();
    expect((await db.notes.toArray())[0]?.body).toBe('新生四十二人');
  });

  it('that changes nothing leaves no step', async () => {
    await renameSource(source, '乡报');
    await setRead(first(), false);
    expect(await db.journal.count()).toBe(0);
  });
});

describe("the journal's bound", () => {
  it('drops the oldest steps, whole', async () => {
    const tag = await createTag('甲');
    for (let at = 0; at < journalBound.steps; at += 1) await renameTag(tag, `名${at}`);
    const steps = await db.journal.toArray();
    expect(steps).toHaveLength(journalBound.steps);
    expect(steps[0]?.action).toBe('renameTag');
  }, 60_000);

  it('keeps the newest step whatever its size', async () => {
    await createTag('甲');
    vi.spyOn(JSON, 'stringify').mockReturnValueOnce('x'.repeat(journalBound.bytes));
    await createTag('乙');
    vi.restoreAllMocks();
    expect((await db.journal.toArray()).map(({ values }) => values)).toEqual([{ name: '乙' }]);
  });
});
