import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raw } from '#core/page/model';
import { visibleRuns } from '../../../src/renderer/reader/invisible';
import { readArticle } from '../../../src/renderer/reader/reading-text';
import {
  ownedRanges,
  ownersOf,
  rowAt,
  rowsOfPart,
  sourceRows,
} from '../../../src/renderer/reader/source-rows';
import { pageText, partOf, sampleArticle } from './sample-article';

/** With the flag `u` a surrogate matches only when it stands alone: half a character. */
const brokenPair = /\p{Surrogate}/u;

const parts = readArticle(sampleArticle, [pageText]);
const furniture = [{ role: 'running-head' as const, ...partOf(pageText, ['河口日报', '第三版']) }];
const owned = ownedRanges(parts, 0, furniture, []);
const rows = sourceRows(pageText, 40);

function textOf(indexes: readonly number[]): readonly string[] {
  return indexes.map((index) => pageText.slice(rows[index]?.start, rows[index]?.end));
}

describe('rows of a page', () => {
  it('are its raw lines, blank ones too, numbered from 1', () => {
    expect(rows.map(({ line, start, end }) => [line, pageText.slice(start, end)])).toEqual(
      pageText.split('\n').map((text, index) => [index + 1, text]),
    );
  });

  it('hold every character but line breaks exactly once, whatever the text and the width', () => {
    const texts = fc.array(fc.constantFrom('字', '𠀀', 'a', ' ', '\n', '\r\n', '\r', '　'), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 20 }), (units, cells) => {
        const text = units.join('');
        const cut = sourceRows(text, cells).map(({ start, end }) => text.slice(start, end));
        expect(cut.join('')).toBe(text.replaceAll(/[\r\n]/gu, ''));
        expect(cut.filter((row) => brokenPair.test(row))).toEqual([]);
      }),
    );
  });

  it('count a Latin letter as half a cell and never get wider than the pane', () => {
    const long = sourceRows('一二三四五六七八九十abcdefghij', 5);
    expect(long.map(({ start, end }) => '一二三四五六七八九十abcdefghij'.slice(start, end))).toEqual([
      '一二三四五',
      '六七八九十',
      'abcdefghij',
    ]);
    expect(long.map(({ continues }) => continues)).toEqual([false, true, true]);
    expect(new Set(long.map(({ line }) => line))).toEqual(new Set([1]));
  });

  it('cut a line of ten megabytes as they cut any other', () => {
    expect(sourceRows('字'.repeat(10_000_000), 40)).toHaveLength(250_000);
  }, 30_000);
});

describe('whose text a row is', () => {
  it('knows parts, furniture and blanks', () => {
    expect(rows.map((row) => ownersOf(row, owned).map((owner) => owner.kind))).toEqual([
      ['furniture'],
      [],
      ['part'],
      ['part'],
      [],
      ['part'],
      ['part'],
      ['part'],
      ['part'],
    ]);
  });

  it('names every owner of a row that holds text of several', () => {
    const whole = { start: raw(0), end: raw(pageText.length) };
    expect(ownersOf(whole, owned)).toEqual([
      { kind: 'furniture', role: 'running-head' },
      { kind: 'part', part: 0, role: 'headline' },
      { kind: 'part', part: 1, role: 'paragraph' },
      { kind: 'part', part: 2, role: 'paragraph' },
    ]);
  });

  it('finds all rows of a paragraph and back', () => {
    expect(textOf(rowsOfPart(rows, owned, 1))).toEqual([
      '　　本报讯 停航半年的东',
      '岸 渡 口 昨 天 恢 复',
      '夜航。',
    ]);
    expect(textOf(rowsOfPart(rows, owned, 0))).toEqual(['渡口夜航恢复', '首班渡轮今晚开出']);
    expect(rowsOfPart(rows, owned, 9)).toEqual([]);
  });

  it('leaves other pages of a continued article out', () => {
    expect(ownedRanges(parts, 1, [], [])).toEqual([]);
  });

  it('shows which rows belong to another article', () => {
    const other = { start: raw(0), end: raw(4) };
    const [first] = sourceRows(pageText, 40);
    if (first === undefined) throw new Error('the page has rows');
    expect(ownersOf(first, ownedRanges([], 0, [], [{ order: 2, ranges: [other] }]))).toEqual([
      { kind: 'other-article', order: 2 },
    ]);
  });

  it('finds the row of an offset at its start, its end and in a line break', () => {
    expect(rowAt(rows, 0)).toBe(0);
    expect(rowAt(rows, pageText.length)).toBe(rows.length - 1);
    expect(textOf([rowAt(rows, pageText.indexOf('夜航。') - 1)])).toEqual(['岸 渡 口 昨 天 恢 复']);
  });
});

describe('invisible characters', () => {
  it('become signs, and what can be seen stays as it is', () => {
    expect(visibleRuns('甲　乙 \t\u200b\u0001')).toEqual([
      { kind: 'text', text: '甲' },
      { kind: 'sign', text: '□' },
      { kind: 'text', text: '乙' },
      { kind: 'sign', text: '·→∅␁' },
    ]);
  });
});
