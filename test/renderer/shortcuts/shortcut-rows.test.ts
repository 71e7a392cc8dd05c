/** The list of shortcuts has all of them, and the places that answer keys follow it. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { chooseKeys, resetKeys } from '../../../src/renderer/app/key-choices';
import { parseKeys } from '../../../src/renderer/app/keystrokes';
import { knownActions } from '../../../src/renderer/app/known-actions';
import { mendActionOf, mendKeys } from '../../../src/renderer/corrections/mend-keys';
import { startI18n } from '../../../src/renderer/i18n/index';
import { chosenActionOf } from '../../../src/renderer/reader/chosen-keys';
import { readerActionOf, readerKeys } from '../../../src/renderer/reader/reader-keys';
import { savedSearchActionOf } from '../../../src/renderer/search/saved-search-keys';
import { meaningOf } from '../../../src/renderer/shortcuts/conflicts';
import { shortcutRows } from '../../../src/renderer/shortcuts/shortcut-rows';
import { untaggedActionOf } from '../../../src/renderer/themes/untagged-keys';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };

beforeAll(() => startI18n(['en']));
afterEach(resetKeys);

test('every action that has a key is listed once, by a name, with keys that can be read', () => {
  const rows = shortcutRows([]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const id of Object.keys(knownActions)) expect(rows.map((row) => row.id)).toContain(id);
  for (const { action } of readerKeys) expect(rows.map(({ id }) => id)).toContain(`reader.${action}`);
  for (const { action } of mendKeys) expect(rows.map(({ id }) => id)).toContain(`mending.${action}`);
  for (const { id, title, keys } of rows) {
    expect(title, id).not.toBe('');
    expect(title, id).not.toMatch(/^[a-z-]+:|^[a-z]+\./u);
    for (const text of keys) expect(parseKeys(text), `${id} ${text}`).not.toBeNull();
  }
});

test('no two of the usual keys mean two things in one place', () => {
  const rows = shortcutRows([]);
  for (const row of rows) {
    for (const text of row.usual) {
      const { conflicts } = meaningOf(text, row, rows, 'linux');
      expect(conflicts.map(({ id }) => `${text}: ${row.id} and ${id}`)).toEqual([]);
    }
  }
});

test('the reader, mending and a chosen highlight answer the keys that were chosen, and no longer the usual ones', () => {
  chooseKeys('reader.next', ['mod+ArrowRight']);
  chooseKeys('reader.note', ['w']);
  chooseKeys('mending.split', ['w']);
  chooseKeys('highlight.note', []);
  expect(readerActionOf({ ...plain, key: 'ArrowRight', ctrlKey: true }, false)).toBe('next');
  expect(readerActionOf({ ...plain, key: 'j' }, false)).toBeNull();
  expect(readerActionOf({ ...plain, key: 'w' }, true)).toBe('note');
  expect(readerActionOf({ ...plain, key: 'w' }, false)).toBeNull();
  expect(mendActionOf({ ...plain, key: 'w' })).toBe('split');
  expect(mendActionOf({ ...plain, key: 'n' })).toBeNull();
  expect(chosenActionOf({ ...plain, key: 'n', code: 'KeyN' })).toBeNull();
  resetKeys();
  expect(readerActionOf({ ...plain, key: 'j' }, false)).toBe('next');
});

test('tagging in turn and saved searches answer the keys that were chosen, and no longer the usual ones', () => {
  expect(untaggedActionOf({ ...plain, key: 'j' })).toBe('next');
  expect(savedSearchActionOf({ ...plain, key: 'ArrowUp', altKey: true })).toBe('up');
  chooseKeys('untagged.next', ['mod+j']);
  chooseKeys('savedSearch.delete', []);
  chooseKeys('savedSearch.rename', ['e']);
  expect(untaggedActionOf({ ...plain, key: 'j' })).toBeNull();
  expect(untaggedActionOf({ ...plain, key: 'j', ctrlKey: true })).toBe('next');
  expect(savedSearchActionOf({ ...plain, key: 'Delete' })).toBeNull();
  expect(savedSearchActionOf({ ...plain, key: 'e' })).toBe('rename');
  const ids = shortcutRows([]).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['untagged.previous', 'untagged.find', 'savedSearch.up']));
});
