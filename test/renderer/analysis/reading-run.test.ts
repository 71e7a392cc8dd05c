import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReadingProgress } from '../../../src/renderer/analysis/analysis-state';
import { ReadingRun } from '../../../src/renderer/analysis/reading-run';

vi.mock('../../../src/renderer/analysis/service', () => ({
  analysisService: () => ({ stop: async () => {} }),
}));

const told = (isDone: boolean): ReadingProgress => ({
  articlesRead: 1,
  articles: 2,
  lines: 3,
  articlesWith: 1,
  isDone,
});

/** A reading that goes on when the test says so. */
function controlled(key: string) {
  let tell: (progress: ReadingProgress) => void = () => {};
  let resolve: (answer: string) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<string>((onAnswer, onError) => {
    resolve = onAnswer;
    reject = onError;
  });
  const start = vi.fn((onProgress: typeof tell) => {
    tell = onProgress;
    return promise;
  });
  return { reading: { key, start }, tell: (isDone: boolean) => tell(told(isDone)), resolve, reject };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => vi.restoreAllMocks());

describe('a reading', () => {
  it('is done when the answer and the last word are there, in either order', async () => {
    for (const order of ['answer first', 'word first']) {
      const run = new ReadingRun<string>();
      const one = controlled('a');
      run.ask(one.reading);
      expect(run.state().status).toBe('finding');
      one.tell(false);
      expect(run.state().status).toBe('reading');
      if (order === 'word first') one.tell(true);
      one.resolve('answer');
      await settle();
      if (order === 'answer first') {
        expect(run.state().status).toBe('reading');
        one.tell(true);
      }
      expect(run.state()).toMatchObject({ status: 'done', answer: 'answer', progress: { lines: 3 } });
    }
  });

  it('is not begun again by asking for the same, but after a failure it is', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const run = new ReadingRun<string>();
    const one = controlled('a');
    run.ask(one.reading);
    run.ask(one.reading);
    expect(one.reading.start).toHaveBeenCalledTimes(1);
    one.reject(new Error('no disk'));
    await settle();
    expect(run.state().status).toBe('failed');
    run.ask(one.reading);
    expect(one.reading.start).toHaveBeenCalledTimes(2);
  });

  it('takes nothing from a reading that another one has ended', async () => {
    const run = new ReadingRun<string>();
    const [one, other] = [controlled('a'), controlled('b')];
    run.ask(one.reading);
    run.ask(other.reading);
    one.tell(true);
    one.resolve('old');
    await settle();
    expect(run.state()).toMatchObject({ key: 'b', status: 'finding', answer: null });
  });

  it('stays stopped, with what comes in the end', async () => {
    const run = new ReadingRun<string>();
    const one = controlled('a');
    run.ask(one.reading);
    one.tell(false);
    run.stop();
    one.tell(true);
    one.resolve('so far');
    await settle();
    expect(run.state()).toMatchObject({ status: 'stopped', answer: 'so far' });
  });

  it('that asks for nothing is over at once', () => {
    const run = new ReadingRun<string>();
    run.ask({ key: 'x', start: 'nothing' });
    expect(run.state().status).toBe('nothing');
  });
});
