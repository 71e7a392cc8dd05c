import { expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import { isList, listFor } from '../../../src/renderer/app/list-route';
import type { Route } from '../../../src/renderer/app/routes';

const library: Route = { view: 'library', paper: '河口日报' };
const search: Route = { view: 'search', query: '渡口' };
const article: Route = { view: 'article', articleId: makeId('article', 'a/0/0') };

it('is the list that an article was opened from', () => {
  expect(listFor(library, null)).toBe(library);
  expect(listFor(search, library)).toBe(search);
  expect(listFor(article, library)).toBe(library);
  expect(listFor(article, null)).toBeNull();
});

it('is still there after a look at the settings, and not after reading from elsewhere', () => {
  expect(listFor({ view: 'settings' }, search)).toBe(search);
  expect(listFor({ view: 'concordance', term: '渡口' }, search)).toBeNull();
  expect(listFor({ view: 'highlights' }, search)).toBeNull();
});

it('is never a list of pages', () => {
  const pages: Route = { view: 'library', sourceId: makeId('source', 's'), show: 'pages' };
  expect(isList(pages)).toBe(false);
  expect(listFor(pages, library)).toBeNull();
});
