/** Damaged seams are told, whole texts are not: invented pieces, one a line, as some extractors give them. */
import { describe, expect, it } from 'vitest';
import { reflowPage } from '#core/ingest';
import { conservationBreaches } from '#core/page/invariants';

const lead = '本报讯(记者沈渔)近日,云渚镇启动渡口修缮工程,计划用三个月时间更换栈桥木板、加固护岸石阶。';
const long = '工程指挥部介绍,渡口始建于上世纪,多年来一直是两岸居民往来的要道,这次修缮将保留原有的样貌,';
const close = '修缮期间,镇里安排了两条接驳船,早晚各加开四班,保证居民出行不受影响。';

/** A page of one article whose third paragraph is broken off and goes on in another piece. */
function page(before: string, after: string): string {
  return ['渡口修缮工程启动', lead, `${long}${before}`, after, close].join('\n\n');
}

/** What stands at the places that are told as damaged. */
function damaged(text: string): string[] {
  const reflow = reflowPage(text);
  expect(conservationBreaches(text, reflow)).toEqual([]);
  return reflow.problems.map(({ kind, start, end }) => `${kind} ${text.slice(start, end + 1)}`);
}

describe('damaged seams', () => {
  it('are told where a character behind a stop stands again before a mark', () => {
    expect(damaged(page('使它成为联系两岸的重要载体。', '体,也让更多人记得水上的日子。'))).toEqual([
      'damaged-seam 体,',
    ]);
  });

  it('are told where the page writes the word once and the seam writes a character of it twice', () => {
    const text = page('为建设临江文明城', '城市打好基础,让来往的客人走得安稳。');
    expect(damaged(`${text}\n\n创建文明城市是全镇居民多年的心愿,大家都盼着渡口早日开放。`)).toEqual([
      'damaged-seam 城市',
    ]);
  });

  it('are told where a piece starts with a mark that starts nothing, behind the end of a sentence', () => {
    expect(damaged(page('使它成为联系两岸的重要载体。', ',也让更多人记得水上的日子。'))).toEqual([
      'damaged-seam ,也',
    ]);
  });

  it.each([
    ['days that are doubled', '并派专人天', '天巡查,发现问题随时处理。'],
    ['numbers that are doubled', '把问题一', '一记录在册,发现问题随时处理。'],
    ['mothers', '让等船的妈', '妈们有地方歇脚,也有地方避雨。'],
    ['an office behind its district', '得到了云渚市', '市委的支持,资金已经全部到位。'],
    ['a word broken in two', '得到了两岸居', '民的支持,资金已经全部到位。'],
    ['a quote that closes behind a stop', '有人说:“它是联系两岸的桥。', '”居民们都这样想,也这样说。'],
  ])('are not told of %s', (_, before, after) => {
    expect(damaged(page(before, after))).toEqual([]);
  });

  it('are not told of narrow columns, whose lines break anywhere', () => {
    expect(damaged('渡口修缮\n\n云渚镇启动渡口\n修缮工程,文明城\n城市的牌子挂在\n渡口的石柱上。\n')).toEqual(
      [],
    );
  });
});
