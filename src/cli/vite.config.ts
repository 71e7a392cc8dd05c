/** The build of what runs in Node: the `broadsheet` command, the launcher, and the tests' way to a browser. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  logLevel: 'warn',
  // Everything is bundled: the built files run without node_modules.
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: at('../../out/cli'),
    emptyOutDir: true,
    rollupOptions: {
      input: {
        broadsheet: at('broadsheet.ts'),
        launch: at('launch.ts'),
        'ensure-browser': at('ensure-browser.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  plugins: [
    {
      name: 'run-bit',
      writeBundle: ({ dir = '' }) => chmodSync(join(dir, 'broadsheet.js'), 0o755),
    },
  ],
});
