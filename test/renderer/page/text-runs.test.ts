import { describe, expect, it } from 'vitest';
import { raw } from '#core/page/model';
import { blocksOfPage, type PageBlock } from '../../../src/renderer/page/page-blocks';
import { correctedAt, textRuns } from '../../../src/renderer/page/text-runs';
import { articleOf, openPageOf } from './page-text';

const text = 'the fcrry\nleft';

/** A paragraph of pieces given as start, end and reading. */
function blockOf(...pieces: readonly (readonly [number, number, string?])[]): PageBlock {
  const part = {
    role: 'paragraph',
    pieces: pieces.map(([start, end, reading]) => ({
      page: 0,
      start: raw(start),
      end: raw(end),
      glue: '',
      ...(reading !== undefined && { reading }),
    })),
  };
  const [block] = blocksOfPage(openPageOf(text, [{ ...articleOf(text), blocks: [part] } as never]));
  if (block === undefined) throw new Error('no block');
  return block;
}

describe('runs of a block', () => {
  it('tell what stands in the raw text instead', () => {
    const block = blockOf([0, 4], [4, 9, 'ferry'], [10, 14]);
    expect(textRuns(block, text)).toEqual([
      { start: 0, text: 'the ', original: null },
      { start: 4, text: 'ferry', original: 'fcrry' },
      { start: 9, text: 'left', original: null },
    ]);
  });

  it('joined are what is shown, also where nothing is shown of some characters', () => {
    const block = blockOf([0, 4], [4, 5, ''], [5, 9]);
    const runs = textRuns(block, text);
    expect(runs.map((run) => run.text).join('')).toBe(block.shown.text);
    expect(runs).toContainEqual({ start: 4, text: '', original: 'f' });
  });

  it('are one for a reading that stands for the end of a line and the beginning of the next', () => {
    const block = blockOf([0, 4], [4, 9, 'boat'], [10, 12, ''], [12, 14]);
    expect(textRuns(block, text).filter(({ original }) => original !== null)).toEqual([
      { start: 4, text: 'boat', original: 'fcrryle' },
    ]);
  });

  it('are found at the caret, before, in and behind them', () => {
    const runs = textRuns(blockOf([0, 4], [4, 9, 'ferry'], [10, 14]), text);
    expect([3, 4, 7, 9, 10].map((place) => correctedAt(runs, place)?.original ?? null)).toEqual([
      null,
      'fcrry',
      'fcrry',
      'fcrry',
      null,
    ]);
  });
});
