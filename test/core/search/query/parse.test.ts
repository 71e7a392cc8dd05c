import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery } from '#core/search/query/format';
import type { QueryNode, Term } from '#core/search/query/model';
import { deepestGroup, longestQuery, mostLeaves, parseQuery } from '#core/search/query/parse';
import { foldString } from '#core/text/fold';
import { anyTyped, wellTyped } from './generate-query';
import { problems, read, shape, withoutPlaces } from './shape';

const readings: Readonly<Record<string, readonly (readonly [typed: string, meant: string])[]>> = {
  'words and phrases': [
    ['', ''],
    ['北京', '北京'],
    ['北京　大学', 'AND(北京, 大学)'],
    ['“北京 大学”', '北京大学'],
    ['"peace talks"', 'peace talks'],
    ['„peace talks“', 'peace talks'],
    ['「和平」『桥』', 'AND(和平, 桥)'],
    ['＂和平＂', '和平'],
    ['"和平”', '和平'],
    ['"he said \\"no\\""', 'he said "no"'],
    ['Ｗａｒ', 'war'],
    ['AT&T 3.14 a-b', 'AND(at&t, 3.14, a-b)'],
    ['北京(桥)', 'AND(北京, 桥)'],
    ['""', ''],
  ],
  operators: [
    ['a AND b', 'AND(a, b)'],
    ['a OR b', 'OR(a, b)'],
    ['a | b', 'OR(a, b)'],
    ['ａ ＯＲ ｂ', 'OR(a, b)'],
    ['a b OR c d', 'OR(AND(a, b), AND(c, d))'],
    ['a (b OR c)', 'AND(a, OR(b, c))'],
    ['a （b OR c） d', 'AND(a, OR(b, c), d)'],
    ['((a))', 'a'],
    ['a (b c)', 'AND(a, b, c)'],
    ['NOT a', 'NOT(a)'],
    ['-a', 'NOT(a)'],
    ['－桥', 'NOT(桥)'],
    ['a -"b c"', 'AND(a, NOT(b c))'],
    ['a NOT b OR c', 'OR(AND(a, NOT(b)), c)'],
    ['-(a OR b)', 'NOT(OR(a, b))'],
    ['NOT NOT a', 'NOT(NOT(a))'],
    ['a and b or not c', 'AND(a, and, b, or, not, c)'],
    ['北京 或 上海', 'AND(北京, 或, 上海)'],
  ],
  near: [
    ['桥 near/5 河', 'NEAR5(桥, 河)'],
    ['桥 ｎｅａｒ／５ 河 near/5 船', 'NEAR5(桥, 河, 船)'],
    ['headline:桥 near/3 河', 'headline=NEAR3(桥, 河)'],
    ['(桥 OR 船) near/2 河', 'OR(NEAR2(桥, 河), NEAR2(船, 河))'],
    ['a near/2 b c OR d', 'OR(AND(NEAR2(a, b), c), d)'],
    ['-a near/2 b', 'NOT(NEAR2(a, b))'],
    ['near', 'near'],
  ],
  'the beginning of words': [
    ['rail*', 'rail…'],
    ['rail＊', 'rail…'],
    ['"rail way"*', 'rail way…'],
    ['北京*', '北京'],
    ['*', '*'],
  ],
  expressions: [
    ['/第[0-9]+版/', '/第[0-9]+版/'],
    ['／a b／i', '/a b/i'],
    ['headline:/[/]x/', 'headline=/[/]x/'],
    ['-/a/', 'NOT(/a/)'],
    ['a/b', 'a/b'],
    ['/usr/lib/x', '/usr/lib/x'],
  ],
  fields: [
    ['headline:桥', 'headline=桥'],
    ['标题：桥', 'headline=桥'],
    ['標題：「大 桥」', 'headline=大桥'],
    ['Title: bridge', 'headline=bridge'],
    ['作者：王', 'byline=王'],
    ['headline:(桥 OR 河 date:2019)', 'OR(headline=桥, AND(headline=河, <date 2019-01-01 2019-12-31>))'],
    ['note:x tagtext:y', 'AND(note=x, tag=y)'],
    ['tag:体育', '<under 体育>'],
    ['标签：“北京 奥运”', '<under 北京奥运>'],
    ['tag:体育*', 'tag=体育'],
    ['tag:foot*', 'tag=foot…'],
    ['tag:/^a/', 'tag=/^a/'],
    ['paper:"People’s Daily"', "<paper people's daily>"],
    ['paper:(人民日报 OR 光明日报)', 'OR(<paper 人民日报>, <paper 光明日报>)'],
    ['来源：档案* 系列：桥 版块：要闻', 'AND(<source 档案>, <series 桥>, <section 要闻>)'],
    ['colour:Yellow 颜色：疑问', 'AND(<colour yellow>, <colour 疑问>)'],
    ['has:highlight 有：笔记', 'AND(<has highlight>, <has note>)'],
    ['is:unread -is:checked 状态：已读', 'AND(<is unread>, NOT(<is checked>), <is read>)'],
    ['http://example.org', 'http://example.org'],
    ['12:30', '12:30'],
    ['快讯：北京', '快讯:北京'],
  ],
  'days, pages, per cents': [
    ['date:2019', '<date 2019-01-01 2019-12-31>'],
    ['日期：２０１９－０２', '<date 2019-02-01 2019-02-28>'],
    ['date:2020-2', '<date 2020-02-01 2020-02-29>'],
    ['date:2019-03-04', '<date 2019-03-04 2019-03-04>'],
    ['date:2019年3月4日', '<date 2019-03-04 2019-03-04>'],
    ['date:2019..2020', '<date 2019-01-01 2020-12-31>'],
    ['date:2019。。2020', '<date 2019-01-01 2020-12-31>'],
    ['date:2019……2020-03', '<date 2019-01-01 2020-03-31>'],
    ['date:..2020', '<date  2020-12-31>'],
    ['date:2019..', '<date 2019-01-01 >'],
    ['date:>=2019-03', '<date 2019-03-01 >'],
    ['date:＞2019', '<date 2020-01-01 >'],
    ['date:<2019-03', '<date  2019-02-28>'],
    ['date:≤2019', '<date  2019-12-31>'],
    ['date:"2019..2020"', '<date 2019-01-01 2020-12-31>'],
    ['page:4', '<page 4 4>'],
    ['版：第04版', '<page 4 4>'],
    ['page:a01..A4', '<page A1 A4>'],
    ['page:>=2', '<page 2 >'],
    ['quality:80', '<quality 80 >'],
    ['quality:80%', '<quality 80 >'],
    ['质量：>=80', '<quality 80 >'],
    ['confidence:20..50', '<confidence 20 50>'],
    ['quality:<60', '<quality  59>'],
  ],
};

describe('what is typed', () => {
  for (const [title, cases] of Object.entries(readings)) {
    it.each(cases)(`${title}: %s`, (typed, meant) => {
      expect(read(typed)).toBe(meant);
      expect(problems(typed)).toEqual([]);
    });
  }

  it('may go on in its last word while it is typed, and nowhere else', () => {
    expect(read('peace tal', { typing: true })).toBe('AND(peace, tal…)');
    expect(read('headline:tal', { typing: true })).toBe('headline=tal…');
    expect(read('a near/3 tal', { typing: true })).toBe('NEAR3(a, tal…)');
    expect(read('-tal', { typing: true })).toBe('NOT(tal…)');
    expect(read('tal ', { typing: true })).toBe('tal');
    expect(read('"tal"', { typing: true })).toBe('tal');
    expect(read('paper:tal', { typing: true })).toBe('<paper tal>');
    expect(read('北京', { typing: true })).toBe('北京');
  });

  it('is taken as it stands where characters count as they are', () => {
    expect(read('Café　ＷＡＲ “張　三”', { exact: true })).toBe('AND(Café, ＷＡＲ, 張三)');
    expect(read('paper:ABC', { exact: true })).toBe('<paper abc>');
  });
});

const mistakes: readonly (readonly [typed: string, problem: string, meant: string])[] = [
  ['桥 “北京', 'unclosed-quote ‹“北京› “北京”', 'AND(桥, 北京)'],
  ['a (b OR c', 'unclosed-group ‹(b OR c› (b OR c)', 'AND(a, OR(b, c))'],
  ['a) b', 'unopened-group ‹)› ', 'AND(a, b)'],
  ['a OR', 'missing-operand ‹OR› "OR"', 'a'],
  ['AND a', 'missing-operand ‹AND› "AND"', 'a'],
  ['a AND OR b', 'missing-operand ‹AND› "AND"', 'OR(a, b)'],
  ['a NOT', 'missing-operand ‹NOT› "NOT"', 'a'],
  ['a - b', 'missing-operand ‹-› ', 'AND(a, b)'],
  ['headline:', 'missing-operand ‹headline:› -', ''],
  ['()', 'missing-operand ‹()› ', ''],
  ['near/5 a', 'missing-operand ‹near/5› "near/5"', 'a'],
  ['a near/5', 'missing-operand ‹near/5› "near/5"', 'a'],
  ['headlin:桥', 'unknown-field ‹headlin› headline', 'headlin:桥'],
  ['titel:bridge', 'unknown-field ‹titel› title', 'titel:bridge'],
  ['标提：桥', 'unknown-field ‹标提› 标题', '标提:桥'],
  ['foo:bar', 'unknown-field ‹foo:bar› "foo:bar"', 'foo:bar'],
  ['date:2019-13', 'bad-date ‹2019-13› 2019', ''],
  ['date:2019-02-30 a', 'bad-date ‹2019-02-30› 2019-02', 'a'],
  ['date:4.3.2019', 'bad-date ‹4.3.2019› 2019-03-04', ''],
  ['date:2019-2020', 'bad-date ‹2019-2020› 2019..2020', ''],
  ['date:2020..2019', 'bad-date ‹2020..2019› 2019..2020', ''],
  ['date:yesterday', 'bad-date ‹yesterday› 2019-03', ''],
  ['date:2019-13..2020', 'bad-date ‹2019-13..2020› 2019..2020', ''],
  ['quality:0.8', 'bad-number ‹0.8› 80', ''],
  ['quality:good', 'bad-number ‹good› 80', ''],
  ['quality:90..50', 'bad-number ‹90..50› 50..90', ''],
  ['page:4..2', 'bad-number ‹4..2› 2..4', ''],
  ['page:>4', 'bad-number ‹>4› 4..', ''],
  ['has:hilight', 'bad-value ‹hilight› highlight', ''],
  ['is:未度', 'bad-value ‹未度› 未读', ''],
  ['paper:/a/', 'bad-value ‹/a/› "a"', ''],
  ['col*r', 'bad-value ‹col*r› col*', 'col…'],
  ['*way', 'bad-value ‹*way› way*', 'way'],
  ['/ab', 'bad-regex ‹/ab› /ab/', ''],
  ['/a(/', 'bad-regex ‹/a(/› "a("', ''],
  ['/a/g', 'bad-regex ‹/a/g› /a/', ''],
  ['/(a+)+b/', 'slow-regex ‹/(a+)+b/› -', ''],
  ['/(a|ab)*c/', 'slow-regex ‹/(a|ab)*c/› -', ''],
  ['/.*.*x/', 'slow-regex ‹/.*.*x/› -', ''],
  ['/(a)\\1/', 'slow-regex ‹/(a)\\1/› -', ''],
  ['a near b/ NEAR c', 'bad-near ‹NEAR› near/5', 'AND(a, near, NEAR5(b/, c))'],
  ['a near/5 b near/3 c', 'bad-near ‹near/3› near/5', 'NEAR5(a, b, c)'],
  ['a near/99999 b', 'bad-near ‹near/99999› near/5', 'NEAR5(a, b)'],
  ['a near/5 date:2019', 'bad-near ‹near/5› AND', 'AND(a, <date 2019-01-01 2019-12-31>)'],
  ['headline:a near/5 body:b', 'bad-near ‹near/5› AND', 'AND(headline=a, body=b)'],
];

describe('what cannot be read', () => {
  it.each(mistakes)('%s', (typed, problem, meant) => {
    expect(problems(typed)).toEqual([problem]);
    expect(read(typed)).toBe(meant);
  });

  it.each(mistakes)('%s: reads without this problem when the suggestion is taken', (typed) => {
    const [problem] = parseQuery(typed).problems;
    if (problem === undefined || problem.suggestion === null) return;
    const mended = typed.slice(0, problem.at.start) + problem.suggestion + typed.slice(problem.at.end);
    expect(problems(mended)).toEqual([]);
  });

  it('is what goes beyond the limits, and the rest is answered', () => {
    const long = `${'a'.repeat(10)} `.repeat(longestQuery);
    expect(parseQuery(long).problems.map(({ kind }) => kind)).toContain('too-long');
    const many = parseQuery(Array.from({ length: mostLeaves + 5 }, (_, at) => `w${at}`).join(' '));
    expect(many.problems.map(({ kind }) => kind)).toEqual(['too-long']);
    expect(many.root?.kind === 'and' && many.root.children.length).toBe(mostLeaves);
    const deep = `${'('.repeat(deepestGroup + 3)}a${')'.repeat(deepestGroup + 3)} b`;
    expect(problems(deep)).toEqual(['too-long ‹(› -']);
    expect(read(deep)).toBe('b');
    expect(read(`${'-'.repeat(3000)}a`)).toBe('a');
    expect(problems('x'.repeat(600))).toHaveLength(1);
    expect(read('x'.repeat(600))).toBe(`${'x'.repeat(500)}…`);
  });
});

describe('laws', () => {
  const options = fc.record({ exact: fc.boolean(), typing: fc.boolean() });

  it('reading never throws, and every place lies within what was typed', () => {
    fc.assert(
      fc.property(anyTyped, options, (typed, how) => {
        const query = parseQuery(typed, how);
        const places = [...query.problems.map(({ at }) => at), ...nodesOf(query.root).map(({ at }) => at)];
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(typed.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('a tree that is written reads as the same tree, without a problem', () => {
    fc.assert(
      fc.property(fc.oneof(wellTyped, anyTyped), options, (typed, how) => {
        const { root } = parseQuery(typed, how);
        // A few signs of the Greek fold once more when they are folded again; what is written has been folded.
        fc.pre(how.exact || termsOf(root).every(({ text }) => foldString(text) === text));
        const written = formatQuery(root);
        const again = parseQuery(written, { exact: how.exact });
        expect(withoutPlaces(again.root)).toEqual(withoutPlaces(root));
        expect(again.problems).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('a part stands inside the whole it is part of', () => {
    fc.assert(
      fc.property(wellTyped, (typed) => {
        for (const node of nodesOf(parseQuery(typed).root)) {
          const parts =
            node.kind === 'and' || node.kind === 'or'
              ? node.children
              : node.kind === 'not'
                ? [node.child]
                : [];
          for (const { at } of parts) {
            expect(at.start).toBeGreaterThanOrEqual(node.at.start);
            expect(at.end).toBeLessThanOrEqual(node.at.end);
          }
        }
      }),
    );
  });

  it('full-width signs read as their half-width ones, outside of expressions', () => {
    const signs: Readonly<Record<string, string>> = {
      '(': '（',
      ')': '）',
      ':': '：',
      '-': '－',
      '"': '＂',
      '*': '＊',
      ' ': '　',
    };
    fc.assert(
      fc.property(
        wellTyped.filter((typed) => !typed.includes('/[')),
        (typed) => {
          const wide = typed.replace(/[():"* -]/gu, (sign) => signs[sign] ?? sign);
          expect(shape(parseQuery(wide).root)).toBe(shape(parseQuery(typed).root));
        },
      ),
    );
  });
});

function termsOf(root: QueryNode | null): readonly Term[] {
  return nodesOf(root).flatMap((node) =>
    node.kind === 'term' ? [node.term] : node.kind === 'near' ? node.terms : [],
  );
}

function nodesOf(node: QueryNode | null): readonly QueryNode[] {
  if (node === null) return [];
  if (node.kind === 'and' || node.kind === 'or') return [node, ...node.children.flatMap(nodesOf)];
  return node.kind === 'not' ? [node, ...nodesOf(node.child)] : [node];
}
