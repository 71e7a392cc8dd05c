/** What rotation keeps, and what a start notices. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LibraryCounts, lossSince } from '#core/backup/compare';
import { type KeptSnapshot, snapshotsToDrop, textsToDrop } from '#core/backup/rotation';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 5, 15, 12);
const at = (age: number): KeptSnapshot => ({ name: String(age), time: now - age, texts: [] });

describe('rotation', () => {
  it('keeps one an hour of the last day, one a day of the last month, one a month before', () => {
    const all = Array.from({ length: 24 * 400 }, (_, hours) => at(hours * hour + 1));
    const gone = new Set(snapshotsToDrop(all, now));
    const kept = all.filter((snapshot) => !gone.has(snapshot));
    const within = (from: number, to: number) =>
      kept.filter(({ time }) => now - time >= from && now - time < to).length;
    expect(within(0, day)).toBeGreaterThanOrEqual(24);
    expect(within(day, 31 * day)).toBeGreaterThanOrEqual(29);
    expect(within(31 * day, 400 * day)).toBeGreaterThanOrEqual(12);
    expect(kept.length).toBeLessThan(75);
  });

  it('never drops the newest, nor all, whatever the clock says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10 * day, max: 900 * day }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: -900 * day, max: 900 * day }),
        (ages, jump) => {
          const all = ages.map((age, index) => ({ ...at(age), name: String(index) }));
          const gone = snapshotsToDrop(all, now + jump);
          const newest = Math.max(...all.map(({ time }) => time));
          expect(gone.filter(({ time }) => time === newest).length).toBeLessThan(
            all.filter(({ time }) => time === newest).length,
          );
          expect(all.length - gone.length).toBeGreaterThanOrEqual(Math.min(3, all.length));
        },
      ),
    );
  });

  it('keeps a file of texts as long as a snapshot needs it', () => {
    const kept = [
      { ...at(1), texts: ['a'] },
      { ...at(2), texts: ['a', 'b'] },
    ];
    expect(textsToDrop(['a', 'b', 'c'], kept)).toEqual(['c']);
  });
});

describe('a start beside the last snapshot', () => {
  const counts: LibraryCounts = { sources: 2, dumps: 10, highlights: 5, tags: 3, marks: 4, notes: 1 };
  const none: LibraryCounts = { sources: 0, dumps: 0, highlights: 0, tags: 0, marks: 0, notes: 0 };
  const snapshot = { counts, lastStep: 7, undone: 0, time: 100 };
  const deleted = (after: LibraryCounts, at = 200) => ({ counts: after, lastStep: 7, undone: 0, at });

  it('is quiet when nothing changed or more came', () => {
    expect(lossSince(snapshot, snapshot, null)).toBeNull();
    expect(lossSince(snapshot, { counts: { ...counts, notes: 9 }, lastStep: 8, undone: 0 }, null)).toBeNull();
  });

  it('notices that all is gone, also where what the window knew went with it', () => {
    expect(lossSince(snapshot, { counts: none, lastStep: 0, undone: 0 }, null)).toBe('empty');
    expect(lossSince(snapshot, { counts: none, lastStep: 0, undone: 0 }, deleted(counts))).toBe('empty');
    expect(lossSince(snapshot, { counts: none, lastStep: 0, undone: 0 }, deleted(none, 50))).toBe('empty');
  });

  it('notices steps that are gone', () => {
    expect(lossSince(snapshot, { counts, lastStep: 6, undone: 0 }, null)).toBe('older');
    expect(lossSince(snapshot, { counts, lastStep: 6, undone: 0 }, deleted(counts))).toBe('older');
  });

  it('notices rows that no step took away', () => {
    expect(lossSince(snapshot, { counts: { ...counts, marks: 1 }, lastStep: 7, undone: 0 }, null)).toBe(
      'smaller',
    );
    expect(lossSince(snapshot, { counts: { ...counts, dumps: 4 }, lastStep: 9, undone: 0 }, null)).toBe(
      'smaller',
    );
  });

  it('takes for granted what the user took away by a step, or deleted for good', () => {
    expect(lossSince(snapshot, { counts: { ...counts, marks: 1 }, lastStep: 8, undone: 0 }, null)).toBeNull();
    expect(lossSince(snapshot, { counts: { ...counts, marks: 1 }, lastStep: 7, undone: 1 }, null)).toBeNull();
    const fewer = { ...counts, dumps: 4, sources: 1 };
    expect(lossSince(snapshot, { counts: fewer, lastStep: 7, undone: 0 }, deleted(fewer))).toBeNull();
    expect(lossSince(snapshot, { counts: none, lastStep: 7, undone: 0 }, deleted(none))).toBeNull();
  });
});
