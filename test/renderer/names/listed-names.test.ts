// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import type { NameRow } from '../../../src/renderer/db/name-rows';
import { listedNames, yearsOf } from '../../../src/renderer/names/listed-names';
import { mentionRows, mentionsWithin, monthNumbers } from '../../../src/renderer/names/mention-rows';

const row = (id: string, name: string, ...variants: string[]): NameRow => ({
  id: makeId('name', id),
  kind: 'person',
  name,
  variants,
  note: '',
  createdAt: 1,
  updatedAt: 1,
});
const count = (id: string, articles: number) => ({
  nameId: makeId('name', id),
  articles,
  mentions: articles,
  first: '',
  last: '',
});
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const rows = [row('b', '乙'), row('a', '甲', '老甲'), { ...row('c', '丙'), kind: 'place' as const }];
const names = (...options: Parameters<typeof listedNames>) =>
  listedNames(...options).map((each) => each.row.name);

describe('a list of names', () => {
  it('has those of a kind, most articles first, or in the order of the language', () => {
    const counts = [count('b', 1), count('a', 5)];
    expect(names(rows, counts, { kind: 'person', text: '', sort: 'articles' }, compare)).toEqual([
      '甲',
      '乙',
    ]);
    expect(names(rows, counts, { kind: 'person', text: '', sort: 'name' }, compare)).toEqual(['乙', '甲']);
    expect(names(rows, counts, { kind: 'place', text: '', sort: 'name' }, compare)).toEqual(['丙']);
  });

  it('finds a name by its variants, in any script or case', () => {
    expect(names(rows, [], { kind: 'person', text: '老', sort: 'name' }, compare)).toEqual(['甲']);
    expect(
      names([row('x', 'Ada Quill')], [], { kind: 'person', text: 'QUILL', sort: 'name' }, compare),
    ).toEqual(['Ada Quill']);
  });

  it('says nothing of numbers before they are counted, and none where nothing mentions a name', () => {
    const options = { kind: 'person', text: '', sort: 'articles' } as const;
    expect(listedNames(rows, undefined, options, compare).map((each) => each.count)).toEqual([null, null]);
    expect(listedNames(rows, [], options, compare)[0]?.count?.articles).toBe(0);
  });

  it('says the years that a name spans', () => {
    expect(yearsOf({ first: '1957-01-02', last: '1961-03-04' })).toBe('1957–1961');
    expect(yearsOf({ first: '1957-01-02', last: '1957-03-04' })).toBe('1957');
    expect(yearsOf({ first: '', last: '' })).toBe('');
  });
});

describe('the rows of mentions', () => {
  const id = (at: number) => makeId('article', `d/0/${at}`);
  const found = {
    articles: [id(0), id(1), id(2), id(3)],
    times: [1, 2, 1, 3],
    months: [
      { period: '1957-03', articles: 2 },
      { period: '1957-05', articles: 1 },
    ],
    undated: 1,
    together: [],
  };

  it('are all of them, with what has no date, where no span is chosen', () => {
    expect(mentionRows(mentionsWithin(found, null))).toHaveLength(7);
  });

  it('are those of the months of a span', () => {
    const within = (from: string, until: string) =>
      mentionsWithin(found, { from, until }).map(({ articleId }) => articleId);
    expect(within('1957-03', '1957-03')).toEqual([id(0), id(1)]);
    expect(within('1957-04', '1957-12')).toEqual([id(2)]);
    expect(within('1956', '1956')).toEqual([]);
  });

  it('are numbered within their article', () => {
    expect(mentionRows([{ articleId: id(1), times: 2 }])).toEqual([
      { articleId: id(1), number: 0 },
      { articleId: id(1), number: 1 },
    ]);
    expect(monthNumbers(found.months)).toEqual([1957 * 12 + 2, 2, 1957 * 12 + 4, 1]);
  });
});
