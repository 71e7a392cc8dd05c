/** The palette under hasty fingers, and what it lists. */
import { cleanup, render } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LiveAction } from '../../../src/renderer/app/actions';
import { startI18n } from '../../../src/renderer/i18n/index';
import { PaletteDialog } from '../../../src/renderer/palette/palette-dialog';
import { placeItems, settingItems } from '../../../src/renderer/palette/palette-places';
import { emptyLibrary } from '../db/library';

vi.mock('../../../src/renderer/search/service', () => ({
  searchService: () => ({ search: async () => ({ hits: [] }) }),
}));

vi.setConfig({ testTimeout: 30_000 });

beforeEach(async () => {
  await startI18n(['en']);
  await emptyLibrary();
  vi.stubGlobal('CSS', { escape: (value: string) => value });
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function action(title: string): LiveAction {
  const words = { id: title, title, section: 'window', words: '', icon: null } as const;
  const run = () => undefined;
  return { ...words, keys: [], usualKeys: [], isQuiet: false, hasOwnKeys: false, isEnabled: () => true, run };
}

it('carries out what was typed, though Enter came before the lines did', async () => {
  const [apple, quince] = [action('Water the apple tree'), action('Water the quince tree')];
  const onClose = vi.fn();
  render(<PaletteDialog actions={[apple, quince]} onClose={onClose} />);
  const field = document.querySelector('input');
  if (field === null) throw new Error('no field');
  // As fast as it can be: nothing is drawn between the letters and the key.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'quince');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1), 10_000);
  expect(onClose).toHaveBeenCalledWith(quince.run);
});

it('lists every place and every setting once', () => {
  const t = i18next.getFixedT('en', ['palette', 'common', 'settings', 'themes', 'library']);
  const items = [...placeItems(t), ...settingItems(t)];
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
});
