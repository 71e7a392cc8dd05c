/** Branches of the tree that are opened while others are read. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellOfUnheardChanges } from '../../../src/renderer/db/unheard-changes';
import { useIssueBranches } from '../../../src/renderer/navigator/use-issue-branches';

const bare = vi.hoisted(() => ({ pages: [{ id: 'p', paper: '江湾日报', date: '1957-03-01' }] }));
vi.mock('../../../src/renderer/db/bare-pages', () => ({ useBarePages: () => bare.pages }));
const asked = vi.hoisted((): (() => void)[] => []);
vi.mock('../../../src/renderer/db/issues', () => ({
  listPaperBranches: () =>
    new Promise((resolve) => {
      const articles = asked.length;
      asked.push(() => resolve([{ paper: '江湾日报', articles }]));
    }),
  listYearBranches: async () => [{ year: '1957', articles: 2 }],
  listIssueBranches: async () => [],
  listPageBranches: async () => [],
}));

const paper = 'paper\n江湾日报';
const [none, one] = [new Set<string>(), new Set([paper])];

beforeEach(() => {
  asked.length = 0;
});
afterEach(cleanup);

it('are there when they were opened before the newspapers were known', async () => {
  const { result, rerender } = renderHook(({ open }) => useIssueBranches(open), {
    initialProps: { open: none },
  });
  rerender({ open: one });
  await act(async () => asked[0]?.());
  await waitFor(() => expect(result.current?.get(paper)).toHaveLength(1));
});

it('stay when what was asked for before they were opened is answered', async () => {
  const { result, rerender } = renderHook(({ open }) => useIssueBranches(open), {
    initialProps: { open: none },
  });
  await act(async () => asked[0]?.());
  expect(result.current?.size).toBe(1);
  act(tellOfUnheardChanges);
  await waitFor(() => expect(asked).toHaveLength(2));
  rerender({ open: one });
  await waitFor(() => expect(result.current?.has(paper)).toBe(true));
  await act(async () => asked[1]?.());
  await waitFor(() => expect(result.current?.get('')).toMatchObject([{ articles: 1 }]));
  await waitFor(() => expect(result.current?.get(paper)).toHaveLength(1));
});

it('go through the pages without articles once, however often the tree is drawn', () => {
  const filter = vi.spyOn(bare.pages, 'filter');
  const { rerender } = renderHook(({ open }) => useIssueBranches(open), { initialProps: { open: none } });
  for (let time = 0; time < 5; time += 1) rerender({ open: none });
  expect(filter).toHaveBeenCalledTimes(1);
});
