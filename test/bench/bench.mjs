/**
 * `npm run bench -- NAME [arguments]`: runs `NAME.bench.ts` (bundled, its `bench` called) or `NAME.mjs` beside this
 * file, and prints what it ran on. By hand, never a gate: only figures of one run can be compared.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const [name = '', ...values] = process.argv.slice(2);
const files = readdirSync(here).sort();
const names = files.flatMap((file) => {
  const match = /^(.+)\.bench\.ts$|^(?!bench\.)(.+)\.mjs$/u.exec(file);
  return match === null ? [] : [match[1] ?? match[2] ?? ''];
});

if (!names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME\nThere are: ${names.join(', ')}`);
  process.exit(2);
}

const { arch, platform, versions } = process;
const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
console.log(`${name}: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory}, ${platform} ${arch}`);
console.log(`Node ${versions.node}, V8 ${versions.v8}\n`);

if (files.includes(`${name}.bench.ts`)) await runBundled();
else {
  // A script of its own reads its arguments where scripts find them.
  process.argv.splice(2, 1);
  await import(pathToFileURL(join(here, `${name}.mjs`)).href);
}

async function runBundled() {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: join(here, `${name}.bench.ts`),
        outDir: folder,
        minify: false,
        rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
    });
    /** @type {{ bench: (values: readonly string[]) => Promise<void> | void }} */
    const { bench } = await import(pathToFileURL(join(folder, 'bench.mjs')).href);
    await bench(values);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
