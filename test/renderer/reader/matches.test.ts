/** Where the reader marks what was searched for. */
import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import type { Article } from '#core/page/model';
import { parseQuery } from '#core/search/query/parse';
import { firstMatchFrom, matchesIn, matchLayers } from '../../../src/renderer/reader/matches';
import { readArticle } from '../../../src/renderer/reader/reading-text';
import { articleOf, blockOf, partOf } from './sample-article';

const page = [
  '渡口夜航恢復',
  '本报讯 停航半年的东',
  '岸渡口昨天恢复夜航。',
  'The FERRY runs again; ferries too.',
].join('\n');

const article = articleOf({
  headline: partOf(page, ['渡口夜航恢復']),
  byline: partOf(page, ['本报讯']),
  blocks: [
    blockOf('paragraph', partOf(page, ['停航半年的东', '岸渡口昨天恢复夜航。'])),
    blockOf('paragraph', partOf(page, ['The FERRY runs again; ferries too.'])),
  ],
});
const pages = { ids: [makeId('page', 'p')], texts: [page] };

/** The texts that are marked, part by part. */
function marked(query: string, of: Article = article, exact = false): readonly string[] {
  const parts = readArticle(of, pages.texts);
  return matchesIn(parts, pages, parseQuery(query, { exact })).map(
    ({ part, range }) => `${part} ${parts[part]?.shown.text.slice(range.start, range.end)}`,
  );
}

describe('matches in an article', () => {
  it('are all of them, over line ends, in reading order', () => {
    expect(marked('渡口')).toEqual(['0 渡口', '2 渡口']);
    expect(marked('东岸渡口')).toEqual(['2 东岸渡口']);
  });

  it('are found in either script and case, unless characters count as they are', () => {
    expect(marked('恢复')).toEqual(['0 恢復', '2 恢复']);
    expect(marked('恢复', article, true)).toEqual(['2 恢复']);
    expect(marked('ferry')).toEqual(['3 FERRY']);
    expect(marked('ferry', article, true)).toEqual([]);
  });

  it('are those of phrases, wildcards, expressions, alternatives and fields', () => {
    expect(marked('"runs again"')).toEqual(['3 runs again']);
    expect(marked('ferr*')).toEqual(['3 FERRY', '3 ferries']);
    expect(marked('/夜.?航/')).toEqual(['0 夜航', '2 夜航']);
    expect(marked('headline:夜航')).toEqual(['0 夜航']);
    expect(marked('byline:本报讯 OR 半年')).toEqual(['1 本报讯', '2 半年']);
    expect(marked('夜航 -渡口')).toEqual(['0 夜航', '2 夜航']);
  });

  it('are one where they overlap and two where they touch', () => {
    expect(marked('渡口 口夜')).toEqual(['0 渡口夜', '2 渡口']);
    expect(marked('渡口 夜航')).toEqual(['0 渡口', '0 夜航', '2 渡口', '2 夜航']);
  });

  it('are found as printed and as the user reads it', () => {
    const [piece] = partOf(page, ['本报讯']).pieces;
    if (piece === undefined) throw new Error('a part has a piece');
    const read = articleOf({ byline: { pieces: [{ ...piece, reading: '本报信' }] } });
    expect(marked('报信', read)).toEqual(['0 报信']);
    // What is read as a whole is marked as a whole.
    expect(marked('本报讯', read)).toEqual(['0 本报信']);
  });

  it('begin with the one at the place where the article was opened', () => {
    const parts = readArticle(article, pages.texts);
    const all = matchesIn(parts, pages, parseQuery('渡口'));
    expect(firstMatchFrom(all, [])).toBe(0);
    expect(firstMatchFrom(all, all.slice(1))).toBe(1);
    expect(firstMatchFrom([], [])).toBeNull();
  });

  it('are painted in one layer, and the one that one is at in another', () => {
    const parts = readArticle(article, pages.texts);
    const all = matchesIn(parts, pages, parseQuery('渡口'));
    expect(Object.fromEntries(matchLayers(all, 1))).toEqual({
      'bs-match': [all[0]],
      'bs-match-now': [all[1]],
    });
    expect([...matchLayers(all, null).keys()]).toEqual(['bs-match']);
  });
});
