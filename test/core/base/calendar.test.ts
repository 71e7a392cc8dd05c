import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate, weekdayOf } from '#core/base/calendar';

describe('a date', () => {
  it.each([
    [2031, 4, 2, '2031-04-02'],
    [2028, 2, 29, '2028-02-29'],
    [2031, 2, 29, null],
    [1900, 2, 29, null],
    [2000, 2, 29, '2000-02-29'],
    [2031, 13, 1, null],
    [2031, 0, 1, null],
    [2031, 4, 31, null],
    [2031, 4, 0, null],
    [Number.NaN, 4, 2, null],
    [99, 4, 2, null],
  ])('%i-%i-%i is %s', (year, month, day, expected) => {
    expect(isoDate(year, month, day)).toBe(expected);
  });

  it('has the weekday that the calendar gives it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1800, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const date = isoDate(y, m, d);
          return date === null || weekdayOf(date) === new Date(Date.UTC(y, m - 1, d)).getUTCDay();
        },
      ),
    );
  });

  it('is read only as it is written', () => {
    expect(parseIsoDate('2031-04-02')).toBe('2031-04-02');
    expect(parseIsoDate('2031-4-2')).toBeNull();
    expect(parseIsoDate('2031-02-30')).toBeNull();
  });
});
