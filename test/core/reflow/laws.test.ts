/** Laws of reflow: whatever the text, nothing is lost, nothing invented, and the same text gives the same result. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPages } from '#core/dump/pages';
import { reflowPage } from '#core/ingest';
import { conservationBreaches } from '#core/page/invariants';
import type { PageReflow } from '#core/page/model';
import { pageParts } from '#core/page/parts';
import { showPart } from '#core/page/shown';

const newspaper = fc.constantFrom(
  '本报讯（记者林知秋）近日，',
  '本报记者 何 舟',
  '摄',
  '编者按：',
  '——记三位守塔人',
  '编辑：周行',
  '第5版',
  '2031年4月2日',
  '。',
  '，',
  '”',
  '“',
  '（',
  '灯塔',
  '渡口',
  'By Ada Quill',
  'Photo: Ada Quill',
  'light-',
  'house',
  'The ferry',
  'Die Fähre',
  'KULTUR',
  '3.5',
);
const nasty = fc.constantFrom(
  '\u0000',
  '\ufeff',
  '\u00a0',
  '\u3000',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u000b',
  '\ud83d',
  '\udc00',
  '𠮷',
  'é',
  '\u0301',
  'ﬁ',
  'ㄅ',
  '한국',
  'かな',
  '-',
  '\u2010',
  '■',
  '・',
  '\t',
);
const breaks = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n\n\n', ' ', '  ', '    ', '\u3000\u3000');
const pageText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: newspaper },
      { weight: 2, arbitrary: nasty },
      { weight: 3, arbitrary: breaks },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

const isBlank = /[\s\uFEFF]/u;

/** Shown characters that do not stand at their place in the raw text; hidden ones that are no hyphens. */
function inventions(text: string, reflow: PageReflow): string[] {
  const found: string[] = [];
  for (const { part } of pageParts(reflow)) {
    const shown = showPart(part, [text]);
    for (const { start, end, shownStart, shownEnd } of shown.segments) {
      if (shown.text.slice(shownStart, shownEnd) !== text.slice(start, end))
        found.push(`segment at ${start}`);
    }
    const raw = part.pieces.filter((piece) => !piece.hidden).map(({ start, end }) => text.slice(start, end));
    const tight = (value: string): string => value.replace(/[\s\uFEFF]/gu, '');
    if (tight(shown.text) !== tight(raw.join(''))) found.push(`text of ${shown.text.slice(0, 20)}`);
    for (const piece of part.pieces) {
      const value = text.slice(piece.start, piece.end);
      if (piece.hidden && !/^[-\u2010\u00ad]$/u.test(value)) found.push(`hidden ${value}`);
      if (isBlank.test(value[0] ?? '') || isBlank.test(value.at(-1) ?? ''))
        found.push(`space at the edge of ${value}`);
    }
  }
  return found;
}

describe('reflow', () => {
  it('puts every character that is no space into exactly one part, whatever the text', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        expect(conservationBreaches(text, reflowPage(text))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('conserves side-by-side columns', () => {
    const cell = fc.constantFrom(
      '灯塔今夜',
      '渡口无人。',
      'The ferry is',
      'late again.',
      '',
      '摄',
      '“东风',
      '2031年',
    );
    const row = fc
      .array(cell, { minLength: 2, maxLength: 4 })
      .map((cells) => cells.map((own) => own.padEnd(14)).join('  '));
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 40 }), (rows) => {
        const text = rows.join('\n');
        const reflow = reflowPage(text);
        expect(conservationBreaches(text, reflow)).toEqual([]);
        expect(inventions(text, reflow)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows raw text only, each character at the place its part says', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        expect(inventions(text, reflowPage(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same result for the same page, alone or among others', () => {
    fc.assert(
      fc.property(pageText, pageText, (first, second) => {
        const alone = first.replaceAll('\f', '');
        const pages = splitPages(`${alone}\f${second.replaceAll('\f', '')}`);
        expect(reflowPage(pages[0]?.text ?? '')).toEqual(reflowPage(alone));
      }),
      { numRuns: 60 },
    );
  });

  it('says how sure it is between 0 and 1', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        for (const { confidence } of reflowPage(text).articles) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('returns nothing for an empty page and for blanks', () => {
    for (const text of ['', ' ', '\n\n\r\n', '\u3000\ufeff\t']) {
      expect(reflowPage(text)).toMatchObject({ articles: [], furniture: [] });
    }
  });

  it('conserves pages greater than a stretch: one line without an end, and lines without number', () => {
    for (const text of ['灯塔今夜亮着，渡口无人。'.repeat(25_000), '灯塔今夜\n亮着。\n\n'.repeat(1_100)]) {
      const reflow = reflowPage(text);
      expect(reflow.articles.length).toBeGreaterThan(0);
      expect(conservationBreaches(text, reflow)).toEqual([]);
    }
  });
});
