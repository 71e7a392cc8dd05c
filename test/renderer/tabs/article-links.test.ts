/** Opening in a tab by pointer and keys, from links and from rows of lists. */
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentRoute, navigate } from '../../../src/renderer/app/navigation';
import { formatRoute } from '../../../src/renderer/app/routes';
import { en } from '../../../src/renderer/i18n/resources';
import { listenForArticleLinks } from '../../../src/renderer/tabs/article-links';
import { noTabs } from '../../../src/renderer/tabs/tab-state';
import { currentTabs, setTabs } from '../../../src/renderer/tabs/tab-store';

const id = (name: string) => `article:d/0/${name}` as never;
let stop: () => void = () => undefined;

beforeEach(async () => {
  await i18next.init({ lng: 'en', resources: { en } });
  localStorage.clear();
  sessionStorage.clear();
  setTabs(noTabs);
  window.location.hash = '#/library';
  stop = listenForArticleLinks('linux');
  document.body.innerHTML = `
    <a id="link" href="${formatRoute({ view: 'article', articleId: id('1') })}">One</a>
    <div role="listbox" id="plain" tabindex="0" aria-activedescendant="row">
      <div role="option" id="row"><div data-article="${id('2')}"><span id="words">Two</span><button id="more">…</button></div></div>
    </div>
    <div role="listbox" aria-multiselectable="true">
      <div role="option"><div data-article="${id('3')}"><span id="chosen">Three</span></div></div>
    </div>`;
});
afterEach(() => {
  stop();
  setTabs(noTabs);
  document.body.innerHTML = '';
});

/** Does something to an element; returns whether anybody behind us got to know of it. */
function send(element: string, event: Event): boolean {
  let wasHeard = false;
  const hear = () => {
    wasHeard = true;
  };
  document.body.addEventListener(event.type, hear, { once: true });
  document.getElementById(element)?.dispatchEvent(event);
  document.body.removeEventListener(event.type, hear);
  return wasHeard;
}

const click = (init: MouseEventInit = {}) =>
  new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
const middle = () => new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 1 });
const opened = () => currentTabs().open.map(({ articleId }) => articleId.slice(-1));

describe('an article', () => {
  it('opens behind what is shown, from a link by Control with a click and from anywhere by the middle button', () => {
    expect(send('link', click({ ctrlKey: true }))).toBe(false);
    expect(send('words', middle())).toBe(false);
    expect(send('chosen', middle())).toBe(false);
    expect(opened()).toEqual(['1', '2', '3']);
    expect(currentRoute()).toEqual({ view: 'library' });
  });

  it('is shown at once with Shift', () => {
    send('link', click({ ctrlKey: true, shiftKey: true }));
    expect(currentRoute()).toMatchObject({
      view: 'article',
      articleId: id('1'),
      tab: currentTabs().open[0]?.id,
    });
  });

  it('opens from the active row of a list by Control with Enter', () => {
    const enter = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
    expect(send('plain', new KeyboardEvent('keydown', enter))).toBe(false);
    expect(opened()).toEqual(['2']);
    expect(send('plain', new KeyboardEvent('keydown', { ...enter, ctrlKey: false }))).toBe(true);
    expect(opened()).toEqual(['2']);
  });

  it('is chosen, not opened, by Control with a click where rows can be chosen', () => {
    expect(send('chosen', click({ ctrlKey: true }))).toBe(true);
    expect(send('words', click({ ctrlKey: true }))).toBe(false);
    expect(opened()).toEqual(['2']);
  });

  it('leaves plain clicks and the buttons of a row to themselves', () => {
    expect(send('words', click())).toBe(true);
    expect(send('more', click({ ctrlKey: true }))).toBe(true);
    expect(send('more', middle())).toBe(true);
    expect(opened()).toEqual([]);
  });

  it('that a link leads to from a tab is read in that tab', () => {
    send('link', click({ ctrlKey: true }));
    navigate({ view: 'article', articleId: id('2'), tab: currentTabs().open[0]?.id ?? '' });
    send('link', click());
    expect(currentRoute()).toMatchObject({ articleId: id('1'), tab: currentTabs().open[0]?.id });
    navigate({ view: 'library' });
    expect(currentRoute()).toEqual({ view: 'library' });
  });
});
