/** Two articles side by side. */
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { canRunAction } from '../../../src/renderer/app/actions';
import { currentRoute } from '../../../src/renderer/app/navigation';
import { CompareView } from '../../../src/renderer/compare/compare-view';
import { en } from '../../../src/renderer/i18n/resources';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

let first: ArticleId;
let second: ArticleId;

beforeEach(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  await emptyLibrary();
  localStorage.clear();
  const text = '渡口夜航恢复\n停航半年的渡口昨天恢复夜航。\n\n旧书市重开\n书摊比从前多了十几家。';
  const dump = await addDump(await addSource('河口日报'), '03.txt', text);
  first = articleOf(dump, 0);
  second = articleOf(dump, 1);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterEach(async () => {
  cleanup();
  await act(() => new Promise((done) => setTimeout(done, 20)));
  vi.unstubAllGlobals();
});

function show(props: { readonly a?: ArticleId; readonly b?: ArticleId }): void {
  render(
    <I18nextProvider i18n={i18next}>
      <CompareView {...props} />
    </I18nextProvider>,
  );
}

const side = (name: RegExp) => screen.findByRole('region', { name });

describe('the comparison', () => {
  it('shows both articles whole, each with where it is from', async () => {
    show({ a: first, b: second });
    const one = await side(/^First article: 渡口夜航恢复/u);
    const other = await side(/^Second article: 旧书市重开/u);
    expect(within(one).getByRole('heading', { name: '渡口夜航恢复' })).toBeDefined();
    expect(one.textContent).toContain('停航半年的渡口昨天恢复夜航。');
    expect(other.textContent).toContain('03.txt');
    expect(screen.getByRole('link', { name: 'Mark differences' }).getAttribute('href')).toContain(
      '#/reprints?',
    );
  });

  it('lays them beside or one above the other, and keeps to it', async () => {
    const user = userEvent.setup();
    show({ a: first, b: second });
    const one = await side(/^First article/u);
    const layout = () => one.closest('[data-layout]')?.getAttribute('data-layout');
    expect(layout()).toBe('beside');
    await user.click(screen.getByRole('radio', { name: en.compare.layout.above }));
    expect(layout()).toBe('above');
    cleanup();
    show({ a: first, b: second });
    await side(/^First article/u);
    expect(screen.getByRole('radio', { name: en.compare.layout.above }).getAttribute('aria-checked')).toBe(
      'true',
    );
  });

  it('offers to lay them otherwise only where both ways have room', async () => {
    const widthOf = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect');
    widthOf.mockReturnValue({ width: 900 } as DOMRect);
    show({ a: first, b: second });
    await side(/^First article/u);
    expect(canRunAction('compare.layout')).toBe(true);
    cleanup();
    widthOf.mockReturnValue({ width: 420 } as DOMRect);
    show({ a: first, b: second });
    await side(/^First article/u);
    expect(canRunAction('compare.layout')).toBe(false);
    expect(canRunAction('compare.swap')).toBe(true);
    widthOf.mockRestore();
  });

  it('lets the second be chosen by words of its headline, never the one that is there', async () => {
    show({ a: first });
    const chooser = await side(/^Second article: Choose/u);
    await within(chooser).findByRole('button', { name: /旧书市重开/u });
    expect(within(chooser).queryByRole('button', { name: /渡口夜航恢复/u })).toBeNull();
    await userEvent.type(within(chooser).getByRole('searchbox'), '书市');
    await userEvent.click(await within(chooser).findByRole('button', { name: /旧书市重开/u }));
    expect(currentRoute()).toEqual({ view: 'compare', a: first, b: second });
  });

  it('says when no headline has the words', async () => {
    show({ a: first });
    const chooser = await side(/^Second article: Choose/u);
    await userEvent.type(within(chooser).getByRole('searchbox'), 'nowhere');
    expect(await within(chooser).findByText('No headline has these words.')).toBeDefined();
  });

  it('changes sides, and lets either be another one', async () => {
    show({ a: first, b: second });
    await side(/^First article: 渡口夜航恢复/u);
    await side(/^Second article: 旧书市重开/u);
    await userEvent.click(screen.getByRole('button', { name: 'Swap sides' }));
    expect(currentRoute()).toEqual({ view: 'compare', a: second, b: first });
    const one = await side(/^First article: 渡口夜航恢复/u);
    await userEvent.click(within(one).getByRole('button', { name: 'Choose another article' }));
    const chooser = await side(/^First article: Choose/u);
    await userEvent.click(within(chooser).getByRole('button', { name: 'Cancel' }));
    expect(await side(/^First article: 渡口夜航恢复/u)).toBeDefined();
  });

  it('says that an article is not there, and offers others', async () => {
    show({ a: first, b: articleOf('dump:gone' as never, 0) });
    expect(await screen.findByText('This article is not in the library')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Choose another article' }));
    await waitFor(() => expect(screen.getByRole('searchbox')).toBeDefined());
  });
});
