import { describe, expect, it } from 'vitest';
import { type ChosenKey, chosenActionOf } from '../../../src/renderer/reader/chosen-keys';

const key = (name: string, more: Partial<ChosenKey> = {}): ChosenKey => ({
  key: name,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

describe('keys of a chosen highlight', () => {
  it('move its end with Shift and an arrow, its start with Alt as well, by words with Control', () => {
    expect(chosenActionOf(key('ArrowRight', { shiftKey: true }))).toEqual({
      ...{ kind: 'end', side: 'end', by: 1, step: 'character' },
    });
    expect(chosenActionOf(key('ArrowLeft', { shiftKey: true, altKey: true, ctrlKey: true }))).toEqual({
      ...{ kind: 'end', side: 'start', by: -1, step: 'word' },
    });
    expect(chosenActionOf(key('ArrowRight'))).toBeNull();
    expect(chosenActionOf(key('ArrowUp', { shiftKey: true }))).toBeNull();
  });

  it('give it a colour by Shift and a digit, whatever sign the keyboard writes then', () => {
    expect(chosenActionOf(key('@', { code: 'Digit2', shiftKey: true }))).toEqual({
      kind: 'colour',
      colour: 'green',
    });
    expect(chosenActionOf(key('"', { code: 'Digit2', shiftKey: true }))).toEqual({
      kind: 'colour',
      colour: 'green',
    });
    expect(chosenActionOf(key('&', { code: 'Digit7', shiftKey: true }))).toBeNull();
    expect(chosenActionOf(key('2', { code: 'Digit2' }))).toBeNull();
  });

  it('open, write on, tag, cite, delete and let go of it', () => {
    const kinds = ['Enter', 'N', 't', 'y', 'Delete', 'Escape'].map((name) => chosenActionOf(key(name))?.kind);
    expect(kinds).toEqual(['open', 'note', 'tag', 'cite', 'delete', 'done']);
    expect(chosenActionOf(key('n', { ctrlKey: true }))).toBeNull();
    expect(chosenActionOf(key('Enter', { isComposing: true }))).toBeNull();
  });
});
