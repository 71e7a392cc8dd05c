/** How paragraphs are set: told by their own lines where there are enough of them, and only on pages that indent. */
import { describe, expect, it } from 'vitest';
import { splitLines } from '#core/dump/lines';
import { groupBlocks } from '#core/reflow/blocks';
import { type Shape, shapesOf } from '#core/reflow/shapes';
import { type Unit, unitsOf } from '#core/reflow/units';

/** Units of body text with lines of the given numbers of characters. */
function unitsWith(...widths: readonly (readonly number[])[]): readonly Unit[] {
  return widths.map((own, index) => {
    const text = own.map((width) => '渡'.repeat(width)).join('\n');
    const [unit] = unitsOf(groupBlocks(text, splitLines(text), 'zh-Hans'));
    if (unit === undefined) throw new Error('Bug: text without a unit');
    const lines = splitLines(text).map((line) => ({ ...unit.first, ...line, width: line.end - line.start }));
    return { ...unit, index, role: 'paragraph', block: { ...unit.block, lines } };
  });
}

const shapes = (...widths: readonly (readonly number[])[]): readonly Shape[] =>
  shapesOf(unitsWith(...widths));

describe('the shape of a paragraph', () => {
  it('is indented where its first line is about two cells short of the next, and flush where it is not', () => {
    const [indented, flush] = shapes([12, 14, 14, 6], [14, 14, 14, 6], [12, 14, 14]);
    expect(indented).toEqual({ full: 14, first: 'indented', last: 'short' });
    expect(flush).toEqual({ full: 14, first: 'flush', last: 'short' });
  });

  it('ends full where its last line is as long as the others', () => {
    expect(shapes([12, 14, 14], [12, 14, 14, 13])[0]?.last).toBe('full');
    expect(shapes([12, 14, 14, 14])[0]).toEqual({ full: 14, first: 'indented', last: 'full' });
  });

  it('says nothing of one line, and of two only that the first is indented', () => {
    const [one, short, indented] = shapes([14], [14, 6], [12, 14], [12, 14, 14]);
    expect(one).toEqual({ full: null, first: null, last: null });
    expect(short).toEqual({ full: null, first: null, last: null });
    expect(indented).toEqual({ full: null, first: 'indented', last: null });
  });

  it('says nothing of first lines on a page that does not indent', () => {
    const all = shapes([14, 14, 14, 6], [14, 14, 14, 9], [12, 14, 14, 8]);
    expect(all.map(({ first }) => first)).toEqual([null, null, null]);
    expect(all.map(({ last }) => last)).toEqual(['short', 'short', 'short']);
  });
});
