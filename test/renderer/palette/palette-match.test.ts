/** What the palette finds, and in which order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Matched, rankLines, scoreOf } from '../../../src/renderer/palette/palette-match';
import { loadPinyin } from '../../../src/renderer/tags/pinyin';

const line = (title: string, detail = '', words = ''): Matched => ({ title, detail, words });
const action = (title: string, kind: 'action' | 'tag' = 'action') => ({ ...line(title), kind });
const titles = (query: string, ...given: readonly string[]) =>
  rankLines(
    given.map((title) => action(title)),
    query,
    null,
    10,
  ).flatMap(({ lines }) => lines.map(({ title }) => title));

describe('a line is found', () => {
  test('by its name, from its beginning, at a word, inside a word, and by its initials, in this order', () => {
    expect(titles('so', 'Person', 'Set order', 'Text source', 'Source pane', 'So', 'Library')).toEqual([
      'So',
      'Source pane',
      'Text source',
      'Person',
      'Set order',
    ]);
  });

  test('by all its words in any order, in its name, its section or its other words', () => {
    expect(scoreOf(line('Show notes', 'Reading', 'margin'), 'notes show', null)).not.toBeNull();
    expect(scoreOf(line('Show notes', 'Reading', 'margin'), 'reading margin', null)).not.toBeNull();
    expect(scoreOf(line('Show notes', 'Reading', 'margin'), 'notes hide', null)).toBeNull();
  });

  test('whatever the case and the width of what is typed', () => {
    expect(scoreOf(line('Export articles'), 'ＥＸＰ', null)).not.toBeNull();
  });

  test('by pinyin, whole or initials, in its name and in its path', async () => {
    const readAs = await loadPinyin();
    const asked = (query: string, ...given: Parameters<typeof line>) =>
      scoreOf(line(...given), query, readAs) !== null;
    expect(asked('gangkou', '港口')).toBe(true);
    expect(asked('gk', '港口工程')).toBe(true);
    expect(asked('dckj', '导出快捷键')).toBe(true);
    expect(asked('chuanwu', '渡轮', '船务')).toBe(true);
    expect(asked('xyz', '港口')).toBe(false);
  });
});

test('the group of the best line comes first, and no group has more lines than asked for', () => {
  const groups = rankLines(
    [action('Import dumps'), action('Export'), action('Harbour', 'tag'), action('Expo', 'tag')],
    'exp',
    null,
    1,
  );
  expect(groups.map(({ kind, lines }) => [kind, lines.map(({ title }) => title)])).toEqual([
    ['tag', ['Expo']],
    ['action', ['Export']],
  ]);
});

test('every line is found by its own name, and by nothing typed in its own order', () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((name) => name.trim() !== '');
  fc.assert(
    fc.property(names, (name) => {
      expect(scoreOf(line(name), name, null)).not.toBeNull();
      expect(scoreOf(line(name), ' ', null)).toBe(0);
    }),
  );
});
