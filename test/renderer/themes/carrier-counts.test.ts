/** Counts that are kept while what carries the tags changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId, type TagId } from '#core/page/ids';
import { CarrierCounts } from '../../../src/renderer/themes/carrier-counts';
import { pairsOf } from '../../../src/renderer/themes/count-themes';
import { MonthCounts, monthOf, noMonth } from '../../../src/renderer/themes/month-counts';
import { ThemePlaces } from '../../../src/renderer/themes/theme-places';

const id = (name: string): TagId => makeId('tag', name);
const tag = (name: string, ...parents: readonly string[]) => ({ id: id(name), parentIds: parents.map(id) });
const ids = (...names: readonly string[]): readonly TagId[] => names.map(id);

/** water ← ferry, canal; town ← ferry (a link). */
const names = ['water', 'ferry', 'canal', 'town'] as const;
const places = new ThemePlaces([
  tag('water'),
  tag('ferry', 'water', 'town'),
  tag('canal', 'water'),
  tag('town'),
]);
const below: Readonly<Record<string, readonly string[]>> = {
  water: ['water', 'ferry', 'canal'],
  ferry: ['ferry'],
  canal: ['canal'],
  town: ['town', 'ferry'],
};

function countsOf(...carried: readonly (readonly string[])[]): CarrierCounts {
  const counts = new CarrierCounts(places);
  for (const each of carried) counts.add(ids(...each));
  return counts;
}

describe('counting what carries tags', () => {
  it('counts a tag by itself and with its subthemes, each carrier once, links included', () => {
    const counts = countsOf(['ferry'], ['ferry', 'canal'], ['water', 'ferry']);
    expect([...counts.own]).toEqual([1, 3, 1, 0]);
    expect([...counts.below]).toEqual([3, 3, 1, 3]);
  });

  it('counts two tags together by what carries both themselves, most first, and knows no tag that is gone', () => {
    const counts = countsOf(['town', 'ferry'], ['ferry', 'town', 'canal'], ['ferry', 'gone']);
    expect(pairsOf(counts.pairs())).toEqual([
      { a: 1, b: 3, articles: 2 },
      { a: 1, b: 2, articles: 1 },
      { a: 2, b: 3, articles: 1 },
    ]);
  });
});

/** An article that is there with these tags and of this month, or is gone. */
const article = fc.option(
  fc.record({ tags: fc.subarray([...names, 'gone']), month: fc.constantFrom(noMonth, 100, 101, 113) }),
);
/** What is written to which of a few articles, in turn. */
const writing = fc.array(fc.tuple(fc.nat(4), article), { maxLength: 40 });

describe('counts that are kept', () => {
  it('are what counting the articles that are left gives, whatever was written before', () => {
    fc.assert(
      fc.property(writing, (writes) => {
        const counts = new CarrierCounts(places);
        const months = new MonthCounts(places);
        const there = new Map<number, { readonly tags: readonly string[]; readonly month: number }>();
        for (const [number, next] of writes) {
          const before = there.get(number);
          if (before !== undefined) {
            counts.take(ids(...before.tags));
            months.take(ids(...before.tags), before.month);
            there.delete(number);
          }
          if (next !== null) {
            counts.add(ids(...next.tags));
            months.add(ids(...next.tags), next.month);
            there.set(number, next);
          }
          // Asked for in between, so that what is kept of an answer has to be given up.
          counts.pairs();
        }
        const left = [...there.values()];
        const having = (test: (each: (typeof left)[number]) => boolean) => left.filter(test).length;
        for (const [at, name] of names.entries()) {
          const isOf = ({ tags }: { readonly tags: readonly string[] }) =>
            tags.some((each) => below[name]?.includes(each));
          expect(counts.own[at]).toBe(having(({ tags }) => tags.includes(name)));
          expect(counts.below[at]).toBe(having(isOf));
          const { months: series, undated } = months.ofTheme(at);
          expect(undated).toBe(having((each) => isOf(each) && each.month === noMonth));
          expect([...series]).toEqual(
            [100, 101, 113].flatMap((month) => {
              const count = having((each) => isOf(each) && each.month === month);
              return count === 0 ? [] : [month, count];
            }),
          );
        }
        expect(months.all().undated).toBe(having(({ month }) => month === noMonth));
        const pairs = names
          .flatMap((one, a) => names.flatMap((other, b) => (b > a ? [{ a, b, one, other }] : [])))
          .map(({ a, b, one, other }) => ({
            ...{ a, b },
            articles: having(({ tags }) => tags.includes(one) && tags.includes(other)),
          }))
          .filter(({ articles }) => articles > 0)
          .sort((x, y) => y.articles - x.articles || x.a - y.a || x.b - y.b);
        expect(pairsOf(counts.pairs())).toEqual(pairs);
      }),
    );
  });
});

describe('months', () => {
  it('have numbers that go on over the year', () => {
    expect(monthOf('1912-12-01')).toBe(1912 * 12 + 11);
    expect(monthOf('1913-01-31')).toBe(monthOf('1912-12-01') + 1);
    expect([monthOf(''), monthOf('1912'), monthOf('1912-13-01')]).toEqual([noMonth, noMonth, noMonth]);
  });
});
