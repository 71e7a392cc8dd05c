/** What could be left out of a search that finds nothing. */
import { describe, expect, it } from 'vitest';
import { loosenings } from '../../../src/renderer/search/loosen';
import { plainRequest, type SearchRequest } from '../../../src/renderer/search/search-state';

const request = (text: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  ...plainRequest,
  text,
  ...more,
});

/** What is left out, and the query that is left. */
const ways = (asked: SearchRequest) =>
  loosenings(asked).map(({ left, request: { text } }) => [
    left.kind === 'term' ? left.text : left.kind,
    text,
  ]);

describe('searches that ask for less', () => {
  it('leave out one term at a time, as it was typed', () => {
    expect(ways(request('渡口 "the ferry" -大桥'))).toEqual([
      ['渡口', '"the ferry" -大桥'],
      ['"the ferry"', '渡口 -大桥'],
      ['-大桥', '渡口 "the ferry"'],
    ]);
    expect(ways(request('渡口 paper:河口日报'))).toEqual([
      ['渡口', 'paper:河口日报'],
      ['paper:河口日报', '渡口'],
    ]);
  });

  it('do not leave only what shall not be there', () => {
    expect(ways(request('渡口 -大桥')).map(([left]) => left)).toEqual(['-大桥']);
    expect(ways(request('渡口'))).toEqual([]);
    expect(ways(request('渡口 OR 大桥'))).toEqual([]);
  });

  it('leave out one choice at a time, and all of them, and that characters are exact', () => {
    const span = { from: '1912-01-01', to: '1912-12-31' };
    const all = loosenings(request('渡口', { exact: true, choices: { paper: ['甲报', '乙报'], span } }));
    expect(all.map(({ key }) => key)).toEqual(['paper=甲报', 'paper=乙报', 'span', 'choices', 'exact']);
    expect(all.map(({ request: { choices, exact } }) => [choices, exact])).toEqual([
      [{ paper: ['乙报'], span }, true],
      [{ paper: ['甲报'], span }, true],
      [{ paper: ['甲报', '乙报'] }, true],
      [{}, true],
      [{ paper: ['甲报', '乙报'], span }, false],
    ]);
  });
});
