/** What an import says at its end. */
import { expect, test } from 'vitest';
import { makeId } from '#core/page/ids';
import type { ImportSummary } from '../../../src/renderer/import/progress';
import { headlineGroups, summaryGroups } from '../../../src/renderer/import/summary-lines';

const dumpId = makeId('dump', 'a');

function summary(parts: Partial<ImportSummary>): ImportSummary {
  return {
    sourceId: makeId('source', 'a'),
    added: [],
    unchanged: [],
    identical: [],
    changed: [],
    failed: [],
    missing: [],
    cancelled: false,
    retry: () => {
      throw new Error('not asked for here');
    },
    ...parts,
  };
}

const file = (path: string) => ({ path, dumpId });
const exact = { exact: 1, moved: 0, similar: 0, lost: 0, lostCorrections: 0 };

test('failed files come first, each with its reason', () => {
  const groups = summaryGroups(
    summary({ added: [file('a.txt')], failed: [{ path: 'b.bin', reason: 'binary', detail: '' }] }),
  );
  expect(groups.map(({ kind }) => kind)).toEqual(['failed', 'added']);
  expect(groups[0]?.files).toEqual([{ path: 'b.bin', reason: 'binary' }]);
});

test('changed files are told apart by what was decided, with the annotations and corrections that were lost', () => {
  const groups = summaryGroups(
    summary({
      changed: [
        { ...file('a.txt'), answer: 'replaced', refound: { ...exact, lost: 2, lostCorrections: 1 } },
        { ...file('b.txt'), answer: 'replaced', refound: exact },
        { ...file('c.txt'), answer: 'kept', refound: null },
      ],
    }),
  );
  expect(groups).toEqual([
    { kind: 'replaced', files: [{ path: 'a.txt', lost: 2, lostCorrections: 1 }, { path: 'b.txt' }] },
    { kind: 'kept', files: [{ path: 'c.txt' }] },
  ]);
});

test('an identical file says what it is identical to', () => {
  const sameAs = { dumpId, path: 'old.txt', sourceName: 'Run' };
  const groups = summaryGroups(summary({ identical: [{ ...file('new.txt'), sameAs }] }));
  expect(groups).toEqual([{ kind: 'identical', files: [{ path: 'new.txt', sameAs }] }]);
});

test('one line tells at most three counts, and never leaves out that files failed', () => {
  const told = headlineGroups(
    summary({
      added: [file('a')],
      changed: [
        { ...file('b'), answer: 'replaced', refound: exact },
        { ...file('c'), answer: 'kept', refound: null },
      ],
      unchanged: [file('d')],
      failed: [{ path: 'e', reason: 'no-permission', detail: '' }],
    }),
  );
  expect(told).toEqual([
    { kind: 'added', count: 1 },
    { kind: 'replaced', count: 1 },
    { kind: 'failed', count: 1 },
  ]);
});

test('an empty folder has nothing to tell', () => {
  expect(headlineGroups(summary({}))).toEqual([]);
});
