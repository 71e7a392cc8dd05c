/** The keyboard of lists. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseAll,
  extendSelection,
  nothingChosen,
  rowAfterKey,
  rowByTyping,
  type Selection,
  toggleRow,
} from '../../../src/renderer/ui/list-keys';

const rows = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: Selection<string>) => [...selection.chosen].sort().join('');

describe('keys that move', () => {
  const at = (active: number) => ({ active, count: 100, rowsInSight: 10 });

  test('go one row, one screen less a row, or to an end', () => {
    expect(rowAfterKey('ArrowDown', at(5))).toBe(6);
    expect(rowAfterKey('ArrowUp', at(5))).toBe(4);
    expect(rowAfterKey('PageDown', at(5))).toBe(14);
    expect(rowAfterKey('PageUp', at(50))).toBe(41);
    expect(rowAfterKey('Home', at(50))).toBe(0);
    expect(rowAfterKey('End', at(50))).toBe(99);
  });

  test('never leave the list, however long it is', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.integer({ min: 1, max: 200_000 }),
        fc.nat(200_000),
        fc.nat(60),
        (key, count, active, rowsInSight) => {
          const row = rowAfterKey(key, { active: Math.min(active, count - 1), count, rowsInSight });
          expect(row).not.toBeNull();
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThan(count);
        },
      ),
    );
  });

  test('lead nowhere in an empty list, and other keys lead nowhere in any', () => {
    expect(rowAfterKey('End', { active: 0, count: 0, rowsInSight: 10 })).toBeNull();
    expect(rowAfterKey('x', at(3))).toBeNull();
  });
});

describe('choosing rows', () => {
  test('Space chooses a row and leaves it again', () => {
    const one = toggleRow<string>(nothingChosen, 'b');
    expect(chosen(one)).toBe('b');
    expect(chosen(toggleRow(one, 'b'))).toBe('');
  });

  test('a range runs from the row chosen last, in either direction, and keeps what was chosen before', () => {
    const two = toggleRow(toggleRow<string>(nothingChosen, 'a'), 'c');
    expect(chosen(extendSelection(two, rows, 0, 4))).toBe('acde');
    expect(chosen(extendSelection(two, rows, 0, 1))).toBe('abc');
  });

  test('a range without a row chosen before begins at the active row', () => {
    expect(chosen(extendSelection<string>(nothingChosen, rows, 1, 3))).toBe('bcd');
  });

  test('a range begins at the active row when the row chosen last has been filtered away', () => {
    const gone: Selection<string> = { chosen: new Set(), anchor: 'x' };
    expect(chosen(extendSelection(gone, rows, 3, 4))).toBe('de');
  });

  test('all means all of the list that is shown', () => {
    expect(chosen(chooseAll(rows))).toBe('abcde');
  });
});

describe('typing', () => {
  const words = ['Harbour', 'Hall', 'Market', '港口', 'harvest'];
  const wordsAt = (row: number) => words[row] ?? '';

  test('one letter goes on to the next row that begins with it, from the top again at the end', () => {
    expect(rowByTyping('h', 0, words.length, wordsAt)).toBe(1);
    expect(rowByTyping('h', 1, words.length, wordsAt)).toBe(4);
    expect(rowByTyping('h', 4, words.length, wordsAt)).toBe(0);
  });

  test('more letters stay on the row they already lead to', () => {
    expect(rowByTyping('ha', 1, words.length, wordsAt)).toBe(1);
    expect(rowByTyping('har', 1, words.length, wordsAt)).toBe(4);
  });

  test('finds Chinese words, and nothing where nothing is', () => {
    expect(rowByTyping('港', 0, words.length, wordsAt)).toBe(3);
    expect(rowByTyping('z', 0, words.length, wordsAt)).toBeNull();
    expect(rowByTyping('z', 0, 0, wordsAt)).toBeNull();
  });
});
