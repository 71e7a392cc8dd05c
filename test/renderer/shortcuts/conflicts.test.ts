/** What a key means already, and who loses it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActionSection } from '../../../src/renderer/app/known-actions';
import { isSystemKey, meaningOf, withKeys, withoutKeys } from '../../../src/renderer/shortcuts/conflicts';
import type { ShortcutRow } from '../../../src/renderer/shortcuts/shortcut-rows';

const row = (id: string, section: ActionSection, ...keys: readonly string[]): ShortcutRow => ({
  id,
  title: id,
  section,
  keys,
  usual: keys,
});
const rows = [
  row('export', 'library', 'mod+e'),
  row('search', 'search', 'mod+f', '/'),
  row('next', 'reading', 'j'),
  row('note', 'selection', 'n'),
  row('doubt', 'mending', 'j'),
];
const ids = (keys: string, asked: ShortcutRow, platform: 'linux' | 'mac' = 'linux') => {
  const { conflicts, shadows } = meaningOf(keys, asked, rows, platform);
  return { conflicts: conflicts.map(({ id }) => id), shadows: shadows.map(({ id }) => id) };
};

describe('a key', () => {
  test('of the window cannot be that of another action of the window', () => {
    expect(ids('mod+e', row('history', 'go'))).toEqual({ conflicts: ['export'], shadows: [] });
  });

  test('of a narrower place may be the window’s too, and is told', () => {
    expect(ids('mod+f', row('find', 'reading'))).toEqual({ conflicts: [], shadows: ['search'] });
    expect(ids('n', row('read', 'reading'))).toEqual({ conflicts: [], shadows: ['note'] });
  });

  test('of two places that are never on screen at once is no conflict', () => {
    expect(ids('j', row('split', 'mending'))).toEqual({ conflicts: ['doubt'], shadows: [] });
    expect(ids('n', row('split', 'mending'))).toEqual({ conflicts: [], shadows: [] });
  });

  test('is the same however it is written', () => {
    expect(ids('ctrl+e', row('history', 'go')).conflicts).toEqual(['export']);
    expect(ids('ctrl+e', row('history', 'go'), 'mac').conflicts).toEqual([]);
  });
});

test('what was taken is gone, and what was added is there once', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'mod+b', 'ctrl+b', 'F3', 'alt+ArrowUp'), { maxLength: 5 });
  fc.assert(
    fc.property(keys, fc.constantFrom('a', 'mod+b', 'F3'), (now, taken) => {
      const left = withoutKeys(now, taken, 'linux');
      expect(left).not.toContain(taken);
      expect(now).toEqual(expect.arrayContaining([...left]));
      expect(withKeys(now, taken, false).filter((text) => text === taken)).toEqual([taken]);
      expect(withKeys(now, taken, true)).toEqual([taken]);
    }),
  );
});

test('keys that a browser keeps for itself are told there, and are free in a window of our own', () => {
  expect(isSystemKey('mod+w', { kind: 'browser', platform: 'linux' })).toBe(true);
  expect(isSystemKey('mod+w', { kind: 'electron', platform: 'linux' })).toBe(false);
  expect(isSystemKey('mod+shift+h', { kind: 'browser', platform: 'linux' })).toBe(false);
});
