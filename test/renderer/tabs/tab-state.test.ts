/** Tabs as data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import {
  changeTab,
  closeOthers,
  closeTab,
  followTab,
  mostTabs,
  moveTab,
  noTabs,
  openTab,
  reopenTab,
  seatAfter,
  type Tabs,
} from '../../../src/renderer/tabs/tab-state';

const article = (name: string) => `article:${name}` as ArticleId;

function tabsOf(...names: readonly string[]): Tabs {
  return names.reduce((tabs, name) => openTab(tabs, { articleId: article(name) }).tabs, noTabs);
}

const namesIn = (tabs: Tabs) =>
  tabs.open.map(({ articleId }) => articleId.slice('article:'.length)).join(' ');
const idOf = (tabs: Tabs, name: string) =>
  tabs.open.find(({ articleId }) => articleId === article(name))?.id ?? 'none';

describe('opening a tab', () => {
  it('puts it at the end, or right of the one that is shown', () => {
    const tabs = tabsOf('a', 'b', 'c');
    expect(namesIn(tabs)).toBe('a b c');
    const shown = { ...tabs, shown: idOf(tabs, 'a') };
    expect(namesIn(openTab(shown, { articleId: article('d') }).tabs)).toBe('a d b c');
  });

  it('keeps the tab of an article that has one', () => {
    const tabs = tabsOf('a', 'b');
    const again = openTab(tabs, { articleId: article('a') });
    expect(again.tabs).toBe(tabs);
    expect(again.id).toBe(idOf(tabs, 'a'));
  });

  it('lets the tab at the left end give way when there are too many, never the new one', () => {
    const many = tabsOf(...Array.from({ length: mostTabs }, (_, at) => String(at)));
    const { tabs, id } = openTab(many, { articleId: article('new') });
    expect(tabs.open).toHaveLength(mostTabs);
    expect(tabs.open.some((tab) => tab.id === id)).toBe(true);
    expect(namesIn(tabs).startsWith('1 2')).toBe(true);
  });

  it('never lets the tab give way that is shown, and can open again the one that did', () => {
    const many = tabsOf(...Array.from({ length: mostTabs }, (_, at) => String(at)));
    const shown = many.open[0]?.id ?? '';
    const { tabs } = openTab({ ...many, shown }, { articleId: article('new') });
    expect(tabs.open.map(({ id }) => id)).toContain(shown);
    expect(tabs.closed[0]?.tab.articleId).toBe(article('1'));
  });
});

describe('closing a tab', () => {
  it('shows its right neighbour, at the right end the left one, and the lists when it was the last', () => {
    const tabs = tabsOf('a', 'b', 'c');
    expect(closeTab(tabs, idOf(tabs, 'a')).next).toBe(idOf(tabs, 'b'));
    expect(closeTab(tabs, idOf(tabs, 'c')).next).toBe(idOf(tabs, 'b'));
    const one = tabsOf('a');
    expect(closeTab(one, idOf(one, 'a')).next).toBeNull();
  });

  it('is taken back in order, each tab at its place with how far it was read', () => {
    const tabs = tabsOf('a', 'b', 'c');
    const read = changeTab(tabs, idOf(tabs, 'b'), { place: { part: 3, share: 0.5 } });
    const without = closeTab(closeTab(read, idOf(read, 'b')).tabs, idOf(read, 'a')).tabs;
    expect(namesIn(without)).toBe('c');
    const first = reopenTab(without);
    expect(namesIn(first?.tabs ?? noTabs)).toBe('a c');
    const second = reopenTab(first?.tabs ?? noTabs);
    expect(namesIn(second?.tabs ?? noTabs)).toBe('a b c');
    expect(second?.tabs.open[1]?.place).toEqual({ part: 3, share: 0.5 });
    expect(reopenTab(second?.tabs ?? noTabs)).toBeNull();
  });

  it('gives an article that has a tab again no second one', () => {
    const tabs = tabsOf('a');
    const closed = closeTab(tabs, idOf(tabs, 'a')).tabs;
    const again = openTab(closed, { articleId: article('a') });
    expect(reopenTab(again.tabs)).toMatchObject({ id: again.id });
    expect(namesIn(reopenTab(again.tabs)?.tabs ?? noTabs)).toBe('a');
  });

  it('leaves only the one that was meant, and nothing for none', () => {
    const tabs = tabsOf('a', 'b', 'c');
    expect(namesIn(closeOthers(tabs, idOf(tabs, 'b')))).toBe('b');
    expect(namesIn(closeOthers(tabs, null))).toBe('');
  });
});

describe('a tab', () => {
  it('that goes on to another article begins there at its beginning', () => {
    const tabs = tabsOf('a');
    const id = idOf(tabs, 'a');
    const read = changeTab(tabs, id, { place: { part: 2, share: 0 }, title: 'A' });
    expect(followTab(read, id, article('b')).open[0]).toMatchObject({
      id,
      articleId: article('b'),
      title: '',
      place: null,
    });
    expect(followTab(read, id, article('a'))).toBe(read);
  });

  it('has the lists and its neighbours beside it, around the ends', () => {
    const tabs = tabsOf('a', 'b');
    expect(seatAfter(tabs, 1)).toBe(idOf(tabs, 'a'));
    expect(seatAfter(tabs, -1)).toBe(idOf(tabs, 'b'));
    expect(seatAfter({ ...tabs, shown: idOf(tabs, 'b') }, 1)).toBeNull();
  });
});

describe('any tabs', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('open' as const), name: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
    fc.record({ kind: fc.constant('close' as const), at: fc.nat(6) }),
    fc.record({ kind: fc.constant('move' as const), at: fc.nat(6), to: fc.integer({ min: -2, max: 9 }) }),
    fc.record({ kind: fc.constant('show' as const), at: fc.nat(6) }),
    fc.record({ kind: fc.constant('reopen' as const) }),
  );

  it('keep one tab an article and one id a tab, whatever is done with them', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let tabs = noTabs;
        for (const each of steps) {
          const id = 'at' in each ? (tabs.open[each.at]?.id ?? 'none') : '';
          if (each.kind === 'open') tabs = openTab(tabs, { articleId: article(each.name) }).tabs;
          else if (each.kind === 'close') tabs = closeTab(tabs, id).tabs;
          else if (each.kind === 'move') tabs = moveTab(tabs, id, each.to);
          else if (each.kind === 'show') tabs = { ...tabs, shown: id === 'none' ? null : id };
          else tabs = reopenTab(tabs)?.tabs ?? tabs;
          expect(new Set(tabs.open.map((tab) => tab.articleId)).size).toBe(tabs.open.length);
          expect(new Set(tabs.open.map((tab) => tab.id)).size).toBe(tabs.open.length);
          expect(tabs.shown === null || tabs.open.some((tab) => tab.id === tabs.shown)).toBe(true);
        }
      }),
    );
  });

  it('are the same ones in another order after a move', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.integer({ min: -3, max: 12 }), (at, to) => {
        const tabs = tabsOf('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
        const id = tabs.open[at]?.id ?? '';
        const moved = moveTab(tabs, id, to);
        expect(moved.open.map((tab) => tab.id).sort()).toEqual(tabs.open.map((tab) => tab.id).sort());
        expect(moved.open.findIndex((tab) => tab.id === id)).toBe(Math.max(0, Math.min(7, to)));
      }),
    );
  });
});
