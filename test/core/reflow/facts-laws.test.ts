/** What holds of facts, authors, series and continuations, whatever the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '#core/base/calendar';
import { factFields } from '#core/page/facts';
import { type Article, type Furniture, noPart, type Part, raw } from '#core/page/model';
import { findAuthors } from '#core/reflow/authors';
import { findContinuations } from '#core/reflow/continuations';
import { readPageFacts } from '#core/reflow/page-facts';
import { findDates } from '#core/reflow/printed-dates';
import { findSeries } from '#core/reflow/series';

const bits = [
  ...'江湾日报记者通讯员何舟张攀摄文图第四版下转上接（）()【】□：/、，。年月日·— \n',
  ...[
    '2031',
    '4',
    '05',
    'A4',
    '本报讯',
    '星期三',
    '责任编辑',
    'By ',
    'Von ',
    'Ada Quill',
    ' and ',
    'Photo: ',
  ],
  ...[
    'Page 4',
    'Seite 4',
    'Continued on page 4',
    'March 5, 2030',
    '5. März 2030',
    '之三',
    '系列',
    'Part 2',
    '면',
  ],
];
const text = fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join(''));
const part = (from: number, to: number): Part => ({
  pieces: [{ page: 0, start: raw(from), end: raw(to), glue: '' }],
});

/** The lines of a text as one part: pieces do not cross line ends. */
function partOfLines(whole: string): Part {
  const lines = [...whole.matchAll(/[^\n]+/gu)];
  return { pieces: lines.flatMap(({ 0: line, index }) => part(index, index + line.length).pieces) };
}

describe('whatever a page says', () => {
  it('its facts stand in it, and its dates are days', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('running-head', 'imprint', 'section-label', 'other'),
        (whole, role) => {
          const furniture: Furniture[] = [...whole.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
            role,
            ...part(index, index + line.length),
          }));
          const facts = readPageFacts(whole, furniture);
          for (const field of [...factFields, 'editor'] as const) {
            const fact = facts[field];
            if (fact === null) continue;
            expect(fact.value).not.toBe('');
            expect(fact.start).toBeLessThan(fact.end);
            expect(fact.end).toBeLessThanOrEqual(whole.length);
          }
          if (facts.date !== null) expect(parseIsoDate(facts.date.value)).toBe(facts.date.value);
          for (const { date, start, end } of findDates(whole)) {
            expect(parseIsoDate(date)).toBe(date);
            expect(whole.slice(start, end)).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('its authors are written where they are said to be, each name and post once', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('byline', 'paragraph', 'credit', 'caption'), (whole, role) => {
        const own = partOfLines(whole);
        const article: Article = {
          ...{ kicker: noPart, headline: noPart, deck: noPart, series: null, confidence: 1 },
          byline: role === 'byline' ? own : noPart,
          blocks: role === 'byline' ? [] : [{ role, ...own }],
        };
        const authors = findAuthors(article, [whole]);
        for (const { name, ranges } of authors) {
          const printed = ranges.map(({ start, end }) => whole.slice(start, end)).join('');
          expect(printed.replace(/\s+/gu, '')).toBe(name.replace(/\s+/gu, ''));
        }
        expect(new Set(authors.map(({ name, role: post }) => `${name} ${post}`)).size).toBe(authors.length);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('its marks lie apart and in order, and a series has a name and a part', () => {
    fc.assert(
      fc.property(text, (whole) => {
        let last = 0;
        for (const { start, end, page } of findContinuations(whole)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(page).not.toBe('');
          last = end;
        }
        const series = findSeries([whole]);
        if (series !== null) {
          expect(series.name).not.toBe('');
          expect(series.part).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('long runs of anything are read in good time', () => {
    const startedAt = performance.now();
    for (const run of [' ', '转', '第', 'A ', '记者 ', '何 舟 ', '（', '4', '.', '年']) {
      const whole = run.repeat(20_000);
      findContinuations(whole);
      findSeries([whole.slice(0, 400)]);
      findDates(whole.slice(0, 400));
      const own = part(0, whole.length);
      const article: Article = {
        ...{ kicker: noPart, headline: noPart, deck: noPart, series: null, confidence: 1 },
        byline: noPart,
        blocks: [
          { role: 'paragraph', ...own },
          { role: 'caption', ...own },
        ],
      };
      findAuthors(article, [whole]);
    }
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  }, 60_000);
});
