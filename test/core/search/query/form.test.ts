import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionAt } from '#core/search/query/complete';
import { emptyForm, formOfQuery, type QueryForm, queryOfForm } from '#core/search/query/form';
import { parseQuery } from '#core/search/query/parse';
import { wellTyped } from './generate-query';
import { problems, read } from './shape';

function filled(typed: string) {
  return formOfQuery(parseQuery(typed), typed);
}

const forms: readonly (readonly [typed: string, form: Partial<QueryForm>, rest: readonly string[]])[] = [
  ['', {}, []],
  ['桥 Café rail*', { all: '桥 Café rail*' }, []],
  ['“北京 大学” 桥', { phrase: '北京 大学', all: '桥' }, []],
  ['"a b" "c d"', { phrase: 'a b', all: '"c d"' }, []],
  ['桥 (河 OR "a b")', { all: '桥', any: '河 "a b"' }, []],
  ['a OR b', { any: 'a b' }, []],
  ['-桥 NOT (河 OR 船)', { none: '桥 河 船' }, []],
  ['标题：桥 headline:"a b"', { field: 'headline', inField: '桥 "a b"' }, []],
  ['headline:桥 note:河', { field: 'headline', inField: '桥' }, ['note:河']],
  ['桥 near/3 河', { near: '桥 河', distance: 3 }, []],
  ['date:2019', { from: '2019', to: '2019' }, []],
  ['date:2019-03..', { from: '2019-03' }, []],
  ['date:2019 date:2020', { from: '2019', to: '2019' }, ['date:2020']],
  [
    'paper:“People’s Daily” tag:体育 colour:黄色',
    { paper: 'People’s Daily', tag: '体育', colour: '黄色' },
    [],
  ],
  ['has:note 有：划线 is:unread', { has: ['note', 'highlight'], is: ['unread'] }, []],
  ['/a+b/ -date:2019 桥', { all: '桥' }, ['/a+b/', '-date:2019']],
  ['(a OR (b c)) (d OR e)', { any: 'd e' }, ['(a OR b c)']],
  ['page:4 quality:>=80', {}, ['page:4', 'quality:>=80']],
];

describe('a form', () => {
  it.each(forms)('is filled from %s', (typed, form, rest) => {
    expect(filled(typed)).toEqual({ form: { ...emptyForm, ...form }, rest });
  });

  it.each([
    [{ all: '桥 “大 河” rail*' }, 'AND(桥, 大河, rail…)'],
    [{ all: 'a OR b' }, 'AND(a, or, b)'],
    [{ all: 'headline:x -y (z)' }, 'AND(headline:x, y, z)'],
    [{ phrase: 'he said "no"' }, 'he said "no"'],
    [{ any: 'a' }, 'a'],
    [{ any: 'a b', none: 'c "d e"' }, 'AND(OR(a, b), NOT(c), NOT(d e))'],
    [{ field: 'byline', inField: '王 李' }, 'AND(byline=王, byline=李)'],
    [{ near: 'a b c', distance: 7 }, 'NEAR7(a, b, c)'],
    [{ near: 'a' }, 'a'],
    [{ from: '2019', to: '2020-03' }, '<date 2019-01-01 2020-03-31>'],
    [{ from: '2019' }, '<date 2019-01-01 >'],
    [{ from: '2019', to: '2019' }, '<date 2019-01-01 2019-12-31>'],
    [{ paper: 'The Times (London)' }, '<paper the times (london)>'],
    [
      { tag: '体育', colour: 'yellow', has: ['tag'], is: ['read'] },
      'AND(<under 体育>, <colour yellow>, <has tag>, <is read>)',
    ],
  ] as readonly (readonly [Partial<QueryForm>, string])[])('asks %o', (form, meant) => {
    for (const language of ['en', 'zh'] as const) {
      const typed = queryOfForm({ form: { ...emptyForm, ...form }, rest: [] }, language);
      expect(read(typed)).toBe(meant);
      expect(problems(typed)).toEqual([]);
    }
  });

  it('that is filled from a query asks the same, whatever it has no place for', () => {
    fc.assert(
      fc.property(wellTyped, (typed) => {
        const { root } = parseQuery(typed);
        const again = queryOfForm(filled(typed));
        expect(sorted(read(again))).toEqual(sorted(read(typed)));
        expect(sorted(read(queryOfForm(filled(again))))).toEqual(sorted(read(again)));
        return root !== null || again === '';
      }),
      { numRuns: 500 },
    );
  });
});

/** What the whole asks for, in any order and each once: `not (a or b)` and `not a, not b` ask the same. */
function sorted(shape: string): readonly string[] {
  return [...new Set(shape.replaceAll('NOT(OR(', 'NOT(').match(/[^(),\s][^(),]*/gu))]
    .filter((word) => !/^(?:AND|OR|NOT)$/u.test(word))
    .sort();
}

describe('at the caret', () => {
  it.each([
    ['桥 标|', '标', null],
    ['tag:体|', '体', 'under'],
    ['tag:|', '', 'under'],
    ['byline:"王 小|', '王 小', 'byline'],
    ['“北京|', '北京', null],
    ['(桥|)', '桥', null],
    ['桥|梁', null, null],
    ['桥 |', null, null],
    ['“桥”|', null, null],
    ['a OR|', null, null],
  ])('%s', (typed, word, field) => {
    const found = completionAt(typed.replace('|', ''), typed.indexOf('|'));
    expect(found?.typed ?? null).toBe(word);
    expect(found?.field?.field ?? null).toBe(field);
  });
});
