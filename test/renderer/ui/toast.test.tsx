import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { notify, Toasts } from '../../../src/renderer/ui/toast';

afterEach(cleanup);

const later = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

it('never take the focus from where the user is, when one goes after another was closed by hand', async () => {
  const user = userEvent.setup();
  render(
    <>
      <button type="button">elsewhere</button>
      <Toasts />
    </>,
  );
  let takeAway = (): void => undefined;
  await act(async () => {
    notify({ message: 'first', tone: 'problem' });
    takeAway = notify({ message: 'second', tone: 'problem' });
    notify({ message: 'third', tone: 'problem' });
  });
  const close = () => screen.getAllByRole('alertdialog')[0]?.querySelector('button');
  const button = close();
  if (button == null) throw new Error('nothing can be closed');
  await user.click(screen.getByRole('button', { name: 'elsewhere' }));
  await user.click(button);
  await later();
  await user.click(screen.getByRole('button', { name: 'elsewhere' }));
  act(takeAway);
  await later();
  expect(screen.getAllByRole('alertdialog').map((each) => each.textContent)).toEqual(['first']);
  expect(document.activeElement?.textContent).toBe('elsewhere');
});
