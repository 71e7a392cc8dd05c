// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DumpId, makeId, pageIdOf } from '#core/page/ids';
import { CoverageLedger } from '../../../src/renderer/coverage/coverage-ledger';
import { daysOfYear, missingDays, missingPages, weekdayOf } from '../../../src/renderer/coverage/issue-gaps';
import { layOutYear } from '../../../src/renderer/coverage/year-layout';
import { db } from '../../../src/renderer/db/database';
import { sayFacts } from '../../../src/renderer/db/facts';
import { setRead } from '../../../src/renderer/db/marks';
import { CoverageEngine } from '../../../src/renderer/workers/coverage-engine';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

describe('the issues that a run lacks', () => {
  const daily = daysOfYear('1957').slice(0, 60);

  it('are the days on which the newspaper usually appeared', () => {
    const run = daily.filter((date) => date !== '1957-02-05' && date !== '1957-02-06');
    expect(missingDays(run)).toEqual(['1957-02-05', '1957-02-06']);
    expect(missingDays(daily)).toEqual([]);
  });

  it('are none on days on which it never appeared', () => {
    const weekdays = daily.filter((date) => weekdayOf(date) < 5);
    expect(missingDays(weekdays)).toEqual([]);
    expect(missingDays(weekdays.filter((date) => date !== '1957-01-30'))).toEqual(['1957-01-30']);
  });

  it('are known of a weekly too, and never guessed from a few', () => {
    const weekly = daysOfYear('1957').filter((date) => weekdayOf(date) === 6);
    expect(missingDays(weekly.filter((date) => date !== weekly[9]))).toEqual([weekly[9]]);
    expect(missingDays(['1957-01-01', '1957-05-01', '1957-12-24'])).toEqual([]);
    expect(missingDays([])).toEqual([]);
    expect(missingDays(['no date'])).toEqual([]);
  });

  it('lie between the first and the last that are there, and are none of them', () => {
    const dates = fc.subarray(daysOfYear('1957').slice(0, 100), { minLength: 1 });
    fc.assert(
      fc.property(dates, (run) => {
        const sorted = [...run].sort();
        for (const date of missingDays(run)) {
          expect(run).not.toContain(date);
          expect(date > (sorted[0] ?? '') && date < (sorted.at(-1) ?? '')).toBe(true);
        }
      }),
    );
  });
});

describe('the pages that an issue lacks', () => {
  it.each([
    [['1', '2', '4'], ['3']],
    [['3'], ['1', '2']],
    [['A1', 'A2', 'B2'], ['B1']],
    [['1', '1', '2'], []],
    [['', 'x', '1'], []],
    [[], []],
  ])('are those before the last one: %j', (numbers, gaps) => {
    expect(missingPages(numbers)).toEqual(gaps);
  });
});

describe('the layout of a year', () => {
  it.each([300, 720, 967, 1200])(
    'has every day once, where its square is, and the whole year on %d pixels',
    (width) => {
      const layout = layOutYear('1956', width);
      const places = new Set<string>();
      for (const date of daysOfYear('1956')) {
        const { row, column } = layout.placeOf(date);
        expect(layout.dayAt(row, column)).toBe(date);
        const { x, y } = layout.cornerOf(date);
        expect(x + layout.cell <= layout.width && y + layout.cell <= layout.height).toBe(true);
        places.add(`${row} ${column}`);
      }
      expect(places.size).toBe(366);
      expect(layout.width).toBeLessThanOrEqual(width);
      expect(layout.dayAt(-1, 0)).toBe(null);
    },
  );

  it('begins weeks on Monday', () => {
    expect(weekdayOf('2029-01-01')).toBe(0);
    expect(weekdayOf('1957-01-06')).toBe(6);
  });
});

describe('the sums of a run', () => {
  const page = (at: number) => pageIdOf(makeId('dump', 'd'), at);
  const facts = (date: string, number: string) => ({ paper: '江湾日报', date, number, edition: '' });
  const ledger = new CoverageLedger();
  ledger.put(page(0), facts('1957-01-01', '1'));
  ledger.put(page(1), facts('1957-01-01', '3'));
  ledger.put(page(2), facts('1957-01-02', '1'));
  ledger.put(page(3), facts('', '1'));
  ledger.setArticles(
    new Map([
      [page(0), { articles: 2, unread: 1, doubtful: 0 }],
      [page(2), { articles: 1, unread: 0, doubtful: 0 }],
    ]),
  );

  it('are told by newspaper and year', () => {
    expect(ledger.papers()).toEqual([
      {
        paper: '江湾日报',
        undated: 1,
        years: [{ year: '1957', issues: 2, missing: 0, pages: 3, gaps: 1, unread: 1, doubtful: 0 }],
      },
    ]);
  });

  it('are told by day, the gravest first, with the pages in order', () => {
    expect(ledger.year('江湾日报', '1957').map(({ date, state }) => [date, state])).toEqual([
      ['1957-01-01', 'gaps'],
      ['1957-01-02', 'complete'],
    ]);
    const issue = ledger.issue('江湾日报', '1957-01-01');
    expect(issue?.day.gaps).toEqual(['2']);
    expect(issue?.pages.map(({ number, unread }) => [number, unread])).toEqual([
      ['1', 1],
      ['3', 0],
    ]);
    expect(ledger.issue('江湾日报', '1957-01-03')).toBe(null);
  });
});

describe('the coverage worker', () => {
  let dumps: DumpId[];
  let engine: CoverageEngine;
  const failed = vi.fn();

  beforeEach(async () => {
    await emptyLibrary();
    const source = await addSource('江湾日报');
    dumps = [
      await addDump(source, '1.txt', '一\n一号', '二\n二号'),
      await addDump(source, '2.txt', '三\n三号'),
    ];
    engine = new CoverageEngine(failed);
  });

  afterEach(() => {
    engine.close();
    expect(failed).not.toHaveBeenCalled();
  });

  const say = (dump: number, ordinal: number, date: string, number: string) =>
    sayFacts([pageIdOf(dumps[dump] as DumpId, ordinal)], { paper: '江湾日报', date, page: number });

  /** Word of a change takes a moment. */
  const heard = () => new Promise((resolve) => setTimeout(resolve, 30));

  it('reads the keys of all articles for a question, and not with every change', async () => {
    await engine.papers();
    const keys = vi.spyOn(db.articles, 'toCollection');
    await setRead([articleOf(dumps[0] as DumpId, 0)], true);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(keys).not.toHaveBeenCalled();
    await engine.papers();
    expect(keys).toHaveBeenCalledTimes(1);
    keys.mockRestore();
  });

  it('takes in with the next question what could not be read for the last one', async () => {
    await engine.papers();
    await say(0, 0, '1957-01-01', '1');
    await setRead([articleOf(dumps[0] as DumpId, 0)], true);
    await heard();
    const broken = vi.spyOn(db.reflows, 'bulkGet').mockRejectedValueOnce(new Error('disk'));
    await expect(engine.papers()).rejects.toThrow('disk');
    broken.mockRestore();
    const noKeys = vi.spyOn(db.articles, 'toCollection').mockImplementationOnce(() => {
      throw new Error('disk again');
    });
    await expect(engine.papers()).rejects.toThrow('disk again');
    noKeys.mockRestore();
    expect((await engine.year('江湾日报', '1957')).map(({ state, pages }) => [state, pages])).toEqual([
      ['complete', 1],
    ]);
  });

  it('counts pages by what is known of them, and follows what is said, read and removed', async () => {
    expect(await engine.papers()).toEqual([{ paper: '', years: [], undated: 3 }]);
    await say(0, 0, '1957-01-01', '1');
    await say(0, 1, '1957-01-01', '2');
    await say(1, 0, '1957-01-02', '1');
    await heard();
    expect(
      (await engine.year('江湾日报', '1957')).map(({ date, state, pages }) => [date, state, pages]),
    ).toEqual([
      ['1957-01-01', 'unread', 2],
      ['1957-01-02', 'unread', 1],
    ]);
    await setRead([articleOf(dumps[0] as DumpId, 0)], true);
    await setRead([articleOf(dumps[1] as DumpId, 0)], true);
    await heard();
    expect((await engine.year('江湾日报', '1957')).map(({ state }) => state)).toEqual(['begun', 'complete']);
    await db.transaction('rw', [db.reflows, db.articles], async () => {
      await db.reflows
        .where('dumpId')
        .equals(dumps[1] as DumpId)
        .delete();
      await db.articles
        .where('dumpId')
        .equals(dumps[1] as DumpId)
        .delete();
    });
    await heard();
    expect((await engine.papers())[0]?.years[0]?.issues).toBe(1);
  });
});
