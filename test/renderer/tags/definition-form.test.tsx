import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '../../../src/renderer/db/database';
import { createTag, useTags } from '../../../src/renderer/db/tags';
import { startI18n } from '../../../src/renderer/i18n/index';
import { DefinitionForm } from '../../../src/renderer/tags/definition-form';
import { emptyLibrary } from '../db/library';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

beforeEach(async () => {
  await startI18n(['en']);
  await emptyLibrary();
  await createTag('Ferries');
  render(<Form />);
});

afterEach(cleanup);

function Form() {
  const tag = useTags()?.find(({ name }) => name === 'Ferries');
  return tag === undefined ? null : <DefinitionForm tag={tag} />;
}

async function stored() {
  const [row] = await db.tags.toArray();
  return row;
}

it('is stored when the writer pauses, as one step, and goes on where the writer was', async () => {
  const user = userEvent.setup();
  const field = await screen.findByRole('textbox', { name: 'When to use it' });
  await user.type(field, 'Boats that ');
  await waitFor(async () => expect((await stored())?.whenToUse).toBe('Boats that'));
  expect((field as HTMLTextAreaElement).value).toBe('Boats that ');
  await user.type(field, 'cross');
  await waitFor(async () => expect((await stored())?.whenToUse).toBe('Boats that cross'));
  expect(await db.journal.where('id').above(0).count()).toBe(2);
});

it('is stored when the window goes, without a pause', async () => {
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: 'When not to use it' }), 'Bridges');
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(async () => expect((await stored())?.whenNotToUse).toBe('Bridges'));
});

it('keeps quiet about a name that is taken while it is typed, and says so when the field is left', async () => {
  await createTag('Boats');
  const user = userEvent.setup();
  const field = await screen.findByRole('textbox', { name: 'Other names' });
  await user.type(field, 'Boats');
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect((field as HTMLTextAreaElement).value).toBe('Boats');
  await user.type(field, ' of wood');
  await user.tab();
  await waitFor(async () =>
    expect((await db.tags.toArray()).flatMap(({ aliases }) => aliases)).toEqual(['Boats of wood']),
  );
});

it('keeps in the field what could not be stored, and stores it the next time', async () => {
  const user = userEvent.setup();
  const field = await screen.findByRole('textbox', { name: 'When to use it' });
  const failing = vi
    .spyOn(db, 'transaction')
    .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await user.type(field, 'Boats');
  await user.tab();
  await waitFor(() => expect(silent).toHaveBeenCalled());
  failing.mockRestore();
  silent.mockRestore();
  expect((field as HTMLTextAreaElement).value).toBe('Boats');
  await user.click(field);
  await user.tab();
  await waitFor(async () => expect((await stored())?.whenToUse).toBe('Boats'));
});
