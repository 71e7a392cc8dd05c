/** Where an article is left is kept, however soon after scrolling one goes on. */
import { cleanup, fireEvent, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useReadingProgress } from '../../../src/renderer/reader/use-reading-progress';

const kept = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../../src/renderer/db/progress', () => ({ keepProgress: kept }));
vi.mock('../../../src/renderer/reader/places-in-sight', () => ({
  placesInSight: (sheet: Element) =>
    sheet.isConnected ? { first: { part: 0, offset: 3 }, last: { part: 0, offset: 9 } } : null,
}));

afterEach(() => {
  cleanup();
  kept.mockClear();
});

const text = {
  parts: [{ shown: { text: '船在渡口等到天亮才开。' } }],
  spansOf: ([{ range }]: readonly [{ range: { start: number; end: number } }]) => [
    { page: 'page:a/0', ...range },
  ],
};
const open = { row: { pages: ['page:a/0'] }, pageTexts: [''] };

function Sheet() {
  const sheet = useRef<HTMLElement>(null);
  useReadingProgress({ open: open as never, text: text as never, sheet, left: null, layout: 'lines' });
  return (
    <div data-scrolls="" data-testid="scroller">
      <article ref={sheet} />
    </div>
  );
}

it('is kept when the article goes away right after it was scrolled', () => {
  const { getByTestId, unmount } = render(<Sheet />);
  fireEvent.wheel(getByTestId('scroller'));
  fireEvent.scroll(getByTestId('scroller'));
  expect(kept).not.toHaveBeenCalled();
  unmount();
  expect(kept).toHaveBeenCalledOnce();
  expect(kept).toHaveBeenCalledWith(open.row, open.pageTexts, {
    at: { page: 'page:a/0', start: 3, end: expect.any(Number) },
    reached: { page: 'page:a/0', start: 9, end: 10 },
  });
});

it('is not kept again by what scrolled by itself', () => {
  const { getByTestId, unmount } = render(<Sheet />);
  fireEvent.scroll(getByTestId('scroller'));
  unmount();
  expect(kept).not.toHaveBeenCalled();
});
