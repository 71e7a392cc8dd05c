/** The parts of the settings that other views can lead to are all of them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingPlaces } from '../../../src/renderer/settings/setting-places';

test('every part of the settings can be led to, and every place that is led to is there', () => {
  const view = readFileSync('src/renderer/settings/settings-view.tsx', 'utf8');
  const parts = [...view.matchAll(/id="(settings-[a-z-]+)"/gu)].map(([, id]) => id);
  expect(parts.length).toBeGreaterThan(5);
  expect(settingPlaces().map(({ id }) => id)).toEqual(parts);
});
