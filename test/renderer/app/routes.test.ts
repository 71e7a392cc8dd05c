/** Routes and their written form. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeId } from '#core/page/ids';
import { raw } from '#core/page/model';
import { formatRoute, parseRoute, type Route } from '../../../src/renderer/app/routes';
import { helpTopics } from '../../../src/renderer/help/topic-names';

const keys = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ view: 'library' }),
  fc.constant<Route>({ view: 'diagnostics' }),
  fc.constant<Route>({ view: 'help' }),
  fc.constantFrom(...helpTopics).map((topic): Route => ({ view: 'help', topic })),
  keys.map((key): Route => ({ view: 'library', sourceId: makeId('source', key) })),
  keys.map((key): Route => ({ view: 'library', sourceId: makeId('source', key), show: 'pages' })),
  keys.map((key): Route => ({ view: 'library', tagId: makeId('tag', key) })),
  fc.string({ unit: 'grapheme' }).map((paper): Route => ({ view: 'library', paper })),
  fc
    .tuple(keys, fc.constantFrom('1931', '1931-06-04', 'none'))
    .map(([paper, date]): Route => ({ view: 'library', paper, date })),
  keys.map((key): Route => ({ view: 'page', pageId: makeId('page', key) })),
  keys.map((key): Route => ({ view: 'print', articleId: makeId('article', key) })),
  keys.map(
    (key): Route => ({
      view: 'page',
      pageId: makeId('page', key),
      at: { page: makeId('page', key), start: raw(3), end: raw(4) },
      from: 'worklist',
    }),
  ),
  keys.map((key): Route => ({ view: 'article', articleId: makeId('article', key) })),
  fc.tuple(keys, fc.nat(), fc.nat()).map(
    ([key, start, length]): Route => ({
      view: 'article',
      articleId: makeId('article', key),
      at: { page: makeId('page', key), start: raw(start), end: raw(start + length) },
    }),
  ),
  fc.string({ unit: 'grapheme' }).map((query): Route => ({ view: 'search', query })),
  fc.tuple(keys, keys).map(
    ([term, value]): Route => ({
      view: 'concordance',
      term,
      query: `paper:${value}`,
      exact: true,
      order: 'left',
      group: 'before',
      in: value,
      near: value,
      within: '10',
    }),
  ),
  keys.map((term): Route => ({ view: 'concordance', term, group: 'year', in: '' })),
  fc.tuple(keys, keys).map(
    ([term, paper]): Route => ({
      view: 'concordance',
      term,
      choices: { paper: [paper], span: { from: '1912-03-01', to: '1912-03-09' } },
    }),
  ),
  keys.map((term): Route => ({ view: 'collocates', term, within: '3', stops: 'counted' })),
  fc
    .array(keys, { maxLength: 6 })
    .map((terms): Route => ({ view: 'frequency', terms: terms.join('\n'), by: 'month' })),
  fc
    .tuple(keys, keys)
    .map(([a, b]): Route => ({ view: 'reprints', a: makeId('article', a), b: makeId('article', b) })),
  fc
    .tuple(
      fc.string({ unit: 'grapheme' }),
      fc.uniqueArray(keys, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('newest', 'oldest'),
      fc.constantFrom(
        { from: '1912-03-01', to: '2100-12-31' },
        { from: '1500-01-01', to: '1913-12-31' },
        { from: '1912-03-01', to: '1912-03-09' },
      ),
    )
    .map(
      ([query, values, order, span]): Route => ({
        view: 'search',
        query,
        order,
        exact: true,
        choices: { paper: values, author: ['', ...values.filter((value) => value !== '')], span },
      }),
    ),
  fc.tuple(keys, fc.string({ unit: 'grapheme' })).map(
    ([key, sought]): Route => ({
      view: 'article',
      articleId: makeId('article', key),
      sought,
      exact: true,
    }),
  ),
  fc.constantFrom<Route>(
    { view: 'themes' },
    { view: 'themes', show: 'unused' },
    { view: 'themes', show: 'untagged' },
  ),
  fc.tuple(keys, keys).map(
    ([one, other]): Route => ({
      view: 'themes',
      show: 'together',
      tagId: makeId('tag', one),
      otherId: makeId('tag', other),
    }),
  ),
  fc
    .tuple(keys, fc.nat(999_999))
    .map(([key, tab]): Route => ({ view: 'article', articleId: makeId('article', key), tab: String(tab) })),
  fc.constantFrom<Route>({ view: 'compare' }, { view: 'compare', a: makeId('article', 'x') }),
  fc
    .tuple(keys, keys)
    .map(([a, b]): Route => ({ view: 'compare', a: makeId('article', a), b: makeId('article', b) })),
  fc.constantFrom<Route>(
    { view: 'names' },
    { view: 'names', show: 'offers' },
    { view: 'names', show: 'reporters' },
    { view: 'coverage' },
    { view: 'coverage', year: '1957' },
  ),
  keys.map((key): Route => ({ view: 'name', nameId: makeId('name', key) })),
  keys.map((author): Route => ({ view: 'name', author })),
  // No newspaper is '', which is one of its own.
  fc
    .string({ unit: 'grapheme' })
    .map((paper): Route => ({ view: 'coverage', paper, year: '1957', day: '1957-03-02' })),
  fc.constantFrom<Route>({ view: 'highlights' }, { view: 'worklist' }, { view: 'bin' }, { view: 'settings' }),
);

test('every route comes back from its fragment, whatever signs it holds', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }),
  );
});

test('themes together without a pair lead to insight', () => {
  expect(parseRoute('#/themes?show=together')).toEqual({ view: 'insight', show: 'together' });
});

test('a name without a name leads to the names, a day that is none to the calendar', () => {
  expect(parseRoute('#/name')).toEqual({ view: 'names' });
  expect(parseRoute('#/name?nameId=tag:1')).toEqual({ view: 'names' });
  expect(parseRoute('#/names?show=else')).toEqual({ view: 'names' });
  expect(parseRoute('#/coverage?day=1957-3&year=57')).toEqual({ view: 'coverage' });
});

test('what is no route leads to the library', () => {
  for (const fragment of ['', '#', '#/nowhere', '#/article?articleId=page:1', '#/page']) {
    expect(parseRoute(fragment)).toEqual({ view: 'library' });
  }
});
