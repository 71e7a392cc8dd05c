/**
 * `npm run durability -- --kills N`: browsers killed at random moments, and what they had acknowledged looked for
 * afterwards. N kills (40 unless told) in each of import, tagging, typing, backup, restore and index building, every
 * other one of the renderer alone; what was acknowledged is written down outside the browser. After each restart the
 * database has to open, its invariants have to hold, everything acknowledged has to be there, and the newest snapshot
 * has to verify. At last a full disk, on a small tmpfs where one can be mounted.
 *
 *   --only NAME[,NAME]  only these: import, tagging, typing, backup, restore, index, full-disk
 *   --folder FOLDER     where profiles, logs and counts are kept (node_modules/.cache/durability): an interrupted run
 *                       goes on from there; --anew begins again
 *   --seed N            for the moments; printed
 *
 * The disk is filled sixteen ways: to 30 MB and less, between writes, at once and as fast as another process can while one
 * tags, imports or types, killed then or after room was made; then the app is started, used and started once more. A
 * write that fails would tear LevelDB's log, and a later start reset every library (see README).
 *
 * It kills processes, not the machine: what the system has taken from the browser is written in the end. A power loss
 * it cannot prove.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildIfStale } from '../../src/cli/build-if-stale.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const cache = path.join(root, 'node_modules/.cache/durability-bundle');

if (!(await buildIfStale(root))) process.exit(1);
await build({
  configFile: false,
  logLevel: 'error',
  root,
  ssr: { external: ['@playwright/test'] },
  build: {
    ssr: path.join(here, 'run.ts'),
    outDir: cache,
    emptyOutDir: true,
    minify: false,
    rollupOptions: { output: { entryFileNames: 'run.mjs' } },
  },
});
/** @type {{ run: (values: readonly string[], root: string) => Promise<number> }} */
const { run } = await import(pathToFileURL(path.join(cache, 'run.mjs')).href);
process.exitCode = await run(process.argv.slice(2), root);
