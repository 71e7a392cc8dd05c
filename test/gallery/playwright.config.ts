/** The gallery: one test a view, of which each makes its pictures in every language, width and theme. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const only = (process.env.BROADSHEET_GALLERY_ONLY ?? '').split(',').filter((text) => text !== '');

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.gallery.ts',
  grep:
    only.length === 0 ? /./u : only.map((text) => new RegExp(text.replaceAll(/[^\p{L}\p{N}]/gu, '.'), 'u')),
  outputDir: fileURLToPath(new URL('../../test-results/gallery', import.meta.url)),
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 20_000 },
  reporter: [['list']],
});
