import { describe, expect, test } from 'vitest';
import { concordanceLines, type Nearby } from '#core/search/analysis/concordance';
import {
  groupLines,
  type LineGrouping,
  type LineOrder,
  orderLines,
  type PlacedLine,
} from '#core/search/analysis/line-order';
import { parseQuery } from '#core/search/query/parse';
import { written } from './article';

function lines(term: string, article: ReturnType<typeof written>, nearby: Nearby | null = null) {
  return concordanceLines(article.article, article.pages, article.texts, parseQuery(term), nearby);
}

const shown = (term: string, ...text: readonly string[]) =>
  lines(term, written(...text)).map(({ left, keyword, right }) => `${left}|${keyword}|${right}`);

describe('a concordance', () => {
  test('has every occurrence with what stands around it, over the ends of parts too', () => {
    expect(shown('渡口', '渡口通航', '昨日渡口通航，东渡口未通。')).toEqual([
      '|渡口|通航 ¶ 昨日渡口通航，东渡口未通。',
      '渡口通航 ¶ 昨日|渡口|通航，东渡口未通。',
      '渡口通航 ¶ 昨日渡口通航，东|渡口|未通。',
    ]);
  });

  test('finds phrases, beginnings of words, expressions and other writings of the same', () => {
    expect(shown('"new ferry"', 'A new ferry', 'The New  Ferry and new ferries')).toHaveLength(2);
    expect(shown('ferr*', 'A new ferry', 'new ferries').map((line) => line.split('|')[1])).toEqual([
      'ferry',
      'ferries',
    ]);
    expect(shown('/第\\d+号/', '船', '第12号船与第7号船').map((line) => line.split('|')[1])).toEqual([
      '第12号',
      '第7号',
    ]);
    expect(shown('ｆｅｒｒｙ', 'Ferry').map((line) => line.split('|')[1])).toEqual(['Ferry']);
  });

  test('counts what overlaps once, and leaves out what is asked not to be there', () => {
    expect(shown('渡口 OR 渡口通航', '东渡口通航')).toEqual(['东|渡口通航|']);
    expect(shown('渡口 -通航', '渡口通航')).toEqual(['|渡口|通航']);
  });

  test('says where in the raw text a line stands', () => {
    const article = written('通告', '昨日渡口通航');
    const [line] = lines('渡口', article);
    expect(article.texts[0].slice(line?.at?.start, line?.at?.end)).toBe('渡口');
  });

  test('can be narrowed to what has something near', () => {
    const article = written('x', '夜航的渡口甚忙。渡口甚静');
    const nearby: Nearby = { units: ['夜', '航'], within: 3 };
    expect(lines('渡口', article, nearby).map(({ right }) => right)).toEqual(['甚忙。渡口甚静']);
    expect(lines('渡口', article, { ...nearby, within: 2 })).toEqual([]);
  });

  test('long contexts are cut at whole characters', () => {
    const [line] = lines('渡口', written('x', `${'𠮷'.repeat(90)}渡口${'𠮷'.repeat(90)}`));
    expect([...(line?.left ?? '')]).toEqual(Array.from({ length: 48 }, () => '𠮷'));
    expect([...(line?.right ?? '')]).toEqual(Array.from({ length: 48 }, () => '𠮷'));
  });
});

describe('its lines', () => {
  const placed = (text: string, paper: string, date: string, article: number): readonly PlacedLine[] =>
    lines('ferry', written('', text)).map((line) => ({ ...line, paper, date, article }));
  const all = [
    ...placed('the old ferry was late', 'Courier', '1931-05-02', 0),
    ...placed('a new ferry sank', 'Gazette', '1930-01-01', 1),
    ...placed('our old ferry rests', 'Courier', '', 2),
    ...placed('the ferry', '', '1931-02-02', 3),
  ];
  const order = (by: LineOrder) =>
    [...orderLines(all, by, Uint32Array.from(all.keys()))].map((number) => all[number]?.article);
  const groups = (by: LineGrouping) => groupLines(all, by).map(({ value, count }) => `${value} ${count}`);

  test('are ordered by what follows, and by what comes before read outwards', () => {
    expect(order('right')).toEqual([3, 2, 1, 0]);
    // new a · old our · old the · the
    expect(order('left')).toEqual([1, 2, 0, 3]);
  });

  test('are ordered by date and paper, what has none last', () => {
    expect(order('date')).toEqual([1, 3, 0, 2]);
    expect(order('paper')).toEqual([0, 2, 1, 3]);
  });

  test('are grouped with counts', () => {
    expect(groups('paper')).toEqual(['Courier 2', 'Gazette 1', ' 1']);
    expect(groups('year')).toEqual(['1930 1', '1931 2', ' 1']);
    expect(groups('before')).toEqual(['old 2', 'new 1', 'the 1']);
    expect(groups('behind')).toEqual(['rests 1', 'sank 1', 'was 1', ' 1']);
  });
});
