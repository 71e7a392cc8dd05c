/** The queue of imports: one at a time, in order. */
import { beforeEach, expect, test, vi } from 'vitest';
import { makeId } from '#core/page/ids';
import { HostError, type PickedSource } from '../../../src/renderer/hosts/host';
import type { ImportJob, ImportSummary } from '../../../src/renderer/import/progress';

interface Started {
  readonly source: PickedSource;
  readonly finish: (summary: ImportSummary) => void;
  readonly fail: (error: unknown) => void;
  readonly cancel: () => void;
}

const started: Started[] = [];

vi.mock('../../../src/renderer/import/job', () => ({
  startImport(source: PickedSource): ImportJob {
    let finish: Started['finish'] = () => {};
    let fail: Started['fail'] = () => {};
    const finished = new Promise<ImportSummary>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    const cancel = vi.fn();
    started.push({ source, finish, fail, cancel });
    return {
      id: source.key,
      source,
      subscribe: () => () => {},
      snapshot: () => {
        throw new Error('not asked for here');
      },
      cancel,
      answerChanged: () => {},
      finished,
    };
  },
  rescan: async () => null,
}));

const { cancelImport, currentImports, enqueueImport, enqueueRescan, putAway } = await import(
  '../../../src/renderer/import/import-queue'
);

const source = (name: string): PickedSource => ({
  key: name,
  name,
  kind: 'folder',
  list: async function* list() {},
});

const states = () => currentImports().map(({ name, state }) => `${name} ${state}`);
const summary = {} as ImportSummary;

beforeEach(() => {
  for (const { key } of currentImports()) putAway(key);
  started.length = 0;
});

test('the second waits until the first has ended', async () => {
  enqueueImport(source('first'));
  enqueueImport(source('second'));
  await vi.waitFor(() => expect(states()).toEqual(['first running', 'second waiting']));
  started[0]?.finish(summary);
  await vi.waitFor(() => expect(states()).toEqual(['first finished', 'second running']));
  started[1]?.finish(summary);
  await vi.waitFor(() => expect(states()).toEqual(['first finished', 'second finished']));
});

test('one that fails does not hold up the next', async () => {
  enqueueImport(source('first'));
  enqueueImport(source('second'));
  await vi.waitFor(() => expect(started).toHaveLength(1));
  started[0]?.fail(new HostError('disk-full', 'full'));
  await vi.waitFor(() => expect(states()).toEqual(['first failed', 'second running']));
  started[1]?.finish(summary);
  await vi.waitFor(() => expect(states()).toEqual(['first failed', 'second finished']));
});

test('one that waits can be taken out, and is then never begun', async () => {
  enqueueImport(source('first'));
  enqueueImport(source('second'));
  await vi.waitFor(() => expect(started).toHaveLength(1));
  cancelImport(currentImports()[1]?.key ?? -1);
  started[0]?.finish(summary);
  await vi.waitFor(() => expect(states()).toEqual(['first finished']));
  expect(started).toHaveLength(1);
});

test('cancelling one that runs asks it to stop and keeps it until it has', async () => {
  enqueueImport(source('first'));
  await vi.waitFor(() => expect(states()).toEqual(['first running']));
  cancelImport(currentImports()[0]?.key ?? -1);
  expect(started[0]?.cancel).toHaveBeenCalledOnce();
  expect(states()).toEqual(['first running']);
  started[0]?.finish(summary);
  await vi.waitFor(() => expect(states()).toEqual(['first finished']));
});

test('a source whose place is gone is told as failed', async () => {
  enqueueRescan(makeId('source', 'a'), 'away');
  await vi.waitFor(() => expect(states()).toEqual(['away failed']));
  const [entry] = currentImports();
  expect(entry?.state === 'failed' && entry.error).toMatchObject({ reason: 'not-found' });
});
