import { describe, expect, it } from 'vitest';
import type { Correction } from '#core/page/corrections';
import { raw } from '#core/page/model';
import { markedBlocks } from '../../../src/renderer/corrections/marked-blocks';
import { blocksOfPage, rangesOf } from '../../../src/renderer/page/page-blocks';
import { articleOf, openPageOf } from '../page/page-text';

const text = 'The Ferry\nIt left.\nIt came.\nThe Mill\nIt burned.';
const blocks = blocksOfPage(
  openPageOf(text, [
    articleOf(text, ['headline', 'The Ferry'], ['paragraph', 'It left.'], ['paragraph', 'It came.']),
    articleOf(text, ['headline', 'The Mill'], ['paragraph', 'It burned.']),
  ]),
);
const rangesAt = (index: number) => rangesOf(blocks[index] ?? { pieces: [] });
const marks = (...corrections: readonly Correction[]) => [...markedBlocks(blocks, corrections)];

describe('marks of what was mended', () => {
  it('are on the blocks that were given a role or moved', () => {
    expect(marks({ kind: 'role', ranges: rangesAt(1), role: 'caption' })).toEqual([[1, ['role']]]);
    expect(marks({ kind: 'move', ranges: rangesAt(2), to: { kind: 'before', ranges: rangesAt(1) } })).toEqual(
      [[2, ['move']]],
    );
  });

  it('are on the block that begins where something was split, broken or joined', () => {
    const at = raw(text.indexOf('It came.'));
    expect(marks({ kind: 'split', at })).toEqual([[2, ['split']]]);
    expect(marks({ kind: 'break', at }, { kind: 'role', ranges: rangesAt(2), role: 'caption' })).toEqual([
      [2, ['break', 'role']],
    ]);
  });

  it('are on the first block of an article that was merged or put elsewhere', () => {
    expect(marks({ kind: 'order', article: rangesAt(4), before: null })).toEqual([[3, ['order']]]);
    expect(marks({ kind: 'merge', articles: [rangesAt(1), rangesAt(2)] })).toEqual([[0, ['merge']]]);
  });

  it('are not on text that was not found again, nor for readings, which the text itself shows', () => {
    expect(marks({ kind: 'role', ranges: rangesAt(1), role: 'caption', lost: true })).toEqual([]);
    expect(marks({ kind: 'reading', start: raw(0), end: raw(3), reading: 'Our' })).toEqual([]);
  });
});
