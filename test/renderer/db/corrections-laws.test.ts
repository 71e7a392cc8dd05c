// @vitest-environment node
/** Whatever is mended, said, replaced, undone and made anew by another engine: nothing the user made is lost. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { db } from '../../../src/renderer/db/database';
import { emptyLibrary } from './library';
import { check, doAct, makeLibrary, plans, undoMending } from './mended-library';

/** Plans a law is tried on; more of them by hand, as in `BROADSHEET_LAW_RUNS=2000 npx vitest run …`. */
const numRuns = Number(process.env.BROADSHEET_LAW_RUNS ?? 20);
const patience = 120_000 + numRuns * 2_000;

/** All that the user made besides what acts change. */
async function made(): Promise<unknown> {
  return Promise.all([db.highlights, db.marks, db.notes, db.tags].map((table) => table.toArray()));
}

async function keys(): Promise<unknown> {
  return Promise.all(
    [db.highlights, db.marks, db.notes, db.tags].map((table) => table.toCollection().primaryKeys()),
  );
}

async function pagesAndArticles(): Promise<unknown> {
  return Promise.all(
    [db.articles, db.reflows, db.pages, db.continuations, db.preferences].map((table) => table.toArray()),
  );
}

describe('random corrections, continuations, facts, other engines, undo and redo', () => {
  it(
    'lose no highlight, tag or note, and move none off its text',
    async () => {
      await fc.assert(
        fc.asyncProperty(plans(false), async (plan) => {
          const dumps = await makeLibrary();
          const before = await made();
          for (const act of plan) {
            await doAct(dumps, act);
            await check();
          }
          expect(await made()).toEqual(before);
        }),
        { numRuns },
      );
    },
    patience,
  );

  it(
    'lose none where dumps are replaced as well, nor a correction: what is not found again says so',
    async () => {
      await fc.assert(
        fc.asyncProperty(plans(true), async (plan) => {
          const dumps = await makeLibrary();
          const before = await keys();
          for (const act of plan) {
            await doAct(dumps, act);
            await check();
          }
          expect(await keys()).toEqual(before);
        }),
        { numRuns },
      );
    },
    patience,
  );

  it(
    'are all taken back by undo, to the last row',
    async () => {
      const mendings = plans(false).map((plan) => plan.filter(({ kind }) => kind !== 'engine'));
      await fc.assert(
        fc.asyncProperty(mendings, async (plan) => {
          const dumps = await makeLibrary();
          const rows = await pagesAndArticles();
          for (const act of plan) await doAct(dumps, act);
          for (let steps = 0; steps <= plan.length; steps += 1) await undoMending();
          expect(await pagesAndArticles()).toEqual(rows);
        }),
        { numRuns },
      );
    },
    patience,
  );

  afterAll(emptyLibrary);
});
