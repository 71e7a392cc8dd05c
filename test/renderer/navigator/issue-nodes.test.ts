import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import {
  branchOf,
  type IssueNode,
  keyOf,
  keyOfRoute,
  root,
  routeOfNode,
  rowsOf,
  treeStep,
} from '../../../src/renderer/navigator/issue-nodes';

const paper: IssueNode = { kind: 'paper', paper: '河口日报', articles: 5 };
const year: IssueNode = { kind: 'year', paper: '河口日报', year: '1931', articles: 4 };
const undated: IssueNode = { kind: 'year', paper: '河口日报', year: '', articles: 1 };
const issue: IssueNode = { kind: 'issue', paper: '河口日报', date: '1931-06-04', articles: 4 };
const page: IssueNode = {
  kind: 'page',
  id: makeId('page', 'd/0'),
  number: '2',
  section: '',
  path: 'a.txt',
  ordinal: 0,
  articles: 4,
};
const branches = new Map([
  [root, [paper]],
  [keyOf(paper), [year, undated]],
  [keyOf(year), [issue]],
  [keyOf(issue), [page]],
]);
const all = new Set(branches.keys());

describe('the tree of newspapers', () => {
  it('shows what is under the branches that are open, each with its level and its place', () => {
    expect(rowsOf(branches, new Set())).toMatchObject([{ node: paper, level: 1, isOpen: false }]);
    expect(rowsOf(branches, all)).toMatchObject([
      { node: paper, level: 1, isOpen: true, parent: null },
      { node: year, level: 2, place: 1, siblings: 2, isOpen: true, parent: 0 },
      { node: issue, level: 3, isOpen: true, parent: 1 },
      { node: page, level: 4, isOpen: null, parent: 2 },
      { node: undated, level: 2, place: 2, siblings: 2, isOpen: null, parent: 0 },
    ]);
  });

  it('shows nothing of a branch that is open and not read yet', () => {
    expect(rowsOf(new Map([[root, [paper]]]), all)).toHaveLength(1);
  });

  it('leads every node to a route that leads back to it', () => {
    for (const node of [paper, year, undated, issue, page]) {
      expect(keyOfRoute(routeOfNode(node))).toBe(keyOf(node));
    }
    expect(keyOfRoute({ view: 'library' })).toBeNull();
  });

  it('names branches so that they can be read again, whatever the newspaper is called', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\n]*$/u), (name) => {
        expect(branchOf(keyOf({ kind: 'paper', paper: name, articles: 0 }))).toEqual({
          kind: 'paper',
          paper: name,
        });
        expect(branchOf(keyOf({ kind: 'issue', paper: name, date: '1931-06-04', articles: 0 }))).toEqual({
          kind: 'issue',
          paper: name,
          of: '1931-06-04',
        });
      }),
    );
    expect(branchOf(root)).toBeNull();
  });
});

describe('the keys of the tree', () => {
  const rows = rowsOf(branches, all);
  const closed = rowsOf(branches, new Set());
  it('open with right and then go in, close with left and then go out', () => {
    expect(treeStep('ArrowRight', closed, 0, 10)).toEqual({ kind: 'open', row: 0 });
    expect(treeStep('ArrowRight', rows, 0, 10)).toEqual({ kind: 'go', row: 1 });
    expect(treeStep('ArrowRight', rows, 3, 10)).toBeNull();
    expect(treeStep('ArrowLeft', rows, 2, 10)).toEqual({ kind: 'close', row: 2 });
    expect(treeStep('ArrowLeft', rows, 3, 10)).toEqual({ kind: 'go', row: 2 });
    expect(treeStep('ArrowLeft', closed, 0, 10)).toBeNull();
  });

  it('never lead out of the tree', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'),
        fc.nat(rows.length - 1),
        fc.nat(40),
        (key, active, inSight) => {
          const step = treeStep(key, rows, active, inSight);
          expect(step?.kind).toBe('go');
          expect(rows[step?.row ?? -1]).toBeDefined();
        },
      ),
    );
    expect(treeStep('ArrowDown', [], 0, 10)).toBeNull();
  });
});
