import { describe, expect, test } from 'vitest';
import { CollocateCounter, logLikelihood } from '#core/search/analysis/collocates';
import { chanceOf } from '../../../laws/chance';

function keyed(text: string, term: string) {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    found.push({ start: at, end: at + term.length });
  }
  return { text, found };
}

function count(texts: readonly string[], term: string, within: number, stops = true) {
  const counter = new CollocateCounter({ within, stops });
  for (const text of texts) counter.addNear(keyed(text, term));
  for (const text of texts) counter.addReference(keyed(text, term));
  return counter.collocates(1);
}

const chance = chanceOf(3);
const filler = (words: readonly string[], count: number, space: string) =>
  Array.from({ length: count }, () => chance.pick(words)).join(space);

describe('collocates', () => {
  const han = [
    ...Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x6c34 + at * 3, 0x7530 + at * 5)),
    ...['江山', '米价', '天气', '书桌', '市集', '棉花', '新生', '船工', '布匹'],
  ];
  const texts = Array.from({ length: 40 }, () => {
    const [before, behind] = [filler(han, 30, ''), filler(han, 30, '')];
    return `${before}，${chance.once(4) ? '' : '航运局'}的渡口${chance.once(2) ? '夜航' : ''}${behind}。`;
  });

  test('of Chinese are found as whole words without a dictionary', () => {
    const found = count(texts, '渡口', 5);
    expect(
      found
        .slice(0, 2)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['夜航', '航运局']);
    // Parts of a longer word are no words of their own.
    expect(found.map(({ text }) => text)).not.toContain('运局');
  });

  test('leave out what stands beside any word, unless it is asked for', () => {
    expect(count(texts, '渡口', 5).some(({ text }) => text.endsWith('的'))).toBe(false);
    expect(count(texts, '渡口', 5, false).some(({ text }) => text.endsWith('的'))).toBe(true);
    const english = Array.from(
      { length: 30 },
      () => `${filler(['rain', 'school', 'market'], 20, ' ')} the night ferry`,
    );
    expect(count(english, 'ferry', 3).map(({ text }) => text)).toEqual(['night']);
    expect(count(english, 'ferry', 3, false).map(({ text }) => text)).toContain('the');
  });

  test('stand within the distance, on either side', () => {
    const near = Array.from({ length: 5 }, () => 'steam rain ferry rain rain night');
    const words = (within: number) => count(near, 'ferry', within).map(({ text }) => text);
    expect(words(1)).toEqual(['rain']);
    expect(words(2)).toContain('steam');
    expect(words(2)).not.toContain('night');
    expect(words(3)).toContain('night');
  });

  test('what lies between two occurrences is counted once', () => {
    const [rain] = count(['ferry rain ferry', 'ferry rain ferry', 'ferry rain ferry'], 'ferry', 2);
    expect(rain).toMatchObject({ text: 'rain', near: 3 });
  });

  test('are measured as published', () => {
    // Rayson and Garside (2000): O1 = 10 of 1,000, O2 = 5 of 10,000.
    expect(logLikelihood(10, 1_000, 5, 10_000)).toBeCloseTo(
      2 * (10 * Math.log(10 / (15 / 11)) + 5 * Math.log(5 / (150 / 11))),
      9,
    );
    expect(logLikelihood(10, 1_000, 100, 10_000)).toBeCloseTo(0, 9);
    const [night] = count(['night ferry', 'night ferry', 'night ferry', 'x night'], 'ferry', 1);
    // 14 + log2(2 f(xy) / (f(x) + f(y))) with 3 together, 3 ferries, 4 nights.
    expect(night?.logDice).toBeCloseTo(14 + Math.log2(6 / 7), 9);
  });
});
