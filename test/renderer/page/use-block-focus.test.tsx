import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { raw } from '#core/page/model';
import { blocksOfPage, type PageBlock } from '../../../src/renderer/page/page-blocks';
import { useBlockFocus } from '../../../src/renderer/page/use-block-focus';
import { articleOf, openPageOf } from './page-text';

const text = 'The Ferry\nIt left.\nIt came.\nThe Mill\nIt burned.';
const apart = blocksOfPage(
  openPageOf(text, [
    articleOf(text, ['headline', 'The Ferry'], ['paragraph', 'It left.'], ['paragraph', 'It came.']),
    articleOf(text, ['headline', 'The Mill'], ['paragraph', 'It burned.']),
  ]),
);
/** The same page when the paragraphs of its first article are one. */
const joined = blocksOfPage(
  openPageOf(text, [
    articleOf(text, ['headline', 'The Ferry'], ['paragraph', 'It left.', 'It came.']),
    articleOf(text, ['headline', 'The Mill'], ['paragraph', 'It burned.']),
  ]),
);

function at(blocks: readonly PageBlock[], index: number): PageBlock {
  const block = blocks[index];
  if (block === undefined) throw new Error(`no block ${index}`);
  return block;
}

function open(initial: number | null = null) {
  return renderHook(({ blocks }) => useBlockFocus(blocks, initial === null ? null : raw(initial)), {
    initialProps: { blocks: apart },
  });
}

describe('where one is among the blocks', () => {
  it('is the first block, or the one that was asked for', () => {
    expect(open().result.current.current?.index).toBe(0);
    expect(open(text.indexOf('burned')).result.current.current?.shown.text).toBe('It burned.');
  });

  it('stays on the same text when the blocks become others', () => {
    const { result, rerender } = open();
    act(() => result.current.goTo(at(apart, 2)));
    rerender({ blocks: joined });
    expect(result.current.current?.shown.text).toBe('It left. It came.');
    rerender({ blocks: apart });
    expect(result.current.current?.shown.text).toBe('It came.');
  });

  it('takes along what was chosen, from where the choosing began', () => {
    const { result } = open();
    act(() => result.current.goTo(at(apart, 3)));
    act(() => result.current.extendTo(at(apart, 2)));
    act(() => result.current.extendTo(at(apart, 1)));
    expect(result.current.targets.map(({ index }) => index)).toEqual([1, 2, 3]);
    act(() => result.current.extendTo(at(apart, 4)));
    expect(result.current.targets.map(({ index }) => index)).toEqual([3, 4]);
  });

  it('chooses single blocks beside the one it was at, and leaves them again', () => {
    const { result } = open();
    act(() => result.current.toggle(at(apart, 4)));
    expect([...result.current.chosen]).toEqual([0, 4]);
    act(() => result.current.toggle(at(apart, 0)));
    expect([...result.current.chosen]).toEqual([4]);
    act(() => result.current.goTo(at(apart, 2)));
    expect(result.current.targets.map(({ index }) => index)).toEqual([2]);
  });
});
