/** End-to-end tests: the built app in an installed browser, and in Electron where its runtime is there. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findElectron } from '../../src/cli/launch/electron-runtime';
import type { AppOptions } from './app';

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = process.env.BROADSHEET_E2E_RESULTS;
const hosts = findElectron(root) === null ? (['browser'] as const) : (['browser', 'electron'] as const);

export default defineConfig<AppOptions>({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: `${root}/test-results`,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Generous: a busy machine is slow, and what waits for something it sees ends as soon as it is there.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: results === undefined ? [['list']] : [['list'], ['json', { outputFile: results }]],
  projects: hosts.map((kind) => ({ name: kind, use: { kind } })),
});
