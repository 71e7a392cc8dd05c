import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '#core/page/ids';
import { type ArticleFacts, noMarks } from '#core/search/article-facts';
import type { SearchDocument } from '#core/search/document';
import { matches, matchRanges } from '#core/search/query/matches';
import type { Query, QueryNode } from '#core/search/query/model';
import { nameProblems } from '#core/search/query/name-problems';
import { queryNames } from '#core/search/query/names';
import { parseQuery } from '#core/search/query/parse';
import { exactString, foldString } from '#core/text/fold';
import { arbitraryText } from '../generate';
import { wellTyped } from './generate-query';

const sport = makeId('tag', 'sport');
const football = makeId('tag', 'football');
const archive = makeId('source', 'archive');

const names = queryNames({
  tags: [
    { id: sport, name: '体育', aliases: ['Sport'], parentIds: [] },
    { id: football, name: '足球', aliases: [], parentIds: [sport] },
  ],
  sources: [{ id: archive, name: 'City Archive' }],
  meanings: { green: '疑问' },
});

const facts: ArticleFacts = {
  ...noMarks,
  paper: '人民日报',
  date: '2019-03-04',
  page: 'A3',
  section: '要闻',
  source: archive,
  series: '桥',
  quality: 80,
  confidence: 40,
  authors: ['王小明'],
  hasHeadline: true,
  hasByline: false,
  tagIds: [football],
  colours: ['green'],
  highlightCount: 1,
  read: true,
};

type Fields = Partial<Record<Exclude<keyof SearchDocument, 'id'>, string>>;

function document(fields: Fields, change: (text: string) => string): SearchDocument {
  const all = { headline: '', crosshead: '', byline: '', body: '', note: '', tag: '', ...fields };
  const changed = Object.entries(all).map(([field, text]) => [
    field,
    text.split('\n').map(change).join('\n'),
  ]);
  return { id: makeId('article', 'p/0'), ...(Object.fromEntries(changed) as typeof all) };
}

function answers(typed: string | Query, fields: Fields, exact = false): boolean {
  const query = typeof typed === 'string' ? parseQuery(typed, { exact }) : typed;
  const shown = () => document(fields, exactString);
  return matches(exact ? shown() : document(fields, foldString), facts, query, names, shown);
}

const article = {
  headline: '长江大桥通车\n首日车流如织',
  crosshead: '桥头',
  byline: '记者 王小明',
  body: '大桥昨日通车。The bridge over the river was opened; trains cross it.\n工程历时三年，Zürich 的专家来信祝贺。',
  note: '要核对日期',
  tag: '足球',
};

const cases: readonly (readonly [typed: string, isAnswered: boolean])[] = [
  ['', false],
  ['大桥', true],
  ['桥大', false],
  ['bridge', true],
  ['bridg', false],
  ['bridg*', true],
  ['zurich', true],
  ['大桥 专家', true],
  ['大桥 地铁', false],
  ['地铁 OR 专家', true],
  ['大桥 -地铁', true],
  ['大桥 -专家', false],
  ['-地铁', true],
  ['headline:通车 body:专家', true],
  ['headline:专家', false],
  ['crosshead:桥头 byline:王小明 note:日期 tagtext:足', true],
  ['“over the river”', true],
  ['“通车首日”', false],
  ['bridge near/2 river', true],
  ['river near/2 bridge', true],
  ['bridge near/1 river', false],
  ['大桥 near/2 通车', true],
  ['大桥 near/1 昨日', true],
  ['大桥 near/1 bridge', false],
  ['昨日 near/3 bridge', true],
  ['bridge near/9 cross near/9 trains', true],
  ['trains near/50 工程', false],
  ['trai* near/1 it', true],
  ['/三年|五年/', true],
  ['/^工程/', true],
  ['/^昨日/', false],
  ['/zürich/', false],
  ['/zürich/i', true],
  ['/地*/', false],
  ['headline:/车$/', true],
  ['paper:人民日报', true],
  ['paper:日报', true],
  ['paper:光明日报', false],
  ['section:要闻 series:桥 source:archive', true],
  ['source:arch', false],
  ['date:2019', true],
  ['date:2019-03-04', true],
  ['date:>2019-03-04', false],
  ['date:..2018', false],
  ['page:A3', true],
  ['page:A1..A4', true],
  ['page:1..4', false],
  ['page:A4..', false],
  ['quality:80', true],
  ['quality:>80', false],
  ['confidence:30..50', true],
  ['tag:足球', true],
  ['tag:体育', true],
  ['tag:sport', true],
  ['tag:体', false],
  ['tag:体*', false],
  ['colour:绿色', true],
  ['colour:疑问', true],
  ['colour:yellow', false],
  ['has:highlight has:tag has:headline has:date has:series', true],
  ['has:note', false],
  ['has:byline', false],
  ['is:read is:unchecked', true],
  ['is:unread', false],
  ['is:checked', false],
];

describe('an article answers a query', () => {
  it.each(cases)('%s: %s', (typed, isAnswered) => {
    expect(answers(typed, article)).toBe(isAnswered);
  });

  it('with the very characters where they count as they are', () => {
    expect(answers('Zürich The', article, true)).toBe(true);
    expect(answers('zürich', article, true)).toBe(false);
    expect(answers('Zurich', article, true)).toBe(false);
  });

  it('only where near terms do not share characters', () => {
    expect(answers('北京 near/5 北京', { body: '北京，北京' })).toBe(true);
    expect(answers('北京 near/5 北京', { body: '北京' })).toBe(false);
    expect(answers('aa near/5 "aa bb"', { body: 'aa bb' })).toBe(false);
  });

  it('also where the nearest occurrence of a near term leads nowhere', () => {
    expect(answers('甲 near/2 乙 near/2 丙', { body: '乙甲甲一一乙丙' })).toBe(true);
  });
});

describe('what answers is found in the text', () => {
  const found = (typed: string, text: string, exact = false) =>
    matchRanges(text, parseQuery(typed, { exact }), 'body').map(({ start, end }) => text.slice(start, end));

  it.each([
    ['桥 -路 OR 车', '桥上有车，路上也有车', ['桥', '车', '车']],
    ['zurich', 'In Zürich.', ['Zürich']],
    ['张攀', '记者 张　攀 报道', ['张　攀']],
    ['甲 near/1 乙', '甲一乙一一甲', ['甲', '乙']],
    ['/[0-9]+年/', '１９年，2019年', ['2019年']],
    ['headline:桥 body:车', '桥上有车', ['车']],
    ['date:2019 is:read', '2019', []],
    ['-(-桥 OR 车)', '桥', []],
    ['NOT NOT 桥', '桥', ['桥']],
    ['ferr*', 'Ferries and a ferry, no miferr.', ['Ferries', 'ferry']],
    ['渡*', '渡船在渡口', ['渡', '渡']],
  ] as const)('%s in %s', (typed, text, expected) => {
    expect(found(typed, text)).toEqual(expected);
  });
});

describe('laws', () => {
  const text = fc.array(arbitraryText, { maxLength: 3 }).map((parts) => parts.join('\n'));
  const fields = fc.record({
    headline: text,
    crosshead: text,
    byline: text,
    body: text,
    note: text,
    tag: text,
  });
  const nodes = wellTyped.map((typed) => parseQuery(typed).root).filter((node) => node !== null);
  const at = { start: 0, end: 1 };
  const query = (root: QueryNode): Query => ({ root, exact: false, problems: [] });
  const not = (child: QueryNode): QueryNode => ({ kind: 'not', child, at });
  const both = (kind: 'and' | 'or', ...children: readonly QueryNode[]): QueryNode => ({ kind, children, at });
  const same = (one: QueryNode, other: QueryNode, texts: Fields) =>
    expect(answers(query(one), texts)).toBe(answers(query(other), texts));

  it('not (a and b) is not a or not b, and not (a or b) is not a and not b', () => {
    fc.assert(
      fc.property(nodes, nodes, fields, (a, b, texts) => {
        same(not(both('and', a, b)), both('or', not(a), not(b)), texts);
        same(not(both('or', a, b)), both('and', not(a), not(b)), texts);
      }),
    );
  });

  it('neither order nor grouping matters, nor saying something twice; not not a is a', () => {
    fc.assert(
      fc.property(
        nodes,
        nodes,
        nodes,
        fc.constantFrom('and' as const, 'or' as const),
        fields,
        (a, b, c, kind, texts) => {
          same(both(kind, a, b), both(kind, b, a), texts);
          same(both(kind, a, both(kind, b, c)), both(kind, a, b, c), texts);
          same(both(kind, a, a), a, texts);
          same(not(not(a)), a, texts);
        },
      ),
    );
  });

  it('and goes over or, as parentheses are opened', () => {
    fc.assert(
      fc.property(nodes, nodes, nodes, fields, (a, b, c, texts) => {
        same(both('and', a, both('or', b, c)), both('or', both('and', a, b), both('and', a, c)), texts);
      }),
    );
  });

  it('what stands near stands near at any greater distance, and both terms stand there', () => {
    const term = arbitraryText
      .map((typed) => foldString(typed).trim())
      .filter((typed) => typed !== '' && !typed.includes('\n'));
    fc.assert(
      fc.property(
        term,
        term,
        fc.nat({ max: 8 }),
        fc.nat({ max: 4 }),
        fields,
        (a, b, distance, more, texts) => {
          const terms = [a, b].map((word) => ({ text: word, prefix: false }));
          const near = (reach: number): QueryNode => ({
            kind: 'near',
            field: null,
            terms,
            distance: reach,
            at,
          });
          const asAnd = both(
            'and',
            ...terms.map((word): QueryNode => ({ kind: 'term', field: null, term: word, at })),
          );
          if (!answers(query(near(distance)), texts)) return;
          expect(answers(query(near(distance + more)), texts)).toBe(true);
          expect(answers(query(asAnd), texts)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('a term that answers has a place in the text of its field, and no other has', () => {
    fc.assert(
      fc.property(nodes, fields, (node, texts) => {
        if (node.kind !== 'term' && node.kind !== 'near' && node.kind !== 'regex') return;
        const places = (['headline', 'crosshead', 'byline', 'body', 'note', 'tag'] as const).flatMap(
          (field) => texts[field].split('\n').flatMap((part) => matchRanges(part, query(node), field)),
        );
        expect(places.length > 0).toBe(answers(query(node), texts));
      }),
      { numRuns: 400 },
    );
  });
});

describe('names that the library does not have', () => {
  const told = (typed: string) =>
    nameProblems(parseQuery(typed), typed, names, ['体育', 'Sport', '足球']).map(
      ({ at, kind, suggestion }) => `${kind} ‹${typed.slice(at.start, at.end)}› ${suggestion ?? '-'}`,
    );

  it.each([
    ['tag:体育 colour:疑问 tag:足*', []],
    ['桥 tag:spord', ['unknown-tag ‹tag:spord› tag:Sport']],
    ['标签： “体裁”', ['unknown-tag ‹标签： “体裁”› 标签： 体育']],
    ['-(tag:x OR colour:yelow)', ['unknown-tag ‹tag:x› -', 'unknown-colour ‹colour:yelow› colour:yellow']],
    ['tag:(足球 OR 足珠)', ['unknown-tag ‹足珠› 足球']],
  ])('%s', (typed, expected) => {
    expect(told(typed)).toEqual(expected);
  });
});
