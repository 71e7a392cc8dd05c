/**
 * `npm run standards`: what is exported, judged by other people's schemas and readers. Exits 0 only where all of it
 * holds. Needs `../shared/schemas` (or a folder named as the first argument); LibreOffice where it is installed.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const cache = path.join(root, 'node_modules/.cache/standards');

await build({
  configFile: false,
  logLevel: 'error',
  root,
  build: {
    ssr: path.join(here, 'entry.ts'),
    outDir: cache,
    emptyOutDir: true,
    minify: false,
    rollupOptions: { output: { entryFileNames: 'standards.mjs' } },
  },
});
const shared = path.resolve(process.argv[2] ?? path.join(root, '../shared/schemas'));
spawn(process.execPath, [path.join(cache, 'standards.mjs'), shared], { stdio: 'inherit' }).once(
  'exit',
  (code) => {
    process.exitCode = code ?? 1;
  },
);
