/** The bar of the chosen lines of a concordance: what it does is done to the lines of now. */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { LineView } from '../../../src/renderer/analysis/analysis-state';
import { ChosenLines } from '../../../src/renderer/analysis/chosen-lines';
import { db } from '../../../src/renderer/db/database';
import { MarkingWordsProvider } from '../../../src/renderer/highlights/marking-words';
import { startI18n } from '../../../src/renderer/i18n/index';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

const asked = vi.hoisted((): ((articleIds: readonly string[]) => void)[] => []);
vi.mock('../../../src/renderer/analysis/service', () => ({
  analysisService: () => ({
    articlesOf: () =>
      new Promise((done) => {
        asked.push((articleIds) => done({ articleIds }));
      }),
  }),
}));
vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));

afterEach(cleanup);

it('does to the lines that are chosen now what is asked before their articles are known', async () => {
  await startI18n(['en']);
  await emptyLibrary();
  const source = await addSource('乡报');
  const first = articleOf(await addDump(source, '1.txt', '甲题\n甲文。'), 0);
  const second = articleOf(await addDump(source, '2.txt', '乙题\n乙文。'), 0);
  const view = {} as LineView;
  const bar = (places: readonly number[]) => (
    <MarkingWordsProvider>
      <ChosenLines view={view} term="渡口" places={places} total={2} onAll={() => {}} onClear={() => {}} />
    </MarkingWordsProvider>
  );
  const { rerender } = render(bar([0]));
  await waitFor(() => expect(asked).toHaveLength(1));
  await act(async () => asked[0]?.([first]));
  const button = await screen.findByRole('button', { name: 'Mark as read' });
  rerender(bar([0, 1]));
  fireEvent.click(button);
  await waitFor(() => expect(asked).toHaveLength(3));
  await act(async () => {
    for (const answer of asked.slice(1)) answer([first, second]);
  });
  await waitFor(async () => expect((await db.articles.get(second))?.read).toBe(1));
});
