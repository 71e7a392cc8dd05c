import { describe, expect, it } from 'vitest';
import { caretMoveOf } from '../../../src/renderer/reader/caret-keys';
import { flowEdges, flowKeyOf, isVertical, scrollByKey } from '../../../src/renderer/reader/flow';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

function columns(): HTMLElement {
  const scroller = document.createElement('div');
  scroller.dataset.vertical = '';
  scroller.append(document.createElement('p'));
  const sizes = { clientWidth: 500, scrollWidth: 2_000 };
  for (const [name, value] of Object.entries(sizes)) Object.defineProperty(scroller, name, { value });
  return scroller;
}

describe('the flow of a text in columns', () => {
  it('is known to everything in it', () => {
    expect(isVertical(columns().querySelector('p') as Element)).toBe(true);
    expect(isVertical(document.body)).toBe(false);
  });

  it('runs from right to left: what stands further left comes later', () => {
    const box = (left: number) => ({ left, right: left + 20, top: 0, bottom: 300 });
    expect(flowEdges(box(80), true).start).toBeLessThan(flowEdges(box(40), true).start);
    expect(flowEdges(box(80), false)).toEqual({ start: 0, end: 300 });
  });

  it('is scrolled by the keys that scroll lines, to the left as one reads on', () => {
    const scroller = columns();
    const press = (key: string, shiftKey = false) => {
      const found = flowKeyOf({ ...plain, key, shiftKey });
      if (found !== null) scrollByKey(scroller, found);
      return scroller.scrollLeft;
    };
    expect(press(' ')).toBe(-452);
    expect(press('PageDown')).toBe(-904);
    expect(press(' ', true)).toBe(-452);
    expect(press('ArrowLeft')).toBe(-500);
    expect(press('ArrowUp')).toBe(-452);
    expect(press('End')).toBe(-1_500);
    expect(press('Home')).toBe(0);
    expect(press('a')).toBe(0);
    expect(flowKeyOf({ ...plain, key: 'Home', ctrlKey: true })).toBeNull();
  });
});

describe('the caret in columns', () => {
  it('goes where its key points: down the column, left to the next one', () => {
    const move = (key: string, more: Partial<typeof plain> = {}) =>
      caretMoveOf({ ...plain, ...more, key }, true);
    expect(move('ArrowDown')).toEqual({ alter: 'move', direction: 'forward', granularity: 'character' });
    expect(move('ArrowUp', { shiftKey: true })).toEqual({
      ...{ alter: 'extend', direction: 'backward', granularity: 'character' },
    });
    expect(move('ArrowLeft')).toEqual({ alter: 'move', direction: 'forward', granularity: 'line' });
    expect(move('ArrowRight')).toEqual({ alter: 'move', direction: 'backward', granularity: 'line' });
    expect(move('ArrowDown', { ctrlKey: true })?.granularity).toBe('word');
    expect(move('ArrowLeft', { ctrlKey: true })?.granularity).toBe('paragraph');
    expect(move('End')?.granularity).toBe('lineboundary');
  });
});
