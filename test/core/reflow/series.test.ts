import { describe, expect, it } from 'vitest';
import { findSeries } from '#core/reflow/series';

describe('the series an article says it belongs to', () => {
  it.each([
    ['江湾渡口的一百年（一）', '江湾渡口的一百年', 1],
    ['江湾渡口的一百年(十二)', '江湾渡口的一百年', 12],
    ['江湾渡口的一百年（3）', '江湾渡口的一百年', 3],
    ['江湾渡口的一百年（上）', '江湾渡口的一百年', 1],
    ['江湾渡口的一百年（下）', '江湾渡口的一百年', 3],
    ['江湾渡口的一百年（中篇）', '江湾渡口的一百年', 2],
    ['江湾渡口的一百年【二】', '江湾渡口的一百年', 2],
    ['江湾渡口的一百年③', '江湾渡口的一百年', 3],
    ['江湾渡口·下', '江湾渡口', 3],
    ['江湾渡口 上篇', '江湾渡口', 1],
    ['——江湾渡口系列报道之三', '江湾渡口系列报道', 3],
    ['江湾纪行之十一', '江湾纪行', 11],
    ['江湾渡口连载 之二', '江湾渡口连载', 2],
    ['江湾渡口调查之一', '江湾渡口调查', 1],
    ['渡口系列之二：夜航', '渡口系列', 2],
    ['（二）渡口的夜航', '渡口的夜航', 2],
    ['江湾 渡口（一）', '江湾渡口', 1],
    ['The Chain Ferry, Part 2', 'The Chain Ferry', 2],
    ['The Chain Ferry: Part Two', 'The Chain Ferry', 2],
    ['Part Two: The last crossing', 'The last crossing', 2],
    ['The Chain Ferry (part two of three)', 'The Chain Ferry', 2],
    ['The Chain Ferry – Part II', 'The Chain Ferry', 2],
    ['Part 3: The last crossing', 'The last crossing', 3],
    ['The Chain Ferry (2/5)', 'The Chain Ferry', 2],
    ['Die Kettenfähre, Teil 2', 'Die Kettenfähre', 2],
    ['Die Kettenfähre – 3. Teil', 'Die Kettenfähre', 3],
    ['Die Kettenfähre (Folge 4)', 'Die Kettenfähre', 4],
    ['Le bac à chaîne, partie 2', 'Le bac à chaîne', 2],
    ['夜の渡し船（上）', '夜の渡し船', 1],
    ['夜の渡し船 第3回', '夜の渡し船', 3],
    ['밤배의 백년 (중)', '밤배의 백년', 2],
    ['밤배의 백년 <3>', '밤배의 백년', 3],
  ])('%s', (text, name, part) => {
    expect(findSeries([text])).toEqual({ name, part });
  });

  it.each([
    '江湾渡口管理办法（试行）',
    '夜航船恢复（何舟摄）',
    '渡口规划（2031）',
    '渡口规划（2031—2035）',
    '全县最美渡口之一',
    '入选十大渡口之一',
    '夜航船（图）',
    '江湾渡口（附图）',
    '渡口之夜',
    '船票占船费三分之二',
    '在江湾渡口上',
    '把夜航船写在大地 上',
    '渡口恢复夜航',
    '天下',
    '（一）',
    'Ferry fares rise for the most part',
    'Part of the pier gives way',
    'Ferry carries 12',
    'The pier in 2031',
    'Ein Teil der Fähre sinkt',
    '',
  ])('%s is part of none', (text) => {
    expect(findSeries([text])).toBeNull();
  });

  it('is taken from the deck before the headline, and from the kicker last', () => {
    expect(findSeries(['——江湾系列报道之三', '夜航（一）', ''])).toEqual({ name: '江湾系列报道', part: 3 });
    expect(findSeries(['', '夜航船恢复', '江湾系列报道之四'])).toEqual({ name: '江湾系列报道', part: 4 });
  });

  it('has the name of the headline where the deck is the mark alone', () => {
    expect(findSeries(['（一）', '江湾渡口的一百年'])).toEqual({ name: '江湾渡口的一百年', part: 1 });
    expect(findSeries(['Part 2', 'The Chain Ferry'])).toEqual({ name: 'The Chain Ferry', part: 2 });
  });
});
