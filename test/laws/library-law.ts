/**
 * The law of the library: whatever is done, undone, killed, read anew and taken back, in whatever order, no highlight,
 * tag or note is lost or silently moved, nothing speaks of what is gone, and undoing everything gives back the very
 * library there was.
 */

import { solidText } from '#core/anchor/solid-text';
import type { EncodingName } from '#core/dump/decode';
import type { HighlightId } from '#core/page/ids';
import { db } from '../../src/renderer/db/database';
import { redo, UndoRefused, undo } from '../../src/renderer/db/journal';
import { recheckHighlights } from '../../src/renderer/db/recheck';
import { isTree } from '../../src/renderer/db/references';
import type { HighlightRow, TagRow } from '../../src/renderer/db/rows';
import { rebuildDerived } from '../../src/renderer/workers/rebuild';
import { redecodeDump, replaceDump } from '../../src/renderer/workers/replace';
import { type Beside, besideOf, placeFaults } from './anchor-law';
import { chanceOf, seedOf } from './chance';
import { type Deed, deeds } from './deeds';
import { killedAfter } from './kill';
import { editPage, solidIds } from './living-text';
import {
  allPages,
  livingPage,
  makeMissing,
  makeWorld,
  openSteps,
  placed,
  snapshot,
  textOf,
  type World,
} from './world';

/** How a run went: what was done, and the first thing that was wrong; null when the law holds. */
export interface Outcome {
  readonly deeds: readonly string[];
  readonly fault: string | null;
}

/** What a highlight was put on, by the identities of its characters. */
interface Truth {
  readonly row: HighlightRow;
  readonly ids: readonly (readonly number[])[];
  readonly beside: Beside;
}

/** Where the library can be taken back to: since then nothing was done that is no step. */
interface Segment {
  /** The last step before it; 0 when there was none. */
  after: number;
  /** The library before the first step and after each; '' where two steps were one deed. */
  states: string[];
}

class Run {
  readonly #world: World;
  readonly #truths = new Map<HighlightId, Truth>();
  #segment: Segment = { after: 0, states: [''] };

  constructor(world: World) {
    this.#world = world;
  }

  async begin(): Promise<void> {
    this.#segment = { after: await lastStep(), states: [await snapshot()] };
    // What was written before belongs to a step that is closed: writing that goes on makes another one.
    await db.journal.toCollection().modify({ at: 0 });
  }

  /** Does a deed and returns what is wrong then. */
  async do(seed: number): Promise<Outcome> {
    const chance = chanceOf(seed);
    clock += chance.once(3) ? 40_000 : 700;
    const kind = chance.below(100);
    if (kind < 8) return this.#named('undo', () => this.#undo());
    if (kind < 12) return this.#named('redo', () => this.#redo());
    if (kind < 14) return this.#named('reopen', () => this.#reopen());
    if (kind < 20) return this.#named('replace', () => this.#replace(seed));
    if (kind < 22) return this.#named('decode anew', () => this.#decodeAnew(seed));
    if (kind < 24) return this.#named('reflow anew', () => this.#reflowAnew());
    const deed = chance.pick(deeds);
    const isKilled = chance.once(6);
    const act = () => deed.run(this.#world, chanceOf(seedOf(seed, 1)));
    return this.#named(isKilled ? `${deed.name}, killed` : deed.name, async () =>
      isKilled ? this.#kill(act, 1 + chance.below(12), deed) : this.#step(deed, act),
    );
  }

  /** Undoes all of the segment, does it again, and undoes what came before as far as it can be. */
  async end(): Promise<Outcome> {
    return this.#named('undo everything', async () => {
      const fault = (await this.#undoSegment()) ?? (await this.#redoSegment()) ?? (await this.#undoSegment());
      return fault ?? (await this.#undoTheRest());
    });
  }

  async #named(name: string, work: () => Promise<string | null>): Promise<Outcome> {
    try {
      return { deeds: [name], fault: (await work()) ?? (await this.#check()) };
    } catch (error) {
      return { deeds: [name], fault: `${error instanceof Error ? (error.stack ?? error) : error}` };
    }
  }

  async #step(deed: Deed, act: () => Promise<unknown>): Promise<string | null> {
    const before = { steps: await openSteps(), rows: await idsOfRows() };
    await act();
    await makeMissing();
    const steps = await openSteps();
    const made = steps.filter((step) => !before.steps.includes(step)).length;
    const now = await snapshot();
    const { states } = this.#segment;
    if (made > 0) states.length = steps.filter((step) => step > this.#segment.after).length - made + 1;
    for (let extra = 1; extra < made; extra += 1) states.push('');
    if (made > 0) states.push(now);
    // Writing that goes on is part of the step before.
    else if (now !== states.at(-1) && this.#hasSteps(steps)) states[this.#at(steps)] = now;
    else if (now !== states.at(-1) && states.length === 1)
      return `${deed.name} changed something, and is no step`;
    for (const table of ['highlights', 'tags', 'notes'] as const) {
      if (deed.mayRemove?.includes(table) === true) continue;
      const after = await idsOfRows();
      const gone = before.rows[table].filter((id) => !after[table].includes(id));
      if (gone.length > 0 && !(deed.name === 'note on highlight')) return `${gone} went by ${deed.name}`;
    }
    return null;
  }

  #hasSteps(steps: readonly number[]): boolean {
    return steps.some((step) => step > this.#segment.after);
  }

  #at(steps: readonly number[]): number {
    return steps.filter((step) => step > this.#segment.after).length;
  }

  /** Kills an action: all of it is there then, or nothing. */
  async #kill(act: () => Promise<unknown>, writes: number, deed: Deed): Promise<string | null> {
    const before = await snapshot();
    const journal = await journalText();
    if (!(await killedAfter(writes, () => this.#step(deed, act)))) return null;
    db.close({ disableAutoOpen: false });
    await db.open();
    // A deed of two steps may be killed in the second one.
    const steps = await openSteps();
    if ((await journalText()) !== journal && steps.length > 0) {
      // As at every start: what could not be put together before is put together now.
      await makeMissing();
      await this.begin();
      return null;
    }
    return before === (await snapshot()) ? null : 'a killed action left something of itself';
  }

  async #undo(): Promise<string | null> {
    const steps = await openSteps();
    if (!this.#hasSteps(steps)) return null;
    await undo();
    await makeMissing();
    const wanted = this.#segment.states[this.#at(steps) - 1];
    return differs(wanted, await snapshot())
      ? `undo gives another library: ${diff(wanted, await snapshot())}`
      : null;
  }

  async #redo(): Promise<string | null> {
    const steps = await openSteps();
    const next = (await db.journal.where('undone').equals(1).primaryKeys())[0] ?? 0;
    // What was undone before is of another segment: its text may be another.
    if (next <= this.#segment.after) return null;
    const wanted = this.#segment.states[this.#at(steps) + 1];
    const step = await redo();
    await makeMissing();
    if (step === null) return null;
    return differs(wanted, await snapshot())
      ? `redo gives another library: ${diff(wanted, await snapshot())}`
      : null;
  }

  async #reopen(): Promise<null> {
    db.close({ disableAutoOpen: false });
    await db.open();
    return null;
  }

  async #replace(seed: number): Promise<string | null> {
    const chance = chanceOf(seed);
    const dump = chance.pick([...this.#world.dumps.keys()]);
    const rows = await idsOfRows();
    let pages = [...(this.#world.dumps.get(dump) ?? [])];
    for (let count = 1 + chance.below(3); count > 0; count -= 1) {
      const at = chance.below(pages.length);
      pages = pages.map((page, ordinal) =>
        ordinal === at ? editPage(chance, page, this.#world.identities) : page,
      );
      if (chance.once(9)) pages.reverse();
    }
    const bytes = new TextEncoder().encode(textOf(pages)).buffer as ArrayBuffer;
    await this.#noteTruths();
    const path = (await db.dumps.get(dump))?.path ?? '';
    const replace = () => replaceDump({ db, now: Date.now }, dump, { path, modifiedAt: clock, bytes });
    if (chance.once(5)) {
      const before = await snapshot();
      if (await killedAfter(chance.below(8), replace)) {
        db.close({ disableAutoOpen: false });
        await db.open();
        return before === (await snapshot()) ? null : 'a killed replacement left something of itself';
      }
    } else await replace();
    this.#world.dumps.set(dump, pages);
    await this.begin();
    return lostRows(rows, await idsOfRows());
  }

  /** In another encoding, and back: what was found for certain is found for certain again. */
  async #decodeAnew(seed: number): Promise<string | null> {
    const dump = chanceOf(seed).pick([...this.#world.dumps.keys()]);
    const rows = await idsOfRows();
    await this.#noteTruths();
    const sure = (await db.highlights.toArray()).filter(
      ({ status }) => status === 'exact' || status === 'moved',
    );
    for (const encoding of ['gb18030', 'utf-8'] as readonly EncodingName[]) {
      await redecodeDump({ db, now: Date.now }, dump, encoding);
    }
    await this.begin();
    for (const row of sure) {
      const now = await db.highlights.get(row.id);
      if (now?.status === 'lost' || JSON.stringify(now?.quotes) !== JSON.stringify(row.quotes)) {
        return `“${row.quotes}” is ${now?.status} after another encoding and back`;
      }
    }
    return lostRows(rows, await idsOfRows());
  }

  async #reflowAnew(): Promise<string | null> {
    const before = await snapshot();
    const binned = (await db.sources.toArray()).some(({ binnedAt }) => binnedAt > 0);
    if (binned) return null;
    await db.transaction('rw', [db.reflows, db.articles], async () => {
      await db.reflows.clear();
      await db.articles.clear();
    });
    await rebuildDerived({ db, now: Date.now }, () => undefined);
    const now = await snapshot();
    return before === now ? null : `reflowed anew it is another library: ${diff(before, now)}`;
  }

  /** What is true of a library at any time. */
  async #check(): Promise<string | null> {
    const highlights = await db.highlights.toArray();
    for (const row of highlights) {
      const known = this.#truths.get(row.id);
      const isSure = row.status === 'exact' || row.status === 'moved';
      if (known !== undefined && known.row !== row && isSure) {
        const fault = placeFaults(
          {
            truth: known.ids,
            beside: known.beside,
            quotes: known.row.quotes,
            pages: allPages(this.#world),
            identities: this.#world.identities,
          },
          row.status,
          () => placed(this.#world, row.spans),
        );
        if (isOnSameWords(known.row, row) && fault.length > 0) return fault[0] ?? null;
      }
      for (const [at, { page, start, end }] of row.spans.entries()) {
        const text = livingPage(this.#world, page)?.text.slice(start, end);
        if (isSure && solidText(text ?? '').text !== solidText(row.quotes[at] ?? '').text) {
          return `${row.id} is ${row.status} on “${text}”, not on “${row.quotes[at]}”`;
        }
      }
    }
    this.#truths.clear();
    return (await danglingReference(highlights)) ?? (await this.#recheckFault());
  }

  /** Opening an article checks its quotes, and finds nothing to change in a library that is right. */
  async #recheckFault(): Promise<string | null> {
    const ids = await db.highlights.toCollection().primaryKeys();
    if (ids.length === 0) return null;
    const before = await db.highlights.toArray();
    await recheckHighlights(ids);
    const after = await db.highlights.toArray();
    return JSON.stringify(before) === JSON.stringify(after)
      ? null
      : 'a check of the quotes changed highlights';
  }

  async #noteTruths(): Promise<void> {
    for (const row of await db.highlights.toArray()) {
      if (row.status !== 'exact' && row.status !== 'moved') continue;
      const ids = row.spans.map(({ page, start, end }) => {
        const living = livingPage(this.#world, page);
        return living === undefined ? [] : solidIds(living, start, end);
      });
      const beside = besideOf(placed(this.#world, row.spans), allPages(this.#world));
      this.#truths.set(row.id, { row, ids, beside });
    }
  }

  async #undoSegment(): Promise<string | null> {
    for (let steps = await openSteps(); this.#hasSteps(steps); steps = await openSteps()) {
      const fault = await this.#undo();
      if (fault !== null) return fault;
    }
    const now = await snapshot();
    const [first] = this.#segment.states;
    return first === now ? null : `all undone it is another library: ${diff(first, now)}`;
  }

  async #redoSegment(): Promise<string | null> {
    for (;;) {
      const before = await openSteps();
      const fault = await this.#redo();
      if (fault !== null) return fault;
      if ((await openSteps()).length === before.length) return null;
    }
  }

  /** Steps from before a dump was replaced: each is taken back whole, or refused and nothing touched. */
  async #undoTheRest(): Promise<string | null> {
    for (;;) {
      const before = await snapshot();
      try {
        if ((await undo()) === null) return null;
        await makeMissing();
      } catch (error) {
        if (!(error instanceof UndoRefused)) throw error;
        if (before !== (await snapshot())) return 'a refused undo changed something';
      }
      const dangling = await danglingReference(await db.highlights.toArray());
      if (dangling !== null) return `after undo from before: ${dangling}`;
    }
  }
}

/** The time of the run, in milliseconds: the same for the same seed. */
let clock = 1_900_000_000_000;

/** Runs the law once: the deeds that `plan` names, each by a seed; by default those of the seed. */
export async function libraryRun(seed: number, plan: readonly number[] = planOf(seed)): Promise<Outcome> {
  const restore = fixChance(seed);
  try {
    clock = 1_900_000_000_000;
    const run = new Run(await makeWorld(seed));
    await run.begin();
    const done: string[] = [];
    for (const at of plan) {
      const { deeds: names, fault } = await run.do(at);
      done.push(...names);
      if (fault !== null) return { deeds: done, fault };
    }
    const { fault } = await run.end();
    return { deeds: done, fault };
  } finally {
    restore();
  }
}

/** Returns the seeds of a run's deeds. */
export function planOf(seed: number): readonly number[] {
  const count = 6 + chanceOf(seed).below(14);
  return Array.from({ length: count }, (_, at) => seedOf(seed, at + 1));
}

/** Takes deeds away from a run that breaks the law for as long as it still does. */
export async function smallestPlan(seed: number): Promise<readonly number[]> {
  let plan = planOf(seed);
  for (let at = plan.length - 1; at >= 0; at -= 1) {
    const without = plan.filter((_, index) => index !== at);
    if ((await libraryRun(seed, without)).fault !== null) plan = without;
  }
  return plan;
}

/** Makes ids and times those of the seed; returns how to give chance and time back. */
function fixChance(seed: number): () => void {
  const chance = chanceOf(seedOf(seed, 99));
  const { getRandomValues } = crypto;
  const { now } = Date;
  crypto.getRandomValues = ((array: Uint8Array) => {
    for (let at = 0; at < array.length; at += 1) array[at] = chance.below(256);
    return array;
  }) as typeof crypto.getRandomValues;
  Date.now = () => clock;
  return () => {
    crypto.getRandomValues = getRandomValues;
    Date.now = now;
  };
}

type Ids = Readonly<Record<'highlights' | 'tags' | 'notes' | 'marks' | 'links', readonly string[]>>;

async function idsOfRows(): Promise<Ids> {
  const [highlights, tags, notes, marks, links] = await Promise.all(
    [db.highlights, db.tags, db.notes, db.marks, db.links].map(
      (table) => table.toCollection().primaryKeys() as PromiseLike<string[]>,
    ),
  );
  return {
    highlights: highlights ?? [],
    tags: tags ?? [],
    notes: notes ?? [],
    marks: marks ?? [],
    links: links ?? [],
  };
}

function lostRows(before: Ids, after: Ids): string | null {
  for (const table of ['highlights', 'tags', 'notes', 'marks', 'links'] as const) {
    const gone = before[table].filter((id) => !after[table].includes(id));
    if (gone.length > 0) return `${gone} lost with the old text`;
  }
  return null;
}

async function danglingReference(highlights: readonly HighlightRow[]): Promise<string | null> {
  const { tags, notes } = await idsOfRows();
  const [tagRows, marks, noteRows, links, pages] = await Promise.all([
    db.tags.toArray(),
    db.marks.toArray(),
    db.notes.toArray(),
    db.links.toArray(),
    db.pages.toCollection().primaryKeys(),
  ]);
  const known = new Set<string>([...tags, ...notes, ...highlights.map(({ id }) => id), '']);
  const spoken = [
    ...tagRows.flatMap((row: TagRow) => row.parentIds.map((id) => [row.id, id])),
    ...marks.map((row) => [row.id, row.tagId]),
    ...highlights.flatMap((row) => row.tagIds.map((id) => [row.id, id])),
    ...noteRows.map((row) => [row.id, row.highlightId]),
    ...links.flatMap((row) => [
      [row.id, row.noteId],
      [row.id, row.targetNoteId],
    ]),
  ];
  const dangling = spoken.find(([, id]) => !known.has(id ?? ''));
  if (dangling !== undefined) return `${dangling[0]} speaks of ${dangling[1]}, which is gone`;
  if (!isTree(tagRows)) return 'a tag stands under itself';
  const dumps = new Set<string>(pages.map((page) => page.replace(/\/\d+$/u, '')));
  const homeless = highlights.find(({ pageIds }) =>
    pageIds.some((id) => !dumps.has(id.replace(/\/\d+$/u, ''))),
  );
  return homeless === undefined ? null : `${homeless.id} is on a page of no dump`;
}

/** A highlight that was changed by hand meanwhile is not the one that was put there. */
function isOnSameWords(before: HighlightRow, now: HighlightRow): boolean {
  const words = (row: HighlightRow) => row.quotes.map((text) => solidText(text).text).join();
  return words(before) === words(now);
}

/** The last step of the journal, undone or not; 0 when there is none. */
async function lastStep(): Promise<number> {
  return (await db.journal.orderBy(':id').last())?.id ?? 0;
}

async function journalText(): Promise<string> {
  return JSON.stringify([await db.journal.toArray(), await db.changes.toArray()]);
}

function differs(wanted: string | undefined, found: string): boolean {
  return wanted !== undefined && wanted !== '' && wanted !== found;
}

/** Where two libraries differ first. */
function diff(wanted: string | undefined, found: string): string {
  const lines = (wanted ?? '').split('\n');
  const at = found.split('\n').findIndex((line, index) => line !== lines[index]);
  const [a, b] = [lines[at] ?? '', found.split('\n')[at] ?? ''];
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const cut = (text: string) => text.slice(Math.max(0, from - 120), from + 120);
  return `${a.slice(0, 12)}…${cut(a)} | ${cut(b)}`;
}
