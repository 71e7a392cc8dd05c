/** A suggestion to join two articles: what its buttons do, and that it can be taken back. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Suggestion } from '../../../src/renderer/db/suggestions';
import { Offer } from '../../../src/renderer/facts/offer';
import { startI18n } from '../../../src/renderer/i18n/index';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

const shown = vi.hoisted((): unknown[] => []);
vi.mock('../../../src/renderer/ui/toast', () => ({ notify: (toast: unknown) => shown.push(toast) }));

beforeEach(async () => {
  shown.length = 0;
  await startI18n(['en']);
  await emptyLibrary();
});
afterEach(cleanup);

it('offers to take back that two articles were joined', async () => {
  const source = await addSource('乡报');
  const from = articleOf(await addDump(source, '1.txt', '甲题\n甲文。'), 0);
  const to = articleOf(await addDump(source, '2.txt', '乙题\n乙文。'), 0);
  const suggestion = { direction: 'to', articleId: from, other: { id: to, title: '乙题' }, page: '2' };
  const onJoined = vi.fn();
  render(<Offer suggestion={suggestion as unknown as Suggestion} onJoined={onJoined} />);
  fireEvent.click(screen.getByRole('button', { name: /^Join/ }));
  await waitFor(() => expect(shown).toHaveLength(1));
  expect(shown[0]).toMatchObject({ action: { label: 'Undo' } });
  await waitFor(() => expect(onJoined).toHaveBeenCalledWith(from));
});
