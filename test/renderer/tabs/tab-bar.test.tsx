/** The strip of tabs as it is used. */
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { runAction } from '../../../src/renderer/app/actions';
import { currentRoute, navigate } from '../../../src/renderer/app/navigation';
import { en } from '../../../src/renderer/i18n/resources';
import { openInTabs } from '../../../src/renderer/tabs/tab-actions';
import { TabBar } from '../../../src/renderer/tabs/tab-bar';
import { noTabs, openTab } from '../../../src/renderer/tabs/tab-state';
import { currentTabs, readTabsAnew, setTabs, writeTabs } from '../../../src/renderer/tabs/tab-store';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

let ids: readonly ArticleId[] = [];
const titles = ['渡口夜航恢复', '旧书市重开', '河堤植树'];

beforeEach(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  await emptyLibrary();
  localStorage.clear();
  sessionStorage.clear();
  readTabsAnew();
  window.location.hash = '';
  const text = titles.map((title) => `${title}\n内容如下。`).join('\n\n');
  const dump = await addDump(await addSource('河口日报'), '03.txt', text);
  ids = titles.map((_, at) => articleOf(dump, at));
  vi.stubGlobal('CSS', { escape: (value: string) => value });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(async () => {
  cleanup();
  setTabs(noTabs);
  await act(() => new Promise((done) => setTimeout(done, 20)));
  vi.unstubAllGlobals();
});

function show(): void {
  render(
    <I18nextProvider i18n={i18next}>
      <main id="main" />
      <TabBar />
    </I18nextProvider>,
  );
}

const openAll = () => act(() => openInTabs(ids.map((articleId) => ({ articleId }))));
const tab = (name: string) => screen.findByRole('tab', { name });
const names = () => screen.getAllByRole('tab').map((each) => each.textContent);

describe('the strip of tabs', () => {
  it('is not there while no article has a tab', async () => {
    show();
    expect(screen.queryByRole('tablist')).toBeNull();
    openAll();
    expect(await screen.findByRole('tablist', { name: 'Tabs' })).toBeDefined();
  });

  it('names the lists first and then each article by its title', async () => {
    show();
    openAll();
    await tab('河堤植树');
    await waitFor(() => expect(names()).toEqual(['Library', ...titles]));
    expect((await tab('Library')).getAttribute('aria-selected')).toBe('true');
  });

  it('shows the tab that is clicked, and the place outside the tabs again', async () => {
    navigate({ view: 'highlights' });
    show();
    openAll();
    await userEvent.click(await tab('旧书市重开'));
    expect(currentRoute()).toMatchObject({ view: 'article', articleId: ids[1] });
    expect((await tab('旧书市重开')).getAttribute('aria-selected')).toBe('true');
    await userEvent.click(await tab('Highlights'));
    expect(currentRoute()).toEqual({ view: 'highlights' });
  });

  it('goes on in a tab to another article, whose title it then has', async () => {
    show();
    act(() => openInTabs([{ articleId: ids[0] as ArticleId }], { show: true }));
    await tab('渡口夜航恢复');
    act(() => navigate({ view: 'article', articleId: ids[2] as ArticleId }, { replace: true }));
    expect(await tab('河堤植树')).toBeDefined();
    expect(currentTabs().open).toHaveLength(1);
    expect(currentTabs().open[0]).toMatchObject({ articleId: ids[2], place: null });
  });

  it('is walked, ordered and closed by keys', async () => {
    show();
    openAll();
    await userEvent.click(await tab('渡口夜航恢复'));
    (await tab('渡口夜航恢复')).focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await waitFor(() => expect(names()).toEqual(['Library', '旧书市重开', '渡口夜航恢复', '河堤植树']));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('渡口夜航恢复'));
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(names()).toEqual(['Library', '旧书市重开', '河堤植树']));
    // The one that was shown gives way to its right neighbour.
    expect(currentRoute()).toMatchObject({ articleId: ids[2] });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('河堤植树'));
    await userEvent.keyboard('{Home}{Enter}');
    expect(currentRoute()).toEqual({ view: 'library' });
  });

  it('closes by its cross and opens again with the action, where it stood', async () => {
    show();
    openAll();
    const seat = (await tab('旧书市重开')).closest<HTMLElement>('[data-seat]');
    const cross = seat?.querySelector('[data-close]');
    if (cross == null) throw new Error('no cross');
    await userEvent.click(cross);
    await waitFor(() => expect(names()).toEqual(['Library', '渡口夜航恢复', '河堤植树']));
    expect(currentRoute()).toEqual({ view: 'library' });
    act(() => void runAction('tabs.reopen'));
    await waitFor(() => expect(names()).toEqual(['Library', ...titles]));
    expect(currentRoute()).toMatchObject({ articleId: ids[1] });
  });

  it('has a menu for each tab and one for all', async () => {
    show();
    openAll();
    await userEvent.pointer({ keys: '[MouseRight]', target: await tab('旧书市重开') });
    const menu = await screen.findByRole('menu', { name: 'Tab “旧书市重开”' });
    await userEvent.click(within(menu).getByRole('menuitem', { name: 'Close other tabs' }));
    await waitFor(() => expect(names()).toEqual(['Library', '旧书市重开']));
    await userEvent.click(screen.getByRole('button', { name: 'All tabs' }));
    await userEvent.click(await screen.findByText('Close all tabs'));
    await waitFor(() => expect(screen.queryByRole('tablist')).toBeNull());
  });

  it('opens at the tab at which the window was closed', async () => {
    const { tabs, id } = openTab(noTabs, { articleId: ids[1] as ArticleId });
    setTabs({ ...tabs, shown: id });
    writeTabs();
    sessionStorage.clear();
    readTabsAnew();
    show();
    await waitFor(() => expect(currentRoute()).toMatchObject({ articleId: ids[1], tab: id }));
  });

  it('takes an article that is open outside the tabs, in place of where one was', async () => {
    navigate({ view: 'article', articleId: ids[0] as ArticleId });
    show();
    act(() => void runAction('tabs.keep'));
    expect(currentRoute()).toMatchObject({ articleId: ids[0], tab: currentTabs().open[0]?.id });
  });
});
