import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raw } from '#core/page/model';
import {
  blockAt,
  blocksOfPage,
  rangesOf,
  rawOffsetAt,
  shownPlaceAt,
} from '../../../src/renderer/page/page-blocks';
import { articleOf, openPageOf, piecesOf } from './page-text';

const text = 'Tide table\nThe Ferry\nIt left at nine\nand came back.\nNo fares.\nThe Mill\nIt burned.';
const open = openPageOf(
  text,
  [
    articleOf(
      text,
      ['headline', 'The Ferry'],
      ['paragraph', 'It left at nine', 'and came back.'],
      ['paragraph', 'No fares.'],
    ),
    articleOf(text, ['headline', 'The Mill'], ['paragraph', 'It burned.']),
  ],
  [{ role: 'running-head', pieces: piecesOf(text, 'Tide table') }],
);
const blocks = blocksOfPage(open);

describe('the blocks of a page', () => {
  it('are the parts of its articles in reading order, then what belongs to none', () => {
    expect(blocks.map(({ index, article, role, shown }) => [index, article, role, shown.text])).toEqual([
      [0, 0, 'headline', 'The Ferry'],
      [1, 0, 'paragraph', 'It left at nine and came back.'],
      [2, 0, 'paragraph', 'No fares.'],
      [3, 1, 'headline', 'The Mill'],
      [4, 1, 'paragraph', 'It burned.'],
      [5, null, 'running-head', 'Tide table'],
    ]);
  });

  it('leave out what an article has on its other pages', () => {
    const [article] = open.articles;
    if (article === undefined) throw new Error('no article');
    const elsewhere = { ...article, pages: ['page:b/0', open.page.id] } as unknown as typeof article;
    expect(blocksOfPage({ ...open, articles: [elsewhere] }).map(({ role }) => role)).toEqual([
      'running-head',
    ]);
  });

  it('are found by any of their characters, and by the blanks before them', () => {
    for (const block of blocks) {
      for (const { start, end } of rangesOf(block)) {
        expect(blockAt(blocks, start)).toBe(block);
        expect(blockAt(blocks, end - 1)).toBe(block);
      }
    }
    expect(blockAt(blocks, text.indexOf('The Mill') - 1)).toBe(blocks[3]);
    expect(blockAt(blocks, text.length)).toBe(blocks.at(-1));
    expect(blockAt([], 0)).toBeNull();
  });
});

describe('places in a block', () => {
  it('lead to the raw text and back to the same character', () => {
    fc.assert(
      fc.property(fc.constantFrom(...blocks), fc.nat(), (block, number) => {
        const place = number % block.shown.text.length;
        const offset = rawOffsetAt(block, place);
        if (offset === null) throw new Error('no offset');
        // A blank that joins two lines is not printed: its place is the next line's.
        const seen = block.shown.text[place] === ' ' && text[offset] !== ' ' ? place + 1 : place;
        expect(text[offset]).toBe(block.shown.text[seen]);
        expect(shownPlaceAt(block, offset)).toBe(seen);
      }),
    );
  });

  it('in characters that are read otherwise are the beginning of these', () => {
    const [first, ...rest] = piecesOf(text, 'It', ' left');
    if (first === undefined) throw new Error('no piece');
    const reading = { ...first, reading: 'She' };
    const article = {
      ...articleOf(text),
      blocks: [{ role: 'paragraph', pieces: [reading, ...rest.map((piece) => ({ ...piece, glue: '' }))] }],
    } as never;
    const [block] = blocksOfPage(openPageOf(text, [article]));
    if (block === undefined) throw new Error('no block');
    expect(block.shown.text).toBe('She left');
    expect([0, 1, 2].map((place) => rawOffsetAt(block, place))).toEqual([
      reading.start,
      reading.start,
      reading.start,
    ]);
    expect(rawOffsetAt(block, 3)).toBe(reading.end);
    expect(shownPlaceAt(block, raw(reading.start + 1))).toBe(0);
  });
});
