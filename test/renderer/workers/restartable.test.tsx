/** Workers that cannot start: what was asked fails, is said, and is asked of another worker on the user's word. */
import { cleanup, configure, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expose } from 'comlink';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CoverageView } from '../../../src/renderer/coverage/coverage-view';
import { en } from '../../../src/renderer/i18n/resources';
import { ClustersView } from '../../../src/renderer/reprints/clusters-view';
import { useSearch } from '../../../src/renderer/search/client';
import { plainRequest } from '../../../src/renderer/search/search-state';
import { CountsView } from '../../../src/renderer/themes/counts-view';
import { Restartable, WorkerBroken } from '../../../src/renderer/workers/restartable';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

/** A worker whose script never comes, or one that answers with what is exposed. */
const started: FakeWorker[] = [];
let answers: object | null = null;
class FakeWorker extends EventTarget {
  isEnded = false;
  readonly #port: MessagePort | null;
  constructor() {
    super();
    started.push(this);
    if (answers === null) {
      this.#port = null;
      setTimeout(() => this.break(), 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    expose(answers, port2 as never);
    this.#port = port1;
    port1.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent('message', { data }));
  }
  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#port?.postMessage(message, transfer);
  }
  break(): void {
    if (!this.isEnded) this.dispatchEvent(new Event('error'));
  }
  terminate(): void {
    this.isEnded = true;
    this.#port?.close();
  }
}

beforeEach(async () => {
  answers = null;
  started.length = 0;
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.stubGlobal('Worker', FakeWorker);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
});

afterEach(() => {
  cleanup();
  for (const worker of started) worker.terminate();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a worker that cannot start', () => {
  it('leaves no question without an answer, and gives way to another one', async () => {
    const told: number[] = [];
    const line = new Restartable<{ n: number }>(
      () => new FakeWorker() as never,
      () => ({ n: started.length }),
    );
    const watching = line.watch(async ({ n }) => told.push(n));
    await expect(line.ask(() => new Promise(() => {}))).rejects.toBeInstanceOf(WorkerBroken);
    await watching;
    expect(line.health()).toEqual({ hasFailed: true, attempt: 0 });
    expect(started[0]?.isEnded).toBe(true);
    line.restart();
    expect(line.health()).toEqual({ hasFailed: false, attempt: 1 });
    expect(started).toHaveLength(2);
    // Who watched the first one watches the second.
    expect(told).toEqual([1, 2]);
    started[1]?.dispatchEvent(new MessageEvent('message', { data: '' }));
    // An error of one that has answered is not its end.
    started[1]?.break();
    expect(line.health().hasFailed).toBe(false);
    expect(await line.ask(async ({ n }) => n)).toBe(2);
  });

  it.each([
    ['coverage', () => <CoverageView />],
    ['themes', () => <CountsView />],
    ['reprints', () => <ClustersView />],
  ] as const)('is said in the view of %s, which tries again with another one', async (_, view) => {
    render(view());
    expect(await screen.findByText(en.errors.worker.title)).toBeTruthy();
    expect(screen.queryByText(en.coverage.loading)).toBeNull();
    expect(screen.queryByText(en.themes.loading)).toBeNull();
    const before = started.length;
    answers = {
      papers: async () => [],
      counts: async () => [],
      clusters: async () => [],
      start: async () => {},
      watch: async (listener: (told: unknown) => void) => listener(0),
    };
    await userEvent.setup().click(screen.getByRole('button', { name: en.errors.worker.again }));
    await waitFor(() => expect(screen.queryByText(en.errors.worker.title)).toBeNull());
    expect(started.length).toBe(before + 1);
  });

  it('of the search makes a search fail, and the next try is answered', async () => {
    const request = { ...plainRequest, text: '渡口' };
    const { result } = renderHook(() => useSearch(request));
    await waitFor(() => expect(result.current.status).toBe('failed'));
    const answer = {
      hits: [],
      total: 7,
      isExact: true,
      articlesSearched: 9,
      fieldsSearched: [],
      pending: 0,
      problems: [],
      facets: [],
      histogram: [],
    };
    answers = {
      search: async () => answer,
      complete: async () => answer,
      watch: async (listener: (told: unknown) => void) =>
        listener({ articles: 9, searchable: 9, pending: 0, revision: 0 }),
    };
    result.current.retry();
    await waitFor(() => expect(result.current).toMatchObject({ status: 'done', total: 7 }));
  });
});
