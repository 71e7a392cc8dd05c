/** The open branches of the tree of newspapers, read when they are opened and again when articles change. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBarePages } from '../db/bare-pages';
import {
  type BareBranch,
  listIssueBranches,
  listPageBranches,
  listPaperBranches,
  listYearBranches,
} from '../db/issues';
import { watchTables } from '../db/live';
import { useSortLocale } from '../ui/name-order';
import { branchOf, type IssueNode, root } from './issue-nodes';

type Branches = ReadonlyMap<string, readonly IssueNode[]>;

/** The branches that are open, by name, and the newspapers; undefined until those are known. */
export function useIssueBranches(open: ReadonlySet<string>): Branches | undefined {
  const [branches, setBranches] = useState<Branches>();
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const latest = useRef(open);
  latest.current = open;
  const locale = useSortLocale();
  const bare = useDatedBarePages();
  const latestBare = useRef(bare);
  latestBare.current = bare;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another order of names sorts the newspapers anew, and other bare pages stand on other branches
  useEffect(() => {
    const watcher = watchTables(['articles'], async () => {
      try {
        const next = await loadBranches([root, ...latest.current], latestBare.current);
        if (watcher.open) setBranches(next);
      } catch (error) {
        if (watcher.open) setFailure({ error });
      }
    });
    return () => watcher.close();
  }, [locale, bare]);

  // Also what was opened while the others were read.
  useEffect(() => {
    if (branches === undefined) return;
    const wanted = [...open].filter((key) => !branches.has(key));
    if (wanted.length === 0) return;
    let isOn = true;
    void loadBranches(wanted, latestBare.current).then(
      (more) => isOn && setBranches((now) => new Map([...(now ?? []), ...more])),
      (error) => isOn && setFailure({ error }),
    );
    return () => {
      isOn = false;
    };
  }, [open, branches]);

  if (failure !== null) throw failure.error;
  return branches;
}

const none: readonly BareBranch[] = [];

/** The bare pages that have a place in the tree; the same object until they are others. */
function useDatedBarePages(): readonly BareBranch[] {
  const pages = useBarePages();
  const key = useMemo(() => JSON.stringify((pages ?? []).filter(({ date }) => date !== '')), [pages]);
  return useMemo(() => {
    const dated = JSON.parse(key) as readonly BareBranch[];
    return dated.length === 0 ? none : dated;
  }, [key]);
}

async function loadBranches(
  keys: readonly string[],
  bare: readonly BareBranch[],
): Promise<Map<string, readonly IssueNode[]>> {
  const loaded = await Promise.all(keys.map(async (key) => [key, await loadBranch(key, bare)] as const));
  return new Map(loaded);
}

async function loadBranch(key: string, bare: readonly BareBranch[]): Promise<readonly IssueNode[]> {
  if (key === root) return (await listPaperBranches(bare)).map((each) => ({ kind: 'paper', ...each }));
  const branch = branchOf(key);
  if (branch === null) return [];
  const { paper } = branch;
  switch (branch.kind) {
    case 'paper':
      return (await listYearBranches(paper, bare)).map((each) => ({ kind: 'year', paper, ...each }));
    case 'year':
      return (await listIssueBranches(paper, branch.of, bare)).map((each) => ({
        kind: 'issue',
        paper,
        ...each,
      }));
    case 'issue':
      return (await listPageBranches(paper, branch.of, bare)).map((each) => ({ kind: 'page', ...each }));
  }
}
