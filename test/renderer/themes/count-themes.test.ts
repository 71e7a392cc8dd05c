import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId, type TagId } from '#core/page/ids';
import { countThemes } from '../../../src/renderer/themes/count-themes';

const id = (name: string): TagId => makeId('tag', name);
const tag = (name: string, ...parents: readonly string[]) => ({ id: id(name), parentIds: parents.map(id) });

/** water ← ferry, canal; town ← ferry (a link). */
const tags = [tag('water'), tag('ferry', 'water', 'town'), tag('canal', 'water'), tag('town')];
const ids = (...names: readonly string[]): readonly TagId[] => names.map(id);

describe('counting themes', () => {
  it('counts a tag by itself and with its subthemes, each article once, links included', () => {
    const { counts } = countThemes(
      tags,
      [ids('ferry'), ids('ferry', 'canal'), ids('water', 'ferry')],
      [ids('canal'), ids()],
    );
    const table = counts.map(({ tagId, ...count }) => [tagId, ...Object.values(count)]);
    expect(table).toEqual([
      [id('water'), 1, 3, 0, 1],
      [id('ferry'), 3, 3, 0, 0],
      [id('canal'), 1, 1, 1, 1],
      [id('town'), 0, 3, 0, 0],
    ]);
  });

  it('counts two tags together by what carries both themselves, most first, and knows no tag that is gone', () => {
    const { pairs } = countThemes(
      tags,
      [ids('town', 'ferry'), ids('ferry', 'town', 'canal'), ids('ferry', 'gone')],
      [ids('canal', 'town')],
    );
    expect(pairs).toEqual([
      { a: 1, b: 3, articles: 2 },
      { a: 1, b: 2, articles: 1 },
      { a: 2, b: 3, articles: 1 },
    ]);
  });

  it('agrees with counting each question by itself, whatever carries what', () => {
    const carried = fc.array(fc.subarray(['water', 'ferry', 'canal', 'town']), { maxLength: 20 });
    const below: Readonly<Record<string, readonly string[]>> = {
      water: ['water', 'ferry', 'canal'],
      ferry: ['ferry'],
      canal: ['canal'],
      town: ['town', 'ferry'],
    };
    fc.assert(
      fc.property(carried, (articles) => {
        const { counts, pairs } = countThemes(
          tags,
          articles.map((names) => ids(...names)),
          [],
        );
        for (const { tagId, articles: own, articlesBelow } of counts) {
          const name = tagId.slice('tag:'.length);
          expect(own).toBe(articles.filter((names) => names.includes(name)).length);
          expect(articlesBelow).toBe(
            articles.filter((names) => names.some((each) => below[name]?.includes(each))).length,
          );
        }
        const both = (a: number, b: number) =>
          articles
            .map((names) => ids(...names))
            .filter((names) => [a, b].every((at) => names.includes(tags[at]?.id ?? id('none')))).length;
        for (const { a, b, articles: count } of pairs) expect(count).toBe(both(a, b));
        const found = pairs.filter(({ articles: count }) => count > 0).length;
        const all = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a && both(a, b) > 0));
        expect(found).toBe(all.length);
      }),
    );
  });
});
