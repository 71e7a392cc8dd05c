/** The open branches of the tree of newspapers, read when they are opened and again when articles change. */
import { useEffect, useRef, useState } from 'react';
import { listIssueBranches, listPageBranches, listPaperBranches, listYearBranches } from '../db/issues';
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: another order of names sorts the newspapers anew
  useEffect(() => {
    const watcher = watchTables(['articles'], async () => {
      try {
        const next = await loadBranches([root, ...latest.current]);
        if (watcher.open) setBranches(next);
      } catch (error) {
        if (watcher.open) setFailure({ error });
      }
    });
    return () => watcher.close();
  }, [locale]);

  // Also what was opened while the others were read.
  useEffect(() => {
    if (branches === undefined) return;
    const wanted = [...open].filter((key) => !branches.has(key));
    if (wanted.length === 0) return;
    let isOn = true;
    void loadBranches(wanted).then(
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

async function loadBranches(keys: readonly string[]): Promise<Map<string, readonly IssueNode[]>> {
  const loaded = await Promise.all(keys.map(async (key) => [key, await loadBranch(key)] as const));
  return new Map(loaded);
}

async function loadBranch(key: string): Promise<readonly IssueNode[]> {
  if (key === root) return (await listPaperBranches()).map((each) => ({ kind: 'paper', ...each }));
  const branch = branchOf(key);
  if (branch === null) return [];
  const { paper } = branch;
  switch (branch.kind) {
    case 'paper':
      return (await listYearBranches(paper)).map((each) => ({ kind: 'year', paper, ...each }));
    case 'year':
      return (await listIssueBranches(paper, branch.of)).map((each) => ({ kind: 'issue', paper, ...each }));
    case 'issue':
      return (await listPageBranches(paper, branch.of)).map((each) => ({ kind: 'page', ...each }));
  }
}
