import { describe, expect, it } from 'vitest';
import { caretMoveOf } from '../../../src/renderer/reader/caret-keys';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

describe('caret keys', () => {
  it('move by character, line, word and line end, and extend with shift', () => {
    expect(caretMoveOf({ ...plain, key: 'ArrowRight' })).toEqual({
      alter: 'move',
      direction: 'right',
      granularity: 'character',
    });
    expect(caretMoveOf({ ...plain, key: 'ArrowDown', shiftKey: true })).toEqual({
      alter: 'extend',
      direction: 'forward',
      granularity: 'line',
    });
    expect(caretMoveOf({ ...plain, key: 'ArrowLeft', ctrlKey: true, shiftKey: true })).toEqual({
      alter: 'extend',
      direction: 'left',
      granularity: 'word',
    });
    expect(caretMoveOf({ ...plain, key: 'End' })).toEqual({
      alter: 'move',
      direction: 'forward',
      granularity: 'lineboundary',
    });
  });

  it('leaves alt and arrow to moving between articles, and every other key alone', () => {
    expect(caretMoveOf({ ...plain, key: 'ArrowRight', altKey: true })).toBeNull();
    expect(caretMoveOf({ ...plain, key: 'ArrowRight', metaKey: true })).toBeNull();
    expect(caretMoveOf({ ...plain, key: 'h' })).toBeNull();
  });
});
