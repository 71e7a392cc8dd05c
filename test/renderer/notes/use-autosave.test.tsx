import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDraft, writeDraft } from '../../../src/renderer/notes/drafts';
import { pauseMs, useAutosave } from '../../../src/renderer/notes/use-autosave';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function write(stored = '') {
  const save = vi.fn(async (_text: string) => {});
  const hook = renderHook(({ text }) => useAutosave('note', text, save), { initialProps: { text: stored } });
  return { save, ...hook };
}

describe('text that saves itself', () => {
  it('is saved when the writer pauses, once', async () => {
    const { result, save } = write();
    act(() => result.current.setText('a'));
    act(() => result.current.setText('ab'));
    expect(save).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    expect(save.mock.calls).toEqual([['ab']]);
    expect(result.current.state).toBe('saved');
    expect(readDraft('note')).toBeNull();
  });

  it('is saved at once when the field is left, the panel closed or the window hidden', async () => {
    const left = write();
    act(() => left.result.current.setText('left'));
    act(() => left.result.current.flush());
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(left.save.mock.calls).toEqual([['left']]);

    const closed = write();
    act(() => closed.result.current.setText('closed'));
    closed.unmount();
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(closed.save.mock.calls).toEqual([['closed']]);

    const hidden = write();
    act(() => hidden.result.current.setText('hidden'));
    act(() => window.dispatchEvent(new Event('pagehide')));
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(hidden.save.mock.calls).toEqual([['hidden']]);
  });

  it('is there again after a crash, and saved then', async () => {
    writeDraft('note', 'what was typed last');
    const { result, save } = write('older');
    expect(result.current.text).toBe('what was typed last');
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(save.mock.calls).toEqual([['what was typed last']]);
    expect(readDraft('note')).toBeNull();
  });

  it('keeps the draft and tries again when saving fails', async () => {
    const { result, save } = write();
    save.mockRejectedValueOnce(new Error('disk full'));
    act(() => result.current.setText('kept'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    expect(result.current.state).toBe('failed');
    expect(readDraft('note')).toBe('kept');
    act(() => result.current.flush());
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(save.mock.calls).toEqual([['kept'], ['kept']]);
    expect(result.current.state).toBe('saved');
  });

  it('takes over what changed in the library unless something is unsaved here', async () => {
    const { result, rerender } = write('one');
    rerender({ text: 'two' });
    expect(result.current.text).toBe('two');
    act(() => result.current.setText('mine'));
    rerender({ text: 'three' });
    expect(result.current.text).toBe('mine');
  });

  it('saves in the order of writing, though the first save is slow', async () => {
    const { result, save } = write();
    const order: string[] = [];
    save.mockImplementation(async (text) => {
      if (text === 'first') await new Promise((done) => setTimeout(done, 5000));
      order.push(text);
    });
    act(() => result.current.setText('first'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    act(() => result.current.setText('second'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs + 6000));
    expect(order).toEqual(['first', 'second']);
    expect(readDraft('note')).toBeNull();
  });
});
