/** Tabs over reloads and restarts. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { noTabs, openTab } from '../../../src/renderer/tabs/tab-state';
import { currentTabs, readTabsAnew, setTabs, writeTabs } from '../../../src/renderer/tabs/tab-store';

const article = (name: string) => `article:d/0/${name}` as ArticleId;
const key = 'broadsheet.tabs';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  readTabsAnew();
});

describe('the tabs of a window', () => {
  it('are there again after a restart, with what was shown and what was closed', () => {
    const { tabs, id } = openTab(noTabs, { articleId: article('1'), title: 'One' });
    setTabs({ ...tabs, shown: id });
    writeTabs();
    sessionStorage.clear();
    readTabsAnew();
    expect(currentTabs()).toEqual({ ...tabs, shown: id });
  });

  it('are its own when it is only loaded anew, whatever another window wrote', () => {
    setTabs(openTab(noTabs, { articleId: article('1') }).tabs);
    writeTabs();
    localStorage.setItem(key, JSON.stringify(openTab(noTabs, { articleId: article('2') }).tabs));
    readTabsAnew();
    expect(currentTabs().open.map(({ articleId }) => articleId)).toEqual([article('1')]);
  });

  it('stay behind with their library when another one is opened, and are there when one comes back', async () => {
    const { tabs } = openTab(noTabs, { articleId: article('1') });
    setTabs(tabs);
    writeTabs();
    const readIn = async (library: string) => {
      localStorage.setItem('broadsheet.library', library);
      vi.resetModules();
      return (await import('../../../src/renderer/tabs/tab-store')).currentTabs();
    };
    expect(await readIn('broadsheet-0123456789')).toEqual(noTabs);
    expect(await readIn('broadsheet')).toEqual(tabs);
  });

  it('are none where what is stored is not understood', () => {
    for (const text of ['', '{', '[]', '{"open":[{"id":"1","articleId":"tag:x"}]}']) {
      localStorage.setItem(key, text);
      readTabsAnew();
      expect(currentTabs()).toEqual(noTabs);
    }
  });
});
