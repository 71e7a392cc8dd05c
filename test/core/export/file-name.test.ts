import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultPattern,
  issueDateOf,
  nameFromPattern,
  safeFileName,
  uniqueNames,
} from '#core/export/file-name';

describe('safe file names', () => {
  it.each([
    ['大桥通车：市长出席？', '大桥通车：市长出席？.md'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.md'],
    ['..', 'untitled.md'],
    ['', 'untitled.md'],
    ['  .hidden. ', 'hidden.md'],
    ['CON', '_CON.md'],
    ['com1.notes', '_com1.notes.md'],
    ['Console', 'Console.md'],
    ['tab\there\nand\u0000there', 'tab here and there.md'],
    ['rtl\u202Etxt.exe', 'rtl txt.exe.md'],
    ['cafe\u0301', 'café.md'],
    ['-rf', 'rf.md'],
  ])('writes %j as %j', (name, safe) => {
    expect(safeFileName(name, '.md')).toBe(safe);
  });

  it('are short in bytes, well-formed and free of what file systems refuse, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('大', '𠮷', 'nul', '.', ' ', '/', 'a'), { maxLength: 300 })
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(title, (text) => {
        const name = safeFileName(text, '.md');
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]/u);
        expect(name).toMatch(/^[^ .].*\.md$/u);
        expect(name).not.toMatch(/[ .]\.md$/u);
      }),
    );
  });

  it('number what comes again, also when only case or width differ', () => {
    const unique = uniqueNames();
    expect(['Trade', 'trade', 'Ｔrade', 'Trade (2)', 'other'].map((name) => unique(name, '.md'))).toEqual([
      'Trade.md',
      'trade (2).md',
      'Ｔrade (3).md',
      'Trade (2) (2).md',
      'other.md',
    ]);
  });

  it('stay apart and short when long titles are the same', () => {
    const unique = uniqueNames();
    const names = Array.from({ length: 300 }, () => unique('海港大桥'.repeat(60), '.md'));
    expect(new Set(names).size).toBe(300);
    for (const name of names) expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181);
  });
});

describe('name patterns', () => {
  const parts = {
    ...{ title: '通车', date: '1987-03-02', page: '3', source: 'Courier', paper: '海港晚报' },
    ...{ section: '', edition: '', author: '', number: 7 },
  };

  it('fill in what is known and leave out what is not, with its separator', () => {
    expect(nameFromPattern(defaultPattern, parts)).toBe('1987-03-02-通车');
    expect(nameFromPattern(defaultPattern, { ...parts, date: null })).toBe('通车');
    expect(nameFromPattern('{title}-{date?}', { ...parts, date: null })).toBe('通车');
    expect(nameFromPattern('{source} {date?} {page}', { ...parts, date: null })).toBe('Courier 3');
    expect(nameFromPattern('{source}/{page}/{nothing}', parts)).toBe('Courier/3/{nothing}');
  });
});

describe('the date that a path names', () => {
  it.each([
    ['1987/1987-03-02.txt', '1987-03-02'],
    ['19870302_3.txt', '1987-03-02'],
    ['courier/2020.1.9/p1.txt', '2020-01-09'],
    ['2019/05/06/001.txt', '2019-05-06'],
    ['2019年5月6日.txt', '2019-05-06'],
    ['2020-02-30.txt', null],
    ['2019-02-29.txt', null],
    ['000.txt', null],
    ['120190506.txt', null],
    ['page 2019.txt', null],
  ])('%j is %j', (path, date) => {
    expect(issueDateOf(path)).toBe(date);
  });
});
