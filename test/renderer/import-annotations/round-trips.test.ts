// @vitest-environment node
/** Laws: what is exported and imported again is what it was; where it came from, nothing changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '#core/export/formats';
import type { NamedEntry } from '#core/names/entries';
import { nameKinds } from '#core/names/model';
import { makeId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { articleSpans } from '#core/page/parts';
import { db } from '../../../src/renderer/db/database';
import { act } from '../../../src/renderer/db/edit';
import { addHighlight } from '../../../src/renderer/db/highlights';
import { undo } from '../../../src/renderer/db/journal';
import { setRead } from '../../../src/renderer/db/marks';
import { addNames, refuseNames } from '../../../src/renderer/db/names';
import { saveNote } from '../../../src/renderer/db/notes';
import { type ArticleRow, type HighlightColour, highlightColours } from '../../../src/renderer/db/rows';
import { defineTag, linkTags } from '../../../src/renderer/db/tag-edits';
import { tagHighlights } from '../../../src/renderer/db/tag-highlights';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { changesNothing, type Dumps, exported, imported, openDumps, seen, stored } from './other-library';

const dumps: Dumps = {
  '1987-03/02.txt': [
    '新码头昨日启用\n记者在𠮷湾看到，首日停靠货轮十二艘\n市民说这是好事，这是好事\n\n旧桥拆除\n旧桥在雨里拆了，这是好事\n',
    'MARKET\nThe price of coal rose on Monday & nobody <knows> why.\nSold: none.\n',
  ],
  '1987-03/03.txt': ['新码头昨日启用\n另一份报纸也报道了𠮷湾的新码头\n'],
};

interface Wish {
  readonly article: number;
  readonly from: number;
  readonly length: number;
  readonly colour: HighlightColour;
  readonly tags: readonly number[];
  readonly note: string;
  readonly maker: string;
}

const aText = fc.stringMatching(/^[a-z港𠮷&<"=]{1,12}( [a-z港]{1,6})?$/u);

const wishes = fc.record({
  highlights: fc.array(
    fc.record({
      article: fc.nat(3),
      from: fc.nat(40),
      length: fc.integer({ min: 1, max: 30 }),
      colour: fc.constantFrom(...highlightColours),
      tags: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
      note: fc.oneof(fc.constant(''), aText),
      maker: fc.constantFrom('', 'Ada Lin', '王芳'),
    }),
    { maxLength: 6 },
  ),
  tagged: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 4 }),
  notes: fc.array(fc.tuple(fc.nat(3), aText), { maxLength: 3 }),
  names: fc.array(
    fc.record({
      kind: fc.constantFrom(...nameKinds),
      name: aText,
      variants: fc.array(aText, { maxLength: 3 }),
      note: fc.oneof(fc.constant(''), aText),
    }),
    { maxLength: 4 },
  ),
});

interface Wishes {
  readonly highlights: readonly Wish[];
  readonly tagged: readonly (readonly [article: number, tag: number])[];
  readonly notes: readonly (readonly [article: number, body: string])[];
  readonly names?: readonly NamedEntry[];
}

async function make(wish: Wishes): Promise<void> {
  const tags = [await createTag('贸易', 'green'), await createTag('ports & <quays>', 'blue')];
  tags.push(await createTag('opinion'), await createTag('under', 'pink', tags[0]));
  await defineTag(tags[1] as never, {
    aliases: ['harbours'],
    whenToUse: 'Ships.',
    whenNotToUse: 'No rivers.',
  });
  await linkTags([tags[3] as never], tags[2] as never);
  const articles = await db.articles.orderBy('sortKey').toArray();
  for (const one of wish.highlights) await makeHighlight(one, articles[one.article % articles.length], tags);
  for (const [article, tag] of wish.tagged) {
    const row = articles[article % articles.length];
    if (row !== undefined) await tagArticles([row.id], tags[tag] as never);
  }
  for (const [article, body] of wish.notes) {
    const row = articles[article % articles.length];
    if (row === undefined) continue;
    await saveNote({ articleId: row.id }, body);
  }
  await addNames(wish.names ?? []);
  const [first] = articles;
  if (first !== undefined) await setRead(first.id, true);
}

async function makeHighlight(
  { from, length, colour, tags, note, maker }: Wish,
  row: ArticleRow | undefined,
  all: readonly string[],
): Promise<void> {
  const [page] = row?.pages ?? [];
  const text = (page === undefined ? undefined : await db.pages.get(page))?.text ?? '';
  if (row === undefined || page === undefined) return;
  // Stretches of the article's lines, as a selection has them, on whole characters.
  const spans = articleSpans(row.article, row.pages).flatMap((span) => {
    const start = whole(text, span.start + from);
    const end = whole(text, Math.min(span.end, span.start + from + length));
    return start < end ? [{ page, start: raw(start), end: raw(end) }] : [];
  });
  const trimmed = spans.filter(({ start, end }) => text.slice(start, end).trim().length === end - start);
  if (trimmed.length === 0) return;
  // Of the headline and of the first line under it: a selection over several parts has several stretches.
  const id = await addHighlight(row.id, trimmed.slice(0, 2), colour);
  await act(db, { action: 'recolourHighlight' }, async (edit) => {
    const made = await edit.db.highlights.get(id);
    if (made !== undefined) await edit.put('highlights', { ...made, maker });
  });
  for (const tag of tags) await tagHighlights([id], all[tag] as never);
  if (note !== '') await saveNote({ highlightId: id }, note);
}

function whole(text: string, offset: number): number {
  const low = text.charCodeAt(offset);
  return low >= 0xdc00 && low <= 0xdfff ? offset - 1 : offset;
}

const formats: readonly (readonly [ExportFormat, string])[] = [
  ['json', 'Everything.json'],
  ['web-annotations', 'Everything.jsonld'],
  ['qdpx', 'Everything.qdpx'],
];

describe.each(formats)('an export as %s', { timeout: 120_000 }, (format, name) => {
  it('gives another library of the same dumps the same highlights, notes and tags', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (wish) => {
        await openDumps('here', '港报', dumps);
        await make(wish);
        const file = await exported(format);
        const before = await seen();
        await openDumps('elsewhere', '港报', dumps);
        const preview = await imported(name, file);
        expect(preview.unplaced).toEqual([]);
        const after = await seen();
        expect(after.highlights).toEqual(before.highlights);
        expect(after.tagged).toEqual(before.tagged);
        expect(after.notes).toEqual(before.notes);
        if (format !== 'web-annotations') expect(after.tags).toEqual(before.tags);
        if (format === 'json') expect(after.names).toEqual(before.names);
        expect(changesNothing(await imported(name, file))).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it('changes nothing where it came from', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (wish) => {
        await openDumps('here', '港报', dumps);
        await make(wish);
        const before = await stored();
        const steps = await db.journal.count();
        const preview = await imported(name, await exported(format));
        expect(changesNothing(preview)).toBe(true);
        expect(preview.unplaced).toEqual([]);
        expect(await stored()).toEqual(before);
        expect(await db.journal.count()).toBe(steps);
      }),
      { numRuns: 8 },
    );
  });

  it('changes nothing where it came from though something is lost, or hangs on a page, or is linked', async () => {
    await openDumps('here', '港报', dumps);
    const highlight: Wish = {
      article: 0,
      from: 2,
      length: 6,
      colour: 'blue',
      tags: [0],
      note: 'see [[x]]',
      maker: '',
    };
    await make({ highlights: [highlight], tagged: [[0, 1]], notes: [[1, 'a note']] });
    const [page] = await db.pages.toArray();
    const [row] = await db.highlights.toArray();
    const notes = await db.notes.toArray();
    if (page === undefined || row === undefined) throw new Error('nothing was made');
    await saveNote({ pageId: page.id }, 'of the page');
    await db.highlights.add({
      ...row,
      id: makeId('highlight', 'lost'),
      status: 'lost',
      quotes: ['好事'],
      tagIds: [],
    });
    await db.highlights.add({
      ...row,
      id: makeId('highlight', 'nowhere'),
      status: 'lost',
      spans: [],
      pageIds: [],
    });
    const [from, to] = [
      notes.find(({ highlightId }) => highlightId !== ''),
      notes.find(({ highlightId }) => highlightId === ''),
    ];
    if (from === undefined || to === undefined) throw new Error('no notes');
    await db.links.add({
      ...{ id: makeId('link', 'x'), noteId: from.id, title: 'x', target: { kind: 'note', noteId: to.id } },
      ...{ targetNoteId: to.id, pageIds: [], createdAt: 1, anchor: null },
    });
    const before = await stored();
    const preview = await imported(name, await exported(format));
    expect(preview.unplaced).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it('is one step, which undo takes back whole', async () => {
    await openDumps('here', '港报', dumps);
    const highlight: Wish = {
      article: 0,
      from: 2,
      length: 6,
      colour: 'pink',
      tags: [1],
      note: 'why?',
      maker: '',
    };
    await make({ highlights: [highlight], tagged: [[1, 2]], notes: [[2, 'of all of it']] });
    const file = await exported(format);
    await openDumps('elsewhere', '港报', dumps);
    const before = await stored();
    await imported(name, file);
    expect(await db.journal.count()).toBe(1);
    expect(await db.highlights.count()).toBe(1);
    await undo();
    expect(await stored()).toEqual(before);
  });
});

const partial: readonly (readonly [ExportFormat, string])[] = [
  ['qdc', 'Everything.qdc'],
  ['csv', 'Everything.zip'],
  ['csl-json', 'Everything.json'],
];

describe.each(partial)(
  'an export as %s, which has tags or facts only',
  { timeout: 60_000 },
  (format, name) => {
    it('changes nothing where it came from, and brings the tags elsewhere', async () => {
      await openDumps('here', '港报', dumps);
      await make({ highlights: [], tagged: [[1, 2]], notes: [] });
      const [before, { tags }] = [await stored(), await seen()];
      const file = await exported(format);
      expect(changesNothing(await imported(name, file))).toBe(true);
      expect(await stored()).toEqual(before);
      await openDumps('elsewhere', '港报', dumps);
      await imported(name, file);
      expect((await seen()).tags).toEqual(format === 'csl-json' ? [] : tags);
    });
  },
);

describe('lists of names in our JSON', () => {
  const entry = { kind: 'person', name: '何舟', variants: ['何船长'], note: '' } as const;

  it('give a name that is here what it does not say yet, and what was refused comes after all', async () => {
    await openDumps('here', '港报', dumps);
    await addNames([entry, { kind: 'place', name: '下河', variants: [], note: 'a ferry' }]);
    const file = await exported('json');
    await openDumps('elsewhere', '港报', dumps);
    await addNames([{ ...entry, variants: ['老何'], note: 'of the ferry' }]);
    await refuseNames([{ kind: 'place', name: '下河' }]);
    const before = await stored();
    const { counts } = await imported('Everything.json', file);
    expect(counts.names).toEqual({ added: 1, changed: 1, kept: 0 });
    expect((await seen()).names).toEqual([
      { kind: 'person', name: '何舟', variants: ['老何', '何船长'], note: 'of the ferry' },
      { kind: 'place', name: '下河', variants: [], note: 'a ferry' },
    ]);
    expect(await db.refusedNames.count()).toBe(0);
    await undo();
    expect(await stored()).toEqual(before);
  });

  it('are left alone by a file of some articles, which has none', async () => {
    await openDumps('here', '港报', dumps);
    await addNames([entry]);
    const { counts } = await imported('Everything.jsonld', await exported('web-annotations'));
    expect(counts.names).toEqual({ added: 0, changed: 0, kept: 0 });
    expect(await db.names.count()).toBe(1);
  });
});
