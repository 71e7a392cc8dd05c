/** Keys that come before the article does: none is lost, none goes to the article last drawn. */
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ArticleId, makeId } from '#core/page/ids';
import { currentRoute, navigate, useRoute } from '../../../src/renderer/app/navigation';
import { articleAhead } from '../../../src/renderer/db/articles-ahead';
import { db } from '../../../src/renderer/db/database';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { MarkingWordsProvider } from '../../../src/renderer/highlights/marking-words';
import { en } from '../../../src/renderer/i18n/resources';
import { actAhead, doKept, keepFor, stepTo } from '../../../src/renderer/reader/keys-ahead';
import type { ReaderAction } from '../../../src/renderer/reader/reader-keys';
import { ReaderView } from '../../../src/renderer/reader/reader-view';
import { chooseWay, neighboursIn, readAlong } from '../../../src/renderer/reader/reading-list';
import { defaultSettings, updateSettings } from '../../../src/renderer/settings/settings';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

vi.mock('../../../src/renderer/export/export-dialog', () => ({ ExportDialog: () => null }));
vi.mock('../../../src/renderer/themes/suggested-tags', () => ({ SuggestedTags: () => null }));
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });

const ids = ['a', 'b', 'c', 'd', 'e'].map((key) => makeId('article', key));
const [a, b, c] = ids as [ArticleId, ArticleId, ArticleId];

function goTo(articleId: ArticleId): void {
  navigate({ view: 'article', articleId }, { replace: true });
}

function here(): ArticleId | null {
  const route = currentRoute();
  return route.view === 'article' ? route.articleId : null;
}

/** What the reader does with a key once its article is there. */
function reader(ran: ReaderAction[] = []) {
  const run = (action: ReaderAction) => {
    const at = here();
    const around = at === null ? null : neighboursIn(ids, at);
    if (at === null || around === null) return;
    if (action === 'next') stepTo(at, around.next);
    else if (action === 'previous') stepTo(at, around.previous);
    else ran.push(action);
  };
  return { run, arrive: (at: ArticleId | null) => at !== null && doKept(at, true, run) };
}

afterEach(() => {
  chooseWay(null);
  navigate({ view: 'library' }, { replace: true });
});

describe('a key for an article that is not there yet', () => {
  it('is a step along the list at once', () => {
    readAlong(ids);
    goTo(b);
    actAhead(b, 'next');
    expect(here()).toBe(c);
    actAhead(c, 'previous');
    actAhead(b, 'previous');
    expect(here()).toBe(a);
    actAhead(a, 'previous');
    expect(here()).toBe(a);
  });

  it('waits for the article where only that says what is next, and what comes after goes to the next one', () => {
    readAlong(ids);
    chooseWay({ kind: 'page' });
    goTo(a);
    for (const action of ['read', 'next', 'mend', 'previous'] as const) actAhead(a, action);
    expect(here()).toBe(a);
    const ran: ReaderAction[] = [];
    const { run } = reader(ran);
    doKept(a, false, run);
    expect([ran, here()]).toEqual([['read'], a]);
    doKept(a, true, run);
    expect([ran, here()]).toEqual([['read'], b]);
    doKept(b, true, run);
    expect([ran, here()]).toEqual([['read', 'mend'], a]);
    doKept(a, true, run);
    expect(ran).toEqual(['read', 'mend']);
  });

  it('is forgotten once another place is gone to', () => {
    goTo(a);
    keepFor(a, 'read');
    navigate({ view: 'settings' }, { replace: true });
    goTo(a);
    const ran: ReaderAction[] = [];
    doKept(a, true, (action) => ran.push(action));
    expect(ran).toEqual([]);
  });

  it('leads where the same keys lead a slow reader, whenever the articles come (law)', () => {
    const keys = fc.array(fc.constantFrom('next', 'previous', 'arrives'), { maxLength: 30 });
    fc.assert(
      fc.property(keys, fc.constantFrom('list', 'page'), fc.nat(4), (pressed, kind, start) => {
        readAlong(ids);
        chooseWay({ kind });
        goTo(ids[start] as ArticleId);
        const { arrive, run } = reader();
        let place = start;
        let isThere = false;
        for (const key of pressed) {
          const at = here() as ArticleId;
          if (key === 'arrives') {
            arrive(at);
            isThere = here() === at;
            continue;
          }
          place = Math.min(4, Math.max(0, place + (key === 'next' ? 1 : -1)));
          if (isThere) run(key);
          else actAhead(at, key);
          isThere &&= here() === at;
        }
        for (let left = 0; left <= pressed.length; left += 1) arrive(here());
        expect(here()).toBe(ids[place]);
      }),
    );
  });
});

describe('the reader on its way to another article', () => {
  let first: ArticleId;
  let second: ArticleId;

  beforeEach(async () => {
    await i18next
      .use(initReactI18next)
      .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
    await emptyLibrary();
    const text = ['渡口夜航恢复', '渡口昨天恢复夜航。', '', '旧书市重开', '旧书市昨天重新开张。'].join('\n');
    const dump = await addDump(await addSource('河口日报'), '2026/03.txt', text);
    first = articleOf(dump, 0);
    second = articleOf(dump, 1);
    updateSettings(defaultSettings);
    vi.stubGlobal('CSS', { escape: (value: string) => value });
    Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  });

  afterEach(async () => {
    cleanup();
    await act(() => new Promise((done) => setTimeout(done, 20)));
    vi.unstubAllGlobals();
  });

  function Place() {
    const route = useRoute();
    return route.view === 'article' ? <ReaderView {...route} /> : null;
  }

  function press(...keys: readonly string[]): void {
    for (const key of keys) {
      act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    }
  }

  it('goes on and back again by j and k, though neither article is there yet', async () => {
    readAlong([first, second]);
    goTo(first);
    render(
      <I18nextProvider i18n={i18next}>
        <Place />
      </I18nextProvider>,
    );
    await screen.findByRole('heading', { name: '渡口夜航恢复' });
    press('j');
    expect(here()).toBe(second);
    press('k');
    expect(here()).toBe(first);
    await screen.findByRole('heading', { name: '渡口夜航恢复' });
  });

  it('does to the article that comes what was pressed before it came, on and on without a list', async () => {
    goTo(first);
    render(
      <I18nextProvider i18n={i18next}>
        <Place />
      </I18nextProvider>,
    );
    await screen.findByRole('heading', { name: '渡口夜航恢复' });
    press('j', 'm', 'k');
    await waitFor(async () => expect((await db.articles.get(second))?.read).toBe(1));
    await waitFor(() => expect(here()).toBe(first));
    expect((await db.articles.get(first))?.read).toBe(0);
  });

  it('keeps its bar, and what is pressed there is done to the article that comes', async () => {
    readAlong([first, second]);
    goTo(first);
    render(
      <I18nextProvider i18n={i18next}>
        <Place />
      </I18nextProvider>,
    );
    await screen.findByRole('heading', { name: '渡口夜航恢复' });
    const button = screen.getByRole('button', { name: 'Mark as read' });
    press('j');
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByRole('button', { name: 'Mark as read' })).toBe(button);
    fireEvent.click(button);
    await screen.findByRole('heading', { name: '旧书市重开' });
    await waitFor(() => expect(button.getAttribute('aria-label')).toBe('Mark as unread'));
    expect((await db.articles.get(second))?.read).toBe(1);
    expect((await db.articles.get(first))?.read).toBe(0);
  });

  it('keeps the way on from the bar while it is not known yet along a tag', async () => {
    const lines = ['渡口夜航恢复', '渡口昨天恢复夜航。', '', '旧书市重开', '旧书市昨天重新开张。', ''];
    const dump = await addDump(
      await addSource('晚报'),
      '2026/04.txt',
      [...lines, '新桥通车', '新桥昨天通车。'].join('\n'),
    );
    const three = [0, 1, 2].map((at) => articleOf(dump, at)) as [ArticleId, ArticleId, ArticleId];
    expect(await db.articles.bulkGet(three)).not.toContain(undefined);
    const tag = await createTag('水上交通');
    await tagArticles(three, tag);
    goTo(three[0]);
    chooseWay({ kind: 'tag', tagId: tag });
    render(
      <I18nextProvider i18n={i18next}>
        <MarkingWordsProvider>
          <Place />
        </MarkingWordsProvider>
      </I18nextProvider>,
    );
    const next = await screen.findByRole('button', { name: 'Next article' });
    await screen.findByRole('button', { name: /水上交通/ });
    await waitFor(() => expect(next.hasAttribute('disabled')).toBe(false));
    next.focus();
    let wasDisabled = false;
    const seen = new MutationObserver(() => {
      wasDisabled ||= next.hasAttribute('disabled');
    });
    seen.observe(next, { attributes: true, attributeFilter: ['disabled'] });
    fireEvent.click(next);
    await waitFor(() => expect(here()).toBe(three[1]));
    await screen.findByRole('heading', { name: '旧书市重开' });
    await act(() => new Promise((done) => setTimeout(done, 100)));
    seen.disconnect();
    expect(wasDisabled).toBe(false);
    expect(document.activeElement).toBe(next);
  });

  it('opens the next article at once when it was loaded ahead', async () => {
    readAlong([first, second]);
    goTo(first);
    render(
      <I18nextProvider i18n={i18next}>
        <Place />
      </I18nextProvider>,
    );
    await screen.findByRole('heading', { name: '渡口夜航恢复' });
    await waitFor(() => expect(articleAhead(second)).not.toBeNull());
    press('j');
    expect(screen.getByRole('heading', { name: '旧书市重开' })).toBeDefined();
  });
});
