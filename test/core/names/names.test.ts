import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameTableCsv } from '#core/export/name-table';
import { readNameTable } from '#core/import/from-name-table';
import { joinEntries, type NamedEntry } from '#core/names/entries';
import { NameMatcher } from '#core/names/matcher';
import { countNames, mentionsOf } from '#core/names/mentions';
import {
  foldedForms,
  foldNaming,
  longestName,
  nameKinds,
  namingKey,
  tidyNaming,
  tidyVariants,
} from '#core/names/model';
import { makeId, pageIdOf } from '#core/page/ids';
import { type Article, noPart, raw } from '#core/page/model';
import { foldString } from '#core/text/fold';

const page = pageIdOf(makeId('dump', 'd'), 0);

/** An article with the lines of a text, each a paragraph. */
function articleOf(text: string): Article {
  return {
    ...{ kicker: noPart, headline: noPart, deck: noPart, byline: noPart, series: null, confidence: 1 },
    blocks: [...text.matchAll(/[^\n]+/gu)].map(({ 0: value, index }) => ({
      role: 'paragraph' as const,
      pieces: [{ page: 0, start: raw(index), end: raw(index + value.length), glue: '' as const }],
    })),
  };
}

function matcherOf(...names: readonly (readonly [id: string, ...forms: string[]])[]) {
  return new NameMatcher(names.map(([id, ...forms]) => ({ id, forms: forms.map(foldNaming) })));
}

describe('a matcher of names', () => {
  it('takes the longest writing that begins at a place', () => {
    const matcher = matcherOf(['short', '林舟'], ['long', '林舟山']);
    const found = matcher.find(foldString('林舟和林舟山'));
    expect(found.map(({ ids }) => ids)).toEqual([['short'], ['long']]);
  });

  it('gives all that share a writing', () => {
    const matcher = matcherOf(['person', '东山'], ['place', '东山', '东山镇']);
    expect(matcher.find('在东山').map(({ ids }) => ids)).toEqual([['person', 'place']]);
    expect(matcher.find('东山镇').map(({ ids }) => ids)).toEqual([['place']]);
  });

  it('finds names in letters as whole words only', () => {
    const matcher = matcherOf(['quill', 'Ada Quill'], ['lorne', 'Lorne']);
    const text = foldString('Ada Quill, ADA QUILLER, Port Lorne and Lorneville');
    expect(matcher.find(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'ada quill',
      'lorne',
    ]);
  });

  it('finds nothing without names, and in nothing', () => {
    expect(matcherOf().find('林舟')).toEqual([]);
    expect(matcherOf(['a', '林舟']).find('')).toEqual([]);
    expect(matcherOf(['a', '']).find('林舟')).toEqual([]);
  });

  it('finds ranges in order that do not overlap and have the writing of a name', () => {
    const word = fc.stringMatching(/^[林舟山东a b]{1,4}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.stringMatching(/^[林舟山东a b]{0,40}$/u),
        (words, text) => {
          const forms = words.map(foldNaming).filter((form) => form !== '');
          const folded = foldString(text);
          let last = 0;
          for (const { ids, start, end } of matcherOf(...forms.map((form) => [form, form] as const)).find(
            folded,
          )) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(ids).toContain(folded.slice(start, end));
            last = end;
          }
        },
      ),
    );
  });
});

describe('mentions', () => {
  const text = '昨日船长陳　舟到港。\n陈舟说，“平安”号由陈 舟驾驶。';

  it('are found in simplified, traditional and spread writing, with their raw places', () => {
    const matcher = matcherOf(['chen', '陈舟']);
    const mentions = mentionsOf(articleOf(text), [page], [text], matcher, 'chen');
    expect(mentions.map(({ keyword }) => keyword)).toEqual(['陳 舟', '陈舟', '陈 舟']);
    expect(mentions.map(({ at }) => (at === null ? null : text.slice(at.start, at.end)))).toEqual([
      '陳　舟',
      '陈舟',
      '陈 舟',
    ]);
    expect(mentions[0]).toMatchObject({ left: '昨日船长', right: '到港。', role: 'paragraph' });
  });

  it('are counted as often as they are listed', () => {
    const matcher = matcherOf(['chen', '陈舟'], ['boat', '平安', '平安号']);
    const counts = countNames(articleOf(text), [text], matcher);
    expect([...counts]).toEqual([
      ['chen', 3],
      ['boat', 1],
    ]);
    for (const [id, count] of counts)
      expect(mentionsOf(articleOf(text), [page], [text], matcher, id)).toHaveLength(count);
  });

  it('of a name that another one goes on from are not its own', () => {
    const matcher = matcherOf(['chen', '陈舟'], ['isle', '陈舟岛']);
    const said = '陈舟岛在陈舟身后。';
    expect(mentionsOf(articleOf(said), [page], [said], matcher, 'chen').map(({ left }) => left)).toEqual([
      '陈舟岛在',
    ]);
  });

  it('cut no character of their context in two', () => {
    const said = `${'𠮷'.repeat(60)}陈舟${'𠮷'.repeat(60)}`;
    const [mention] = mentionsOf(articleOf(said), [page], [said], matcherOf(['chen', '陈舟']), 'chen');
    expect(mention?.left).toBe('𠮷'.repeat(45));
    expect(mention?.right).toBe('𠮷'.repeat(45));
  });
});

describe('the writings of a name', () => {
  it('count as one where only case, width or script differ', () => {
    expect(foldedForms({ name: '陳舟', variants: ['陈舟', '陈 舟', 'CHEN Zhou', 'chen zhou'] })).toEqual([
      foldNaming('陈舟'),
      'chen zhou',
    ]);
    expect(tidyVariants(['陈舟', '', ' 老陈 ', '老陈'], '陳舟')).toEqual(['老陈']);
    expect(namingKey('person', '東山')).toBe(namingKey('person', '东山'));
    expect(namingKey('person', '东山')).not.toBe(namingKey('place', '东山'));
  });

  it('are tidied once and for all, and never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const tidy = tidyNaming(name);
        expect(tidyNaming(tidy)).toBe(tidy);
        expect(tidy.length).toBeLessThanOrEqual(longestName);
        expect(tidy).not.toMatch(/[|;；\n]/u);
      }),
    );
  });
});

describe('a list of names as CSV', () => {
  const writing = fc
    .stringMatching(/^[林舟山東东Aaéö0"',. -]{1,12}$/u)
    .map(tidyNaming)
    // What spreadsheets would take for a formula is marked in the file, and read without the mark.
    .filter((name) => name !== '' && !/^['"=+\-@]/u.test(name) && foldNaming(name) !== '');
  const entry: fc.Arbitrary<NamedEntry> = fc.record({
    kind: fc.constantFrom(...nameKinds),
    name: writing,
    variants: fc.array(writing, { maxLength: 3 }),
    note: fc.stringMatching(/^[a-z林, "]{0,12}$/u).map((note) => note.trim()),
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const joined = joinEntries(entries);
        const { entries: read, skipped } = readNameTable(nameTableCsv(joined), 'place');
        expect(read).toEqual(joined);
        expect(skipped).toEqual([]);
      }),
    );
  });

  it('is read with Chinese heads in any order, kinds by their words', () => {
    const { entries, skipped } = readNameTable(
      '名称,备注,别名,类别\n林舟,船长,林船长；老林,人物\n江湾局,,,机构\n',
      'place',
    );
    expect(entries).toEqual([
      { kind: 'person', name: '林舟', variants: ['林船长', '老林'], note: '船长' },
      { kind: 'organisation', name: '江湾局', variants: [], note: '' },
    ]);
    expect(skipped).toEqual([]);
  });

  it('is read without heads: names alone, or kinds first', () => {
    expect(readNameTable('林舟\n东山镇\n', 'place').entries.map(({ kind, name }) => [kind, name])).toEqual([
      ['place', '林舟'],
      ['place', '东山镇'],
    ]);
    expect(readNameTable('person;林舟;老林\nplace;东山镇;\n', 'person').entries).toEqual([
      { kind: 'person', name: '林舟', variants: ['老林'], note: '' },
      { kind: 'place', name: '东山镇', variants: [], note: '' },
    ]);
  });

  it('says which lines are left out, and why there is nothing in nothing', () => {
    const { entries, skipped } = readNameTable('kind,name\nperson,林舟\nriver,江\nplace,\n', 'person');
    expect(entries).toHaveLength(1);
    expect(skipped).toEqual([
      { line: 3, text: 'river, 江' },
      { line: 4, text: 'place' },
    ]);
    expect(readNameTable('', 'person')).toEqual({ entries: [], skipped: [] });
  });

  it('makes two lines with one name one entry', () => {
    const { entries } = readNameTable('name,variants,note\n陈舟,老陈,\n陳舟,陈船长,船长\n', 'person');
    expect(entries).toEqual([{ kind: 'person', name: '陈舟', variants: ['老陈', '陈船长'], note: '船长' }]);
  });
});
