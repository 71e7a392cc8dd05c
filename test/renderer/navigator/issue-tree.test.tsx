/** The tree of newspapers in a page, on a library of its own: what is read, what keys and clicks do. */
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { createRef } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeId } from '#core/page/ids';
import { currentRoute } from '../../../src/renderer/app/navigation';
import { db } from '../../../src/renderer/db/database';
import { sayFacts } from '../../../src/renderer/db/facts';
import { en } from '../../../src/renderer/i18n/resources';
import { IssueTree } from '../../../src/renderer/navigator/issue-tree';
import { addDump, addSource, emptyLibrary } from '../db/library';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeEach(async () => {
  localStorage.clear();
  window.location.hash = '#/library';
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(300);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  Element.prototype.scrollTo = () => {};
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  await emptyLibrary();
  const source = await addSource('河口');
  await addDump(source, 'a.txt', 'Ferry\none', 'Market\ntwo');
  await addDump(source, 'b.txt', 'Rain\nthree');
  const [ferry, market, rain] = await db.articles.orderBy('id').primaryKeys();
  for (const [id, date] of [
    [ferry, '1931-06-04'],
    [market, '1931-06-04'],
    [rain, '1932-01-01'],
  ] as const) {
    if (id !== undefined) await db.articles.update(id, { 'facts.paper': '河口日报', 'facts.date': date });
  }
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(): Promise<HTMLElement> {
  const scroller = createRef<HTMLDivElement>();
  render(
    <I18nextProvider i18n={i18next}>
      <div ref={scroller}>
        <IssueTree scroller={scroller} rowHeight={30} />
      </div>
    </I18nextProvider>,
  );
  return screen.findByRole('tree', { name: 'Newspapers' });
}

function names(): readonly (string | null)[] {
  return screen.getAllByRole('treeitem').map((item) => item.getAttribute('aria-label'));
}

it('reads a branch only when it is opened', async () => {
  const uniqueKeys = vi.spyOn(db.Collection.prototype, 'uniqueKeys');
  await open();
  expect(names()).toEqual(['河口日报, 3 articles']);
  const before = uniqueKeys.mock.calls.length;
  await userEvent.click(screen.getByRole('treeitem'));
  await waitFor(() =>
    expect(names()).toEqual(['河口日报, 3 articles', '1931, 2 articles', '1932, 1 article']),
  );
  // Years are found by leaps; the issues of a year would have asked for all keys of it.
  expect(uniqueKeys.mock.calls.length).toBe(before);
  expect(window.location.hash).toContain('paper=');
});

it('is gone through by keys down to a page, and goes to what Enter chooses', async () => {
  const tree = await open();
  const user = userEvent.setup();
  tree.focus();
  await user.keyboard('{ArrowRight}');
  await screen.findByRole('treeitem', { name: /^1931/u });
  await user.keyboard('{ArrowRight}{ArrowRight}');
  await screen.findByRole('treeitem', { name: /June 4/u });
  await user.keyboard('{ArrowRight}{ArrowRight}');
  await screen.findByRole('treeitem', { name: 'a.txt · 1, 1 article' });
  await user.keyboard('{Enter}');
  expect(decodeURIComponent(window.location.hash)).toContain('paper=河口日报&date=1931-06-04');
  expect(screen.getByRole('treeitem', { selected: true }).getAttribute('aria-level')).toBe('3');
  await user.keyboard('{ArrowRight}{Enter}');
  expect(window.location.hash).toMatch(/^#\/page/u);
  await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  await waitFor(() => expect(names()).toHaveLength(3));
});

it('is open again where it was left', async () => {
  await open();
  await userEvent.click(screen.getByRole('treeitem'));
  await screen.findByRole('treeitem', { name: /^1931/u });
  cleanup();
  await open();
  await screen.findByRole('treeitem', { name: /^1931/u });
});

it('says how newspapers come to be there when there are none', async () => {
  await db.articles.clear();
  const scroller = createRef<HTMLDivElement>();
  render(
    <I18nextProvider i18n={i18next}>
      <div ref={scroller}>
        <IssueTree scroller={scroller} rowHeight={30} />
      </div>
    </I18nextProvider>,
  );
  await screen.findByText(/appear here/u);
});

it('has a page without articles too, and leads to it', async () => {
  await addDump(makeId('source', '河口'), 'c.txt', '');
  const page = (await db.pages.toArray()).find(({ text }) => text === '');
  if (page === undefined) throw new Error('no page');
  await sayFacts([page.id], { paper: '河口日报', date: '1933-01-02', page: '3' });
  const tree = await open();
  const user = userEvent.setup();
  tree.focus();
  await user.keyboard('{ArrowRight}');
  await screen.findByRole('treeitem', { name: '1933, 0 articles' });
  await user.keyboard('{End}{ArrowRight}');
  await screen.findByRole('treeitem', { name: /January 2, 0 articles/u });
  await user.keyboard('{ArrowRight}{ArrowRight}');
  await screen.findByRole('treeitem', { name: 'Page 3, 0 articles' });
  await user.keyboard('{ArrowRight}{Enter}');
  await waitFor(() => expect(currentRoute()).toMatchObject({ view: 'page', pageId: page.id }));
});
