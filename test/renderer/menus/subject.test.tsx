/** What a menu is about, told from what stands under the pointer or has the focus. */
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeId } from '#core/page/ids';
import { subjectAt } from '../../../src/renderer/menus/subject';
import { useListSelection, useNoteChosen } from '../../../src/renderer/ui/list-selection';

const one = makeId('article', 'one');
const two = makeId('article', 'two');
const page = makeId('page', 'p');
const chosen = [one, two];
const highlight = makeId('highlight', 'h');

const at = (id: string) => subjectAt(document.getElementById(id));

beforeEach(() => {
  document.body.innerHTML = `
    <div id="list" role="listbox" tabindex="0" aria-multiselectable="true" aria-activedescendant="row-two">
      <div id="row-one" role="option"><div data-article="${one}"><span id="words">a</span></div></div>
      <div id="row-two" role="option"><div data-article="${two}"></div></div>
    </div>
    <p><a id="link" href="#/article?articleId=${encodeURIComponent(one)}">a</a>
      <a id="page-link" href="#/page?pageId=${encodeURIComponent(page)}">p</a></p>
    <div data-highlight="${highlight}"><input id="field"><b id="quote">q</b></div>
    <nav><ul><li><a id="place" href="#/library">all</a><button id="own" aria-haspopup="true">…</button></li></ul></nav>
    <article><p data-part="0" id="text">text</p></article>
    <p id="nothing">nothing</p>`;
});

afterEach(() => {
  cleanup();
  document.getSelection()?.removeAllRanges();
});

describe('a menu', () => {
  test('is about the row of a list, and by keys about the active one', () => {
    expect(at('words')).toEqual({ kind: 'articles', ids: [one] });
    expect(at('list')).toEqual({ kind: 'articles', ids: [two] });
  });

  test('is about all that are chosen where the row is one of them', () => {
    const { result } = renderHook(() =>
      useListSelection({ kind: 'article', place: 'test', keys: [one, two] }),
    );
    result.current.onAll();
    return expect
      .poll(() => at('words'))
      .toEqual({ kind: 'articles', ids: [one, two] })
      .then(() => {
        result.current.onClear();
        return expect.poll(() => at('words')).toEqual({ kind: 'articles', ids: [one] });
      });
  });

  test('is about all pages that are chosen where the row is one of them', async () => {
    const other = makeId('page', 'other');
    document.body.innerHTML = `
      <div role="listbox" aria-multiselectable="true">
        <div role="option" aria-selected="true"><div id="chosen" data-page="${page}"></div></div>
        <div role="option" aria-selected="true"><div data-page="${other}"></div></div>
        <div role="option" aria-selected="false"><div id="not" data-page="${makeId('page', 'not')}"></div></div>
      </div>`;
    const pages = [page, other];
    renderHook(() => useNoteChosen('page', pages));
    expect(at('chosen')).toEqual({ kind: 'pages', ids: [page, other] });
    expect(at('not')).toEqual({ kind: 'pages', ids: [makeId('page', 'not')] });
  });

  test('on a chosen line of a concordance is about the articles of all chosen lines, on another line about its own', () => {
    document.body.innerHTML = `
      <div role="listbox" aria-multiselectable="true">
        <div role="option" aria-selected="true"><div id="chosen" data-article="${one}"></div></div>
        <div role="option" aria-selected="false"><div id="not" data-article="${one}"></div></div>
      </div>`;
    const { rerender } = renderHook(({ ids }) => useNoteChosen('article', ids), {
      initialProps: { ids: null as readonly string[] | null },
    });
    expect(at('chosen')).toEqual({ kind: 'articles', ids: [one] });
    rerender({ ids: chosen });
    expect(at('chosen')).toEqual({ kind: 'articles', ids: [one, two] });
    expect(at('not')).toEqual({ kind: 'articles', ids: [one] });
  });

  test('is about what a link leads to, and about a highlight wherever it is shown', () => {
    expect(at('link')).toEqual({ kind: 'articles', ids: [one] });
    expect(at('page-link')).toEqual({ kind: 'pages', ids: [page] });
    expect(at('quote')).toEqual({ kind: 'highlights', ids: [highlight] });
  });

  test('is the one that a place has already', () => {
    expect(at('place')).toEqual({ kind: 'own', button: document.getElementById('own') });
  });

  test('is about the text one reads, or about what is selected of it', () => {
    expect(at('text')).toEqual({ kind: 'reading' });
    const text = document.getElementById('text')?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 0, text, 2);
    expect(at('text')).toEqual({ kind: 'selection' });
  });

  test('is the system’s own where one writes, and none where there is nothing', () => {
    expect(at('field')).toBeNull();
    expect(at('nothing')).toBeNull();
    expect(subjectAt(null)).toBeNull();
  });
});
