import { describe, expect, it } from 'vitest';
import { parseQuery } from '#core/search/query';

function terms(input: string): string[] {
  return parseQuery(input).terms.map(({ text, prefix }) => (prefix ? `${text}*` : text));
}

describe('parsing a query', () => {
  it.each([
    ['', []],
    [' 　\t', []],
    ['改革', ['改革']],
    ['改革 开放', ['改革', '开放']],
    ['改革　开放', ['改革', '开放']],
    ['“改革 开放”', ['改革开放']],
    ['「基金會」昨日', ['基金會', '昨日']],
    ['『基金』', ['基金']],
    ['"new york" times', ['new york', 'times*']],
    ['„Alte Zeitung“', ['alte zeitung']],
    ['«été»', ['ete']],
    ['"not closed', ['not closed']],
    ['Paper', ['paper*']],
    ['paper ', ['paper']],
    ['社区e通', ['社区e通']],
    ['2018', ['2018*']],
    ['2018年', ['2018年']],
    ['x x', ['x', 'x*']],
    ['文 文', ['文']],
    ['don’t', ["don't*"]],
    ['""', []],
    ['中"华"', ['中', '华']],
  ])('reads %j as %j', (input, expected) => {
    expect(terms(input)).toEqual(expected);
  });

  it('takes a pasted page without going down', () => {
    expect(parseQuery('一 '.repeat(5000) + '字'.repeat(5000)).terms.length).toBeLessThanOrEqual(24);
    expect(parseQuery(Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ')).terms.length).toBe(
      24,
    );
  });
});
