import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { colourWords } from '#core/search/query/names';
import { parseQuery } from '#core/search/query/parse';
import { currentRoute, navigate, useRoute } from '../../../src/renderer/app/navigation';
import { db } from '../../../src/renderer/db/database';
import { listPastSearches } from '../../../src/renderer/db/past-searches';
import { highlightColours } from '../../../src/renderer/db/rows';
import { listSavedSearches } from '../../../src/renderer/db/saved-searches';
import { createTag } from '../../../src/renderer/db/tags';
import { en } from '../../../src/renderer/i18n/resources';
import { zhHans } from '../../../src/renderer/i18n/words-zh-hans';
import { QueryBar } from '../../../src/renderer/search/query-bar';
import { exampleKeys, syntaxSections } from '../../../src/renderer/search/syntax-examples';

// Dialogs, menus and the database in jsdom take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000 });

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/gu, '\\$&') });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en, 'zh-Hans': zhHans }, interpolation: { escapeValue: false } });
  await Promise.all([db.savedSearches.clear(), db.preferences.clear(), db.tags.clear()]);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Bar() {
  const route = useRoute();
  return route.view === 'search' ? <QueryBar query={route.query} exact={route.exact === true} /> : null;
}

function open(query: string) {
  navigate({ view: 'search', query });
  render(<Bar />);
  return userEvent.setup();
}

/** Typing it key by key would say no more. */
function write(field: HTMLInputElement, text: string): void {
  fireEvent.input(field, { target: { value: text } });
}

const query = () => {
  const route = currentRoute();
  return route.view === 'search' ? route.query : null;
};

describe('problems of the query', () => {
  it('are told in sentences, and mended by their buttons', async () => {
    const user = open('headlin:桥 date:2019-13 河');
    await screen.findByText('There is no field “headlin”: it is searched for as a word.');
    await user.click(screen.getByRole('button', { name: /Use headline/u }));
    await eventually(() => expect(query()).toBe('headline:桥 date:2019-13 河'));
    await user.click(await screen.findByRole('button', { name: /Use 2019/u }));
    await eventually(() => expect(query()).toBe('headline:桥 date:2019 河'));
    await eventually(() => expect(screen.queryAllByRole('listitem')).toEqual([]));
  });

  it('that can only be left out are left out without a gap', async () => {
    const user = open('桥 ) 河');
    await user.click(await screen.findByRole('button', { name: /Leave it out/u }));
    await eventually(() => expect(query()).toBe('桥 河'));
  });
});

describe('names that the library does not have', () => {
  it('are told with the nearest tag there is', async () => {
    await createTag('交通');
    const user = open('桥 标签：交流');
    await screen.findByText('There is no tag “交流”: nothing is tagged so.');
    await user.click(screen.getByRole('button', { name: /Use 标签：交通/u }));
    await eventually(() => expect(query()).toBe('桥 标签：交通'));
  });
});

describe('the form', () => {
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

  it('opens filled from the query, keeps what it cannot show, and writes the query', async () => {
    const user = open('桥 “长江 大桥” date:2019 /第[0-9]+/');
    await user.click(screen.getByRole('button', { name: 'Search form' }));
    const dialog = await screen.findByRole('dialog');
    expect(field('All of these words').value).toBe('桥');
    expect(field('This phrase').value).toBe('长江 大桥');
    expect([field('Printed from').value, field('Printed up to').value]).toEqual(['2019', '2019']);
    within(dialog).getByText('/第[0-9]+/');
    write(field('None of these words'), '地铁');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Unread' }));
    await user.click(within(dialog).getByRole('button', { name: 'Search' }));
    const written = '桥 "长江 大桥" -地铁 date:2019 is:unread /第[0-9]+/';
    await eventually(() => expect(query()).toBe(written));
    await eventually(async () => expect(await listPastSearches()).toEqual([written]));
  });

  it('says which date is none, and searches by Enter', async () => {
    const user = open('');
    await user.click(screen.getByRole('button', { name: 'Search form' }));
    await screen.findByRole('dialog');
    write(field('Printed from'), '2019-13');
    await screen.findByText('This is no year, month or day.');
    write(field('Printed from'), '');
    write(field('Any of these words'), '桥 河');
    await user.type(field('Any of these words'), '{Enter}');
    await eventually(() => expect(query()).toBe('(桥 OR 河)'));
  });

  it('knows every colour of highlights', () => {
    expect(colourWords.map(({ colour }) => colour)).toEqual(highlightColours);
  });

  it('writes Chinese names of fields in the Chinese interface', async () => {
    await i18next.changeLanguage('zh-Hans');
    const user = open('');
    await user.click(screen.getByRole('button', { name: '搜索表单' }));
    await screen.findByRole('dialog');
    write(field('在某一字段中'), '桥');
    write(field('刊于此后'), '2019');
    await user.type(field('刊于此后'), '{Enter}');
    await eventually(() => expect(query()).toBe('标题：桥 日期：2019..'));
  });
});

describe('saving the search', () => {
  it('asks for a name, and says afterwards under which it is saved', async () => {
    const user = open('桥 OR 河');
    await user.click(await screen.findByRole('button', { name: 'Save search' }));
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('桥 OR 河');
    write(name, 'Crossings');
    await user.type(name, '{Enter}');
    await screen.findByText('Saved as “Crossings”');
    expect(await listSavedSearches()).toMatchObject([{ name: 'Crossings', query: '桥 OR 河', exact: false }]);
  });

  it('is not offered where nothing is asked', () => {
    open(' ');
    expect(screen.queryByRole('button', { name: 'Save search' })).toBeNull();
  });
});

describe('the help', () => {
  it('shows examples that read as they are meant to, each with its words', async () => {
    const user = open('');
    await user.click(screen.getByRole('button', { name: 'How to search' }));
    const dialog = await screen.findByRole('dialog', { name: 'How to search' });
    const examples = syntaxSections.flatMap((section) => section.examples);
    expect(examples.map(({ key }) => key)).toEqual(exampleKeys);
    for (const { key, en: typed, zh, 'zh-Hant': traditional } of examples) {
      within(dialog).getByText(typed);
      within(dialog).getByText(en.query.help[key]);
      expect(parseQuery(typed).problems).toEqual([]);
      for (const chinese of [zh, traditional]) {
        expect(parseQuery(chinese).problems).toEqual([]);
        expect(parseQuery(chinese).root?.kind).toBe(parseQuery(typed).root?.kind);
      }
    }
  });
});
