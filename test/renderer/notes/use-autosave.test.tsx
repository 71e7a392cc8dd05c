import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDraft, writeDraft } from '../../../src/renderer/notes/drafts';
import { longestWaitMs, pauseMs, retryMs, useAutosave } from '../../../src/renderer/notes/use-autosave';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function write(stored = '') {
  const save = vi.fn(async (text: string, _base: string) => text);
  const onMerged = vi.fn();
  const hook = renderHook(({ text }) => useAutosave({ key: 'note', stored: text, save, onMerged }), {
    initialProps: { text: stored },
  });
  const saved = () => save.mock.calls.map(([text]) => text);
  return { save, saved, onMerged, ...hook };
}

describe('text that saves itself', () => {
  it('is saved when the writer pauses, once', async () => {
    const { result, save, saved } = write();
    act(() => result.current.setText('a'));
    act(() => result.current.setText('ab'));
    expect(save).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    expect(saved()).toEqual(['ab']);
    expect(result.current.state).toBe('saved');
    expect(readDraft('note')).toBeNull();
  });

  it('is saved at once when the field is left, the panel closed or the window hidden', async () => {
    const left = write();
    act(() => left.result.current.setText('left'));
    act(() => left.result.current.flush());
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(left.saved()).toEqual(['left']);

    const closed = write();
    act(() => closed.result.current.setText('closed'));
    closed.unmount();
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(closed.saved()).toEqual(['closed']);

    const hidden = write();
    act(() => hidden.result.current.setText('hidden'));
    act(() => window.dispatchEvent(new Event('pagehide')));
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(hidden.saved()).toEqual(['hidden']);
  });

  it('is there again after a crash, and saved then', async () => {
    writeDraft('note', { text: 'what was typed last', base: 'older' });
    const { result, saved } = write('older');
    expect(result.current.text).toBe('what was typed last');
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(saved()).toEqual(['what was typed last']);
    expect(readDraft('note')).toBeNull();
  });

  it('leaves alone a draft from before the note was last stored', async () => {
    writeDraft('note', { text: 'one two', base: 'one', at: 50 });
    const save = vi.fn(async (text: string) => text);
    const { result } = renderHook(() =>
      useAutosave({ key: 'note', stored: 'one new two', storedAt: 51, save, onMerged: vi.fn() }),
    );
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    expect(result.current.text).toBe('one new two');
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps the draft and tries again when saving fails', async () => {
    const { result, save, saved } = write();
    save.mockRejectedValueOnce(new Error('disk full'));
    act(() => result.current.setText('kept'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    expect(result.current.state).toBe('failed');
    expect(readDraft('note')).toEqual({ text: 'kept', base: '' });
    act(() => result.current.flush());
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(saved()).toEqual(['kept', 'kept']);
    expect(result.current.state).toBe('saved');
  });

  it('says once why saving fails, and tries by itself until it succeeds, with the text kept in the field', async () => {
    const onFailed = vi.fn();
    const full = new Error('disk full');
    const save = vi.fn(async (text: string) => text);
    save.mockRejectedValueOnce(full).mockRejectedValueOnce(full);
    const { result } = renderHook(() =>
      useAutosave({ key: 'note', stored: '', save, onMerged: vi.fn(), onFailed }),
    );
    act(() => result.current.setText('kept'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    await act(() => vi.advanceTimersByTimeAsync(retryMs));
    expect(onFailed.mock.calls).toEqual([[full]]);
    expect(result.current).toMatchObject({ text: 'kept', state: 'failed' });
    expect(readDraft('note')?.text).toBe('kept');
    await act(() => vi.advanceTimersByTimeAsync(retryMs));
    expect(result.current.state).toBe('saved');
    expect(save).toHaveBeenCalledTimes(3);
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
      return text;
    });
    act(() => result.current.setText('first'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    act(() => result.current.setText('second'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs + 6000));
    expect(order).toEqual(['first', 'second']);
    expect(readDraft('note')).toBeNull();
  });

  it('is saved every second while it is written without a pause', async () => {
    const { result, saved } = write();
    for (let typed = 1; typed <= 30; typed += 1) {
      act(() => result.current.setText('x'.repeat(typed)));
      await act(() => vi.advanceTimersByTimeAsync(100));
    }
    expect(saved().length).toBeGreaterThanOrEqual(2);
    expect((saved().at(-1) ?? '').length).toBeGreaterThanOrEqual(30 - longestWaitMs / 100);
  });

  it('says on top of what it was written', async () => {
    const { result, save } = write('one');
    act(() => result.current.setText('one two'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    act(() => result.current.setText('one two three'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    expect(save.mock.calls).toEqual([
      ['one two', 'one'],
      ['one two three', 'one two'],
    ]);
  });

  it('goes on with both texts when another window had saved its own', async () => {
    const { result, save, onMerged } = write('');
    save.mockImplementationOnce(async (text) => {
      await new Promise((done) => setTimeout(done, 50));
      return `theirs\n\n${text}`;
    });
    act(() => result.current.setText('mine'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    act(() => result.current.setText('mine goes on'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs + 100));
    expect(result.current.text).toBe('theirs\n\nmine goes on');
    expect(save.mock.calls.at(-1)).toEqual(['theirs\n\nmine goes on', 'theirs\n\nmine']);
    expect(onMerged).toHaveBeenCalledTimes(1);
    expect(readDraft('note')).toBeNull();
  });

  it('is emptied only when the field is left, so that links to it wait for new words', async () => {
    const { result, saved } = write('words');
    act(() => result.current.setText(''));
    await act(() => vi.advanceTimersByTimeAsync(longestWaitMs * 3));
    expect(saved()).toEqual([]);
    expect(readDraft('note')).toMatchObject({ text: '', base: 'words' });
    act(() => result.current.setText('others'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    act(() => result.current.setText(''));
    act(() => result.current.flush());
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(saved()).toEqual(['others', '']);
  });

  it('does not take an older save of its own for somebody else’s', async () => {
    const { result, rerender } = write('');
    act(() => result.current.setText('a'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    act(() => result.current.setText('ab'));
    await act(() => vi.advanceTimersByTimeAsync(pauseMs));
    rerender({ text: 'a' });
    expect(result.current.text).toBe('ab');
    rerender({ text: 'ab' });
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(result.current.text).toBe('ab');
  });
});
