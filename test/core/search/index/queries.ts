/** Random queries of every kind over the random libraries. */
import fc from 'fast-check';
import {
  type Filter,
  type Query,
  type QueryNode,
  type Term,
  type TextField,
  textFields,
} from '#core/search/query/model';
import { exactString, foldString } from '#core/text/fold';
import { textOf } from './library';

const at = { start: 0, end: 0 };
const field: fc.Arbitrary<TextField | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom(...textFields),
);

function term(exact: boolean): fc.Arbitrary<Term> {
  return fc
    .record({
      text: textOf(4, 1).map((each) => (exact ? exactString(each) : foldString(each)).slice(0, 6).trim()),
      prefix: fc.boolean(),
    })
    .filter((each) => each.text !== '');
}

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: fc.constantFrom('paper' as const, 'series' as const, 'source' as const, 'section' as const),
    text: fc.constantFrom('大公报', '申报', 'abc', '长城', '长城记', '书店', '要闻', '公'),
  }),
  fc.record({
    field: fc.constant('date' as const),
    from: fc.constantFrom(null, '1930-01-31', '1931-01-01'),
    to: fc.constantFrom(null, '1930-02-01', '1931-12-31'),
  }),
  fc.record({
    field: fc.constant('page' as const),
    from: fc.constantFrom('', '1', '2', 'A1'),
    to: fc.constantFrom('', '2', '12', 'A4'),
  }),
  fc.record({
    field: fc.constantFrom('quality' as const, 'confidence' as const),
    from: fc.constantFrom(null, 50, 90),
    to: fc.constantFrom(null, 64, 100),
  }),
  fc.record({ field: fc.constant('under' as const), text: fc.constantFrom('中国', 'e', 'nothing') }),
  fc.record({ field: fc.constant('colour' as const), text: fc.constantFrom('yellow', '重要', '绿') }),
  fc.record({
    field: fc.constant('has' as const),
    what: fc.constantFrom('highlight', 'note', 'tag', 'headline', 'byline', 'date', 'series'),
  }),
  fc.record({
    field: fc.constant('is' as const),
    what: fc.constantFrom('read', 'unread', 'checked', 'unchecked'),
  }),
);

/** A tree of any of the nodes. */
function tree(exact: boolean): fc.Arbitrary<QueryNode> {
  return fc.letrec<{ node: QueryNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.record({ kind: fc.constant('term' as const), field, term: term(exact), at: fc.constant(at) }),
      fc.record({ kind: fc.constant('term' as const), field, term: term(exact), at: fc.constant(at) }),
      fc.record({
        kind: fc.constant('near' as const),
        field,
        terms: fc.array(term(exact), { minLength: 2, maxLength: 3 }),
        distance: fc.nat(6),
        at: fc.constant(at),
      }),
      fc.record({
        kind: fc.constant('regex' as const),
        field,
        source: fc.constantFrom('a.', '[國国]', '1+', '中|b', 'é', '^.'),
        flags: fc.constantFrom('', 'i'),
        at: fc.constant(at),
      }),
      fc.record({ kind: fc.constant('filter' as const), filter, at: fc.constant(at) }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        children: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
        at: fc.constant(at),
      }),
      fc.record({ kind: fc.constant('not' as const), child: tie('node'), at: fc.constant(at) }),
    ),
  })).node;
}

export const query: fc.Arbitrary<Query> = fc
  .boolean()
  .chain((exact) => tree(exact).map((root): Query => ({ root, exact, problems: [] })));
