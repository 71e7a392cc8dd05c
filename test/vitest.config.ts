import { defineConfig } from 'vitest/config';

// Three projects: the core, what else runs in Node, and what needs a (simulated) page. End-to-end tests are Playwright's.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // Every core works; a busy machine takes its time, and no test is a measure of speed.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          // The core keeps nothing between calls, so that its test files share what they load: half the processor time.
          isolate: false,
          include: ['test/core/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/*.test.ts', 'test/{main,cli}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/{renderer,laws}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/renderer/setup.ts'],
        },
      },
    ],
  },
});
