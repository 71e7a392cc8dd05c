import { describe, expect, it } from 'vitest';
import { type ArticleId, makeId } from '#core/page/ids';
import { raw } from '#core/page/model';
import type { OverviewEntry } from '../../../src/renderer/db/overview';
import {
  countAsked,
  dayOf,
  filterOverview,
  noFilter,
  type OverviewFilter,
} from '../../../src/renderer/highlights/overview-filter';
import {
  chosenHighlights,
  type Grouping,
  overviewRows,
  withHeadings,
} from '../../../src/renderer/highlights/overview-rows';
import { chooseAll, nothingChosen, toggleRow } from '../../../src/renderer/ui/list-keys';

const page = makeId('page', 'd/0');
const ferry = makeId('article', 'd/0/0');
const market = makeId('article', 'd/0/1');
const [claim, figure] = [makeId('tag', 'claim'), makeId('tag', 'figure')];
const facts = { paper: '', edition: '', date: '', page: '', section: '' };
const noon = (day: string) => new Date(`${day}T12:00`).getTime();

function entry(
  key: string,
  articleId: ArticleId | null,
  start: number,
  quote: string,
  more: Partial<OverviewEntry> = {},
): OverviewEntry {
  return {
    id: makeId('highlight', key),
    spans: [{ page, start: raw(start), end: raw(start + quote.length) }],
    pageIds: [page],
    quotes: [quote],
    colour: 'yellow',
    tagIds: [],
    status: 'exact',
    maker: '',
    createdAt: noon('2031-04-02'),
    updatedAt: 0,
    note: '',
    articleId,
    title: articleId === ferry ? 'Ferry' : articleId === null ? '' : 'Market',
    facts: articleId === null ? null : { ...facts, paper: '乡报', date: '2031-04-01', page: '5' },
    ...more,
  };
}

const all = [
  entry('c', market, 5, '旧书市', { colour: 'blue', tagIds: [claim], maker: '何舟' }),
  entry('b', ferry, 90, '岸 渡 口 昨 天', { createdAt: noon('2031-04-03'), tagIds: [claim, figure] }),
  entry('a', ferry, 10, '首班渡轮', { note: 'For the essay', status: 'moved' }),
  entry('lost', null, 0, '不在了', { status: 'lost', createdAt: noon('2031-03-30') }),
];

function shown(filter: Partial<OverviewFilter>, themes = new Set([claim])): readonly string[] {
  return filterOverview(all, { ...noFilter, ...filter }, themes).map(({ id }) =>
    id.slice('highlight:'.length),
  );
}

function spelt(grouping: Grouping): readonly string[] {
  return overviewRows(all, grouping, [figure, claim]).map((row) => {
    if (row.kind === 'highlight') return row.entry.id.slice('highlight:'.length);
    const { heading } = row;
    const name = {
      article: () => (heading.by === 'article' ? heading.title : ''),
      colour: () => (heading.by === 'colour' ? heading.colour : ''),
      tag: () => (heading.by === 'tag' ? (heading.tagId ?? '-') : ''),
      day: () => (heading.by === 'day' ? heading.day : ''),
    }[grouping]();
    return `${name} ${row.count}`;
  });
}

describe('the overview of highlights', () => {
  it('shows all without a filter, and counts what is asked for besides colour and words', () => {
    expect(shown({})).toEqual(['c', 'b', 'a', 'lost']);
    expect(countAsked({ ...noFilter, colour: 'blue', text: '渡' })).toBe(0);
    expect(countAsked({ ...noFilter, tag: 'none', madeTo: '2031-04-02' })).toBe(2);
  });

  it('is narrowed by colour, tag, state and maker', () => {
    expect(shown({ colour: 'blue' })).toEqual(['c']);
    expect(shown({ tag: claim })).toEqual(['c', 'b']);
    expect(shown({ tag: 'none' })).toEqual(['a', 'lost']);
    expect(shown({ status: 'lost' })).toEqual(['lost']);
    expect(shown({ maker: '何舟' })).toEqual(['c']);
    expect(shown({ maker: '' })).toEqual(['b', 'a', 'lost']);
  });

  it('is narrowed by newspaper and page, by the day it was printed and the day it was made', () => {
    expect(shown({ paper: '乡报', page: '5' })).toEqual(['c', 'b', 'a']);
    expect(shown({ paper: '县报' })).toEqual([]);
    expect(shown({ page: '4' })).toEqual([]);
    expect(shown({ printedFrom: '2031-04-01', printedTo: '2031-04-01' })).toEqual(['c', 'b', 'a']);
    expect(shown({ printedFrom: '2031-04-02' })).toEqual([]);
    expect(shown({ madeFrom: '2031-04-03' })).toEqual(['b']);
    expect(shown({ madeTo: '2031-04-02' })).toEqual(['c', 'a', 'lost']);
  });

  it('finds by quote, though its column was justified, by note and by title, whatever the capitals', () => {
    expect(shown({ text: '渡口' })).toEqual(['b']);
    expect(shown({ text: 'ESSAY' })).toEqual(['a']);
    expect(shown({ text: 'market' })).toEqual(['c']);
  });

  it('stands under articles, newest article first, as they are read, what has none last', () => {
    expect(spelt('article')).toEqual(['Market 1', 'c', 'Ferry 2', 'a', 'b', ' 1', 'lost']);
  });

  it('need not name its article where the heading does', () => {
    const named = (grouping: Grouping) =>
      overviewRows(all, grouping, [claim]).flatMap((row) =>
        row.kind === 'highlight' ? row.isOfHeading : [],
      );
    expect(new Set(named('article'))).toEqual(new Set([true]));
    for (const grouping of ['colour', 'tag', 'day'] as const) {
      expect(new Set(named(grouping))).toEqual(new Set([false]));
    }
  });

  it('stands under colours, under each of its tags, and under days', () => {
    expect(spelt('colour')).toEqual(['yellow 3', 'b', 'a', 'lost', 'blue 1', 'c']);
    expect(spelt('tag')).toEqual([`${figure} 1`, 'b', `${claim} 2`, 'c', 'b', '- 2', 'a', 'lost']);
    expect(spelt('day')).toEqual(['2031-04-03 1', 'b', '2031-04-02 2', 'c', 'a', '2031-03-30 1', 'lost']);
  });

  it('is quick with 50,000 highlights', () => {
    const many = Array.from({ length: 50_000 }, (_, at) =>
      entry(String(at), at % 7 === 0 ? ferry : market, at, `第${at}处划线的文字`, {
        tagIds: at % 3 === 0 ? [claim] : [],
      }),
    );
    filterOverview(many, { ...noFilter, text: '先读一遍' }, new Set());
    const began = performance.now();
    const found = filterOverview(many, { ...noFilter, text: '49999', tag: 'none' }, new Set());
    const rows = overviewRows(many, 'tag', [claim]);
    expect(found).toHaveLength(1);
    expect(rows).toHaveLength(50_002);
    // Far more than it takes, so that a busy machine does not fail it.
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 60_000);
});

describe('choosing in the overview', () => {
  const rows = overviewRows(all, 'article', []);
  const key = (at: number) => rows[at]?.key ?? '';

  it('a heading chooses what stands under it, and leaves it again', () => {
    const chosen = withHeadings(rows, nothingChosen, toggleRow(nothingChosen, key(2)));
    expect(chosenHighlights(rows, chosen.chosen).map(({ id }) => id)).toEqual(['highlight:a', 'highlight:b']);
    expect(chosenHighlights(rows, withHeadings(rows, chosen, toggleRow(chosen, key(2))).chosen)).toEqual([]);
  });

  it('the last one under a heading chooses the heading, and leaving one leaves it', () => {
    const one = withHeadings(rows, nothingChosen, toggleRow(nothingChosen, key(3)));
    expect(one.chosen.has(key(2))).toBe(false);
    const both = withHeadings(rows, one, toggleRow(one, key(4)));
    expect(both.chosen.has(key(2))).toBe(true);
    expect(withHeadings(rows, both, toggleRow(both, key(4))).chosen.has(key(2))).toBe(false);
  });

  it('counts a highlight once, though it stands under two tags', () => {
    const byTag = overviewRows(all, 'tag', []);
    const everything = withHeadings(byTag, nothingChosen, chooseAll(byTag.map((row) => row.key)));
    expect(chosenHighlights(byTag, everything.chosen)).toHaveLength(all.length);
  });

  it('takes days as the window counts them', () => {
    expect(dayOf(noon('2031-01-09'))).toBe('2031-01-09');
  });
});
