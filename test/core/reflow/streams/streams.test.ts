/** Columns printed line by line in turn: dealt out where the evidence is strong, and left alone elsewhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '#core/dump/lines';
import { separateColumns } from '#core/reflow/columns';
import { column } from '../columns/grid';

const ferry = column(
  '渡口管理处昨日说，夜航船从今天晚上起恢复开行，居民们都来到渡口，等第一班夜航船。管理处的人说，夜航船每天开三班，' +
    '居民可以上船买票。老船工告诉记者，他等这一天等了三年，现在夜航船终于可以开行了。为了居民的安全，管理处在渡口' +
    '新装了四盏灯，每天都有人检查。居民们说，夜航船开行以后，晚上回家方便了，老人看病也方便了。管理处提醒居民，' +
    '大风天气夜航船可能停航，出门以前请看通知。记者看到，第一班夜航船上有六十个居民，大家都很高兴。',
  18,
).map((line) => line.trim());
const tea = column(
  '今年茶园的头采从清明开始，茶农们天不亮就上山采茶。合作社的人说，今年雨水足，茶园里的茶叶长得好，价钱也比去年好。' +
    '茶农告诉大家，一天可以采八十斤茶叶，合作社当天就收。合作社从外地请来师傅，教茶农手工炒茶，茶农们学得很认真。' +
    '师傅说，手工炒茶要有耐心，火大了茶叶就焦。茶农们说，以前茶叶卖不出去，现在合作社帮大家卖，茶农的收入增加了。' +
    '合作社准备明年再开二十亩茶园，让更多的茶农加入合作社。傍晚时分，收茶的人还在茶园门口等着。',
  18,
).map((line) => line.trim());
const narrow = column(
  '老街书店今年满三十年。店主说，当年进的第一批书还有几本没有卖出去，就放在柜台上给大家看。周末店里请人讲故事，' +
    '孩子们坐在地上听。有人从省城赶来，只为买一本旧地图。',
  9,
).map((line) => line.trim());

/** One line of each in turn, then what is left of the longer one. */
function inTurn(one: readonly string[], two: readonly string[]): readonly string[] {
  const length = Math.max(one.length, two.length);
  return Array.from({ length }, (_, index) => [one[index], two[index]])
    .flat()
    .filter((line) => line !== undefined);
}

function readingOf(page: string): readonly string[] {
  return separateColumns(page, splitLines(page))
    .map(({ start, end }) => page.slice(start, end))
    .filter((line) => line !== '');
}

describe('columns in turn', () => {
  it('of one breadth are read one after the other', () => {
    expect(readingOf(inTurn(ferry, tea).join('\n'))).toEqual([...ferry, ...tea]);
  });

  it('of two breadths are read one after the other, and the longer one to its end', () => {
    expect(readingOf(inTurn(narrow, ferry).join('\n'))).toEqual([...narrow, ...ferry]);
  });

  it('are parted by a blank line, and what stands before and behind stays there', () => {
    const page = ['江湾晚报', '', ...inTurn(ferry, tea), '', '图为夜航船。'].join('\n');
    const lines = separateColumns(page, splitLines(page)).map(({ start, end }) => page.slice(start, end));
    expect(lines).toEqual(['江湾晚报', '', ...ferry, '', ...tea, '', '图为夜航船。']);
  });

  it('in Latin script are read one after the other', () => {
    const left = [
      'The night ferry sails again from the old land-',
      'ing, and the last boat now leaves at ten. The',
      'harbour office said on Monday that sixty pas-',
      'sengers may come aboard each time, and that a',
      'monthly ticket holds as it did before the war',
      'of words about its price. An old ferryman rec-',
      'koned that he had waited three long years for',
      'this night, and that he would not miss it for',
      'anything. Four new lamps light up the landing.',
    ];
    const right = [
      'Tea pickers went up to the',
      'hill gardens before dawn,',
      'three days earlier than they',
      'did last year. Leaves are',
      'thick this spring, and prices',
      'follow them. Buyers queue as',
      'far as the stone bridge near',
      'the mill. A master from the',
      'next county shows how to fire.',
    ];
    expect(readingOf(inTurn(left, right).join('\n'))).toEqual([...left, ...right]);
  });

  it('are not seen where one column follows the other', () => {
    const page = ['夜航船今晚恢复开行', ...ferry, '头采茶清明前上市', ...tea, ...narrow].join('\n');
    const lines = splitLines(page);
    expect(separateColumns(page, lines)).toBe(lines);
  });

  it('are not seen where a caption stands in a column', () => {
    const page = [...ferry.slice(0, 5), '图为夜航船靠岸。', '余舟 摄', ...ferry.slice(5), ...tea].join('\n');
    const lines = splitLines(page);
    expect(separateColumns(page, lines)).toBe(lines);
  });

  it('are not seen in a list of headlines and labels', () => {
    const page = [
      '渡口夜航',
      '城事',
      '头采茶上市',
      '第3版',
      '老街书店三十年',
      '副刊',
      '本报记者 余舟',
      '江湾晚报',
      '导读',
      '天气',
    ];
    const lines = splitLines(page.join('\n'));
    expect(separateColumns(page.join('\n'), lines)).toBe(lines);
  });

  it('keep every line once, however lines are mixed', () => {
    const all = [...ferry, ...tea, ...narrow, '', ''];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 10 }), fc.boolean(), (some, turn) => {
        const half = some.length >> 1;
        const page = (turn ? inTurn(some.slice(0, half), some.slice(half)) : some).join('\n');
        const kept = page.split('\n').filter((line) => line !== '');
        expect([...readingOf(page)].sort()).toEqual([...kept].sort());
      }),
      { numRuns: 200 },
    );
  });
});
