/** The tour: an empty library gets the samples, each step leads somewhere, and one can leave, come back and go on. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeId } from '#core/page/ids';
import { currentRoute } from '../../../src/renderer/app/navigation';
import { db } from '../../../src/renderer/db/database';
import { findTourArticle } from '../../../src/renderer/db/tour-places';
import { startI18n } from '../../../src/renderer/i18n/index';
import { endTour, moveTour, startTour } from '../../../src/renderer/tour/tour-state';
import { tourSteps } from '../../../src/renderer/tour/tour-steps';

const openSamples = vi.hoisted(() => vi.fn());
vi.mock('../../../src/renderer/import/open-source', () => ({ openSamples }));
const { TourHost } = await import('../../../src/renderer/tour/tour-host');
// Loaded before it is asked for, so that no test waits for it.
await import('../../../src/renderer/tour/tour-card');

const source = {
  id: makeId('source', 's'),
  key: 'samples',
  name: 'samples',
  kind: 'samples',
  addedAt: 1,
  binnedAt: 0,
};
const row = (key: string, lang: string, headline: string, length: number) => ({
  id: makeId('article', key),
  sourceId: source.id,
  lang,
  headline,
  length,
  confidence: 0.9,
});

async function fill(): Promise<void> {
  await db.table('sources').add(source);
  await db
    .table('articles')
    .bulkAdd([row('a', 'en', 'Ferry', 900), row('b', 'zh-Hant', '渡口', 900), row('c', 'zh-Hans', '', 900)]);
}

beforeEach(async () => {
  await startI18n(['en']);
  await db.open();
  openSamples.mockClear();
});

afterEach(async () => {
  endTour();
  cleanup();
  await db.delete();
});

describe('the tour', () => {
  test('is not there before it is taken', () => {
    render(<TourHost />);
    expect(screen.queryByRole('region')).toBeNull();
  });

  test('opens the samples in an empty library and waits for an article', async () => {
    render(<TourHost />);
    startTour();
    await waitFor(() => expect(openSamples).toHaveBeenCalledOnce());
    const next = await screen.findByRole('button', { name: 'Next' });
    expect(next.hasAttribute('disabled')).toBe(true);
    await fill();
    await waitFor(() => expect(next.hasAttribute('disabled')).toBe(false));
  });

  test('opens no samples where there is something to look at', async () => {
    await fill();
    render(<TourHost />);
    startTour();
    await screen.findByRole('region', { name: 'Pages become articles' });
    expect(openSamples).not.toHaveBeenCalled();
  });

  test('goes through all steps, each at its place, back again, and ends with the last', async () => {
    await fill();
    const user = userEvent.setup();
    render(<TourHost />);
    startTour();
    for (const [at, step] of tourSteps.entries()) {
      await screen.findByText(`Step ${at + 1} of ${tourSteps.length}`);
      await waitFor(() => expect(currentRoute()).toEqual(step.route(makeId('article', 'a'), 'ferry')));
      if (at === 1) {
        await user.click(screen.getByRole('button', { name: 'Back' }));
        await screen.findByText(`Step 1 of ${tourSteps.length}`);
        await user.click(screen.getByRole('button', { name: 'Next' }));
        await screen.findByText(`Step 2 of ${tourSteps.length}`);
      }
      const isLast = at === tourSteps.length - 1;
      await user.click(screen.getByRole('button', { name: isLast ? 'Finish' : 'Next' }));
    }
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  });

  test('can be skipped by button and by Escape, and taken again from the start', async () => {
    await fill();
    const user = userEvent.setup();
    render(<TourHost />);
    startTour();
    moveTour(2);
    await user.click(await screen.findByRole('button', { name: 'Skip the tour' }));
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    startTour();
    const next = await screen.findByRole('button', { name: 'Next' });
    expect(screen.getByText(`Step 1 of ${tourSteps.length}`)).toBeDefined();
    await waitFor(() => expect(next.hasAttribute('disabled')).toBe(false));
    next.focus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  });
});

test('the article shown is in the reader’s language, with a headline', async () => {
  expect(await findTourArticle('en')).toBeNull();
  await fill();
  expect(await findTourArticle('en')).toBe(makeId('article', 'a'));
  expect(await findTourArticle('zh-Hant')).toBe(makeId('article', 'b'));
  expect(await findTourArticle('zh-Hans')).toBe(makeId('article', 'b'));
});
