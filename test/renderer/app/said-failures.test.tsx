import { cleanup, configure, render, renderHook, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RebuildDialog } from '../../../src/renderer/corrections/rebuild-dialog';
import { en } from '../../../src/renderer/i18n/resources';
import { usePinyin } from '../../../src/renderer/tags/pinyin';
import { onRevision } from '../../../src/renderer/themes/revisions';
import { endTour, startTour } from '../../../src/renderer/tour/tour-state';

const said = vi.hoisted(() => ({ failures: [] as unknown[] }));
vi.mock('../../../src/renderer/app/failures', () => ({
  reportFailure: (error: unknown) => said.failures.push(error),
}));
vi.mock('../../../src/renderer/db/has-sources', () => ({
  hasSources: async () => {
    throw new Error('no sources');
  },
}));
vi.mock('pinyin-match/lib/traditional.js', () => {
  throw new Error('no dictionary');
});
vi.mock('../../../src/renderer/import/rebuild', () => ({ previewRebuild: () => new Promise(() => {}) }));
configure({ asyncUtilTimeout: 15_000 });

beforeEach(async () => {
  said.failures.length = 0;
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
});

afterEach(cleanup);

it('says that the samples of the tour could not be brought', async () => {
  startTour();
  await waitFor(() => expect(said.failures).toHaveLength(1));
  endTour();
});

it('says that the names cannot be found by their letters', async () => {
  const { result } = renderHook(() => usePinyin());
  await waitFor(() => expect(said.failures).toHaveLength(1));
  expect(result.current).toBeNull();
});

it('says that nobody counts the themes', async () => {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error')), 0);
      }
      postMessage() {}
      terminate() {}
    },
  );
  const stop = onRevision(() => {});
  await waitFor(() => expect(said.failures).toHaveLength(1));
  stop();
});

it('says that a rebuild is beginning, and not that it is at 0 of 0', async () => {
  render(<RebuildDialog onClose={() => {}} />);
  expect((await screen.findByRole('status')).textContent).toBe(en.corrections.rebuild.beginning);
});
