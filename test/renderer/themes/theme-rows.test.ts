import { describe, expect, it } from 'vitest';
import { type ArticleId, makeId, type TagId } from '#core/page/ids';
import type { TagRow } from '../../../src/renderer/db/rows';
import type { ThemeCount } from '../../../src/renderer/themes/count-themes';
import { themeRows, unusedTags } from '../../../src/renderer/themes/theme-rows';
import { nextList } from '../../../src/renderer/themes/untagged-list';

const id = (name: string): TagId => makeId('tag', name);

function tag(name: string, ...parents: readonly string[]): TagRow {
  return {
    ...{ id: id(name), name, colour: 'blue', parentIds: parents.map(id), aliases: [] },
    ...{ whenToUse: '', whenNotToUse: '', favourite: 0, createdAt: 1, lastUsedAt: 1 },
  };
}

function count(name: string, articles: number, articlesBelow = articles, highlightsBelow = 0): ThemeCount {
  return { tagId: id(name), articles, articlesBelow, highlights: 0, highlightsBelow };
}

const tags = [tag('town'), tag('water'), tag('ferry', 'water', 'town'), tag('canal', 'water')];
const names = (rows: readonly { readonly tag: TagRow }[]) => rows.map((row) => row.tag.name);

describe('rows of tags', () => {
  it('stand as the tree does, each tag once, in its place', () => {
    const rows = themeRows(tags, [], 'tree', 'en');
    expect(rows.map((row) => `${'·'.repeat(row.depth)}${row.tag.name}`)).toEqual([
      'town',
      'water',
      '·canal',
      '·ferry',
    ]);
  });

  it('stand by a number, the largest first, equal ones by name', () => {
    const counts = [count('water', 1, 9), count('ferry', 5), count('canal', 1)];
    expect(names(themeRows(tags, counts, 'articles', 'en'))).toEqual(['ferry', 'canal', 'water', 'town']);
    expect(names(themeRows(tags, counts, 'articlesBelow', 'en'))[0]).toBe('water');
  });

  it('show a tag whose theme is gone at the top', () => {
    expect(themeRows([tag('lost', 'nowhere')], [], 'tree', 'en').map(({ depth }) => depth)).toEqual([0]);
  });
});

describe('unused tags', () => {
  it('are those that nothing carries, nor what is under them; one that is not counted yet is none', () => {
    const counts = [count('town', 0), count('water', 0, 3), count('ferry', 0, 0, 1)];
    expect(unusedTags(tags, counts).map(({ name }) => name)).toEqual(['town']);
  });
});

describe('the list of articles to tag in turn', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name): ArticleId => makeId('article', name)) as [
    ArticleId,
    ArticleId,
    ArticleId,
  ];

  it('keeps what was tagged in its place', () => {
    expect(nextList(null, [a, b])).toEqual({ ids: [a, b], tagged: 0 });
    expect(nextList([a, b], [b])).toEqual({ ids: [a, b], tagged: 1 });
    expect(nextList([a, b], [])).toEqual({ ids: [a, b], tagged: 2 });
  });

  it('takes over what was read in meanwhile', () => {
    expect(nextList([a, b], [a, b, c])).toEqual({ ids: [a, b, c], tagged: 0 });
    expect(nextList([], [a])).toEqual({ ids: [a], tagged: 0 });
  });
});
