/** Answers of a worker that are asked for anew while earlier questions are still open. */
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KnownAnswers } from '../../../src/renderer/workers/known-answers';
import { revisedAnswers } from '../../../src/renderer/workers/revised-answers';

describe('a revised answer', () => {
  it('stays when the answer to an earlier question comes after it', async () => {
    const open: ((value: string) => void)[] = [];
    const service = { ask: () => new Promise<string>((resolve) => open.push(resolve)) };
    const useRevised = revisedAnswers(() => service);
    const { result, rerender } = renderHook(
      ({ revision }) => useRevised('counts', revision, (asked) => asked.ask()),
      { initialProps: { revision: 1 } },
    );
    rerender({ revision: 2 });
    await act(async () => open[1]?.('new'));
    await waitFor(() => expect(result.current).toBe('new'));
    await act(async () => open[0]?.('old'));
    rerender({ revision: 2 });
    expect(result.current).toBe('new');
  });
});

describe('known answers', () => {
  it('are those given last, and no more than are kept', () => {
    const known = new KnownAnswers();
    for (let at = 0; at < 20; at += 1) known.ask(`${at}`, 1)(at);
    expect(known.get('0')).toBeUndefined();
    expect(known.get('8')?.value).toBe(8);
    expect(known.get('19')).toMatchObject({ revision: 1, value: 19 });
  });

  it('give way to the answer of a worker that was started anew and counts from the beginning', () => {
    const known = new KnownAnswers();
    known.ask('counts', 40)('before');
    known.ask('counts', 1)('after');
    expect(known.get('counts')?.value).toBe('after');
  });
});
