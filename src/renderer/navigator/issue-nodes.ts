/** The tree of newspapers as rows: which branches are open, what stands on each line, where a key leads. */
import type { PageId } from '#core/page/ids';
import type { Route } from '../app/routes';

/** What the tree is made of; `articles`: how many are under it. */
export type IssueNode =
  | { readonly kind: 'paper'; readonly paper: string; readonly articles: number }
  | { readonly kind: 'year'; readonly paper: string; readonly year: string; readonly articles: number }
  | { readonly kind: 'issue'; readonly paper: string; readonly date: string; readonly articles: number }
  | {
      readonly kind: 'page';
      readonly id: PageId;
      readonly number: string;
      readonly section: string;
      readonly path: string;
      readonly ordinal: number;
      readonly articles: number;
    };

/** A line of the tree. */
export interface IssueRow {
  readonly key: string;
  readonly node: IssueNode;
  /** From 1. */
  readonly level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  /** null where nothing stands under it. */
  readonly isOpen: boolean | null;
  /** Index of the row it stands under; null at the top. */
  readonly parent: number | null;
}

/** The branch of the newspapers themselves. */
export const root = '';

/** Names a node: its branch has the same name. */
export function keyOf(node: IssueNode): string {
  switch (node.kind) {
    case 'paper':
      return `paper\n${node.paper}`;
    case 'year':
      return `year\n${node.paper}\n${node.year}`;
    case 'issue':
      return `issue\n${node.paper}\n${node.date}`;
    case 'page':
      return node.id;
  }
}

/** What a branch's name says; null for the root and for what is no branch. */
export function branchOf(
  key: string,
):
  | { readonly kind: 'paper'; readonly paper: string }
  | { readonly kind: 'year' | 'issue'; readonly paper: string; readonly of: string }
  | null {
  const [kind, paper, of] = key.split('\n');
  if (paper === undefined) return null;
  if (kind === 'paper') return { kind, paper };
  return (kind === 'year' || kind === 'issue') && of !== undefined ? { kind, paper, of } : null;
}

/** True where something stands under it: pages have their articles in the list, what is undated is not parted. */
function hasBranch(node: IssueNode): boolean {
  return node.kind === 'paper' || node.kind === 'issue' || (node.kind === 'year' && node.year !== '');
}

/** Returns the rows of the branches that are open and known. */
export function rowsOf(
  branches: ReadonlyMap<string, readonly IssueNode[]>,
  open: ReadonlySet<string>,
): readonly IssueRow[] {
  const rows: IssueRow[] = [];
  const add = (branch: string, level: number, parent: number | null): void => {
    const nodes = branches.get(branch) ?? [];
    for (const [at, node] of nodes.entries()) {
      const key = keyOf(node);
      const isOpen = hasBranch(node) ? open.has(key) : null;
      rows.push({ key, node, level, place: at + 1, siblings: nodes.length, isOpen, parent });
      if (isOpen === true) add(key, level + 1, rows.length - 1);
    }
  };
  add(root, 1, null);
  return rows;
}

/** Where a node leads: to the list of its articles, a page to the page. */
export function routeOfNode(node: IssueNode): Route {
  switch (node.kind) {
    case 'paper':
      return { view: 'library', paper: node.paper };
    case 'year':
      return { view: 'library', paper: node.paper, date: node.year === '' ? undated : node.year };
    case 'issue':
      return { view: 'library', paper: node.paper, date: node.date };
    case 'page':
      return { view: 'page', pageId: node.id };
  }
}

/** What stands for a date in a route to articles that have none. */
export const undated = 'none';

/** The key of the node that a route is at; null when it is at none. */
export function keyOfRoute(route: Route): string | null {
  if (route.view === 'page') return route.pageId;
  if (route.view !== 'library' || route.paper === undefined) return null;
  const { paper, date } = route;
  if (date === undefined) return keyOf({ kind: 'paper', paper, articles: 0 });
  if (date === undated) return keyOf({ kind: 'year', paper, year: '', articles: 0 });
  return date.length === 4
    ? keyOf({ kind: 'year', paper, year: date, articles: 0 })
    : keyOf({ kind: 'issue', paper, date, articles: 0 });
}

/** What a key does on a row of the tree; null when it is not the tree's. */
export type TreeStep =
  | { readonly kind: 'go'; readonly row: number }
  | { readonly kind: 'open' | 'close'; readonly row: number };

/** The rule of trees: right opens and then goes in, left closes and then goes out. */
export function treeStep(
  key: string,
  rows: readonly IssueRow[],
  active: number,
  rowsInSight: number,
): TreeStep | null {
  const row = rows[active];
  if (row === undefined) return null;
  const go = (to: number): TreeStep => ({
    kind: 'go',
    row: Math.min(rows.length - 1, Math.max(0, to)),
  });
  switch (key) {
    case 'ArrowDown':
      return go(active + 1);
    case 'ArrowUp':
      return go(active - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'PageDown':
      return go(active + Math.max(1, rowsInSight - 1));
    case 'PageUp':
      return go(active - Math.max(1, rowsInSight - 1));
    case 'ArrowRight':
      if (row.isOpen === false) return { kind: 'open', row: active };
      return row.isOpen === true && rows[active + 1]?.parent === active ? go(active + 1) : null;
    case 'ArrowLeft':
      if (row.isOpen === true) return { kind: 'close', row: active };
      return row.parent === null ? null : go(row.parent);
    default:
      return null;
  }
}
