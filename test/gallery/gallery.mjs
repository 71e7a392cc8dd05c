/**
 * `npm run gallery`: a picture of every view of the app, in three themes, in English and Chinese, wide and narrow, with
 * an empty library, a full one and where something fails; axe is asked in each. An `index.html` beside the pictures
 * shows them all. Exit 1 when axe or the console finds something, or a view cannot be come to.
 *
 *   --out FOLDER     where the pictures go (a folder of the system's temporary one): what is there already, with nothing
 *                    found in it, is not made again, so that an interrupted run goes on
 *   --only TEXT      only the views with this in their name; several with commas between
 *   --languages L,L  en and zh-Hans unless told; zh-Hant is there too
 *   --anew           makes again what is there
 *   --list           names the views
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../../src/cli/build-if-stale.mjs';
import { writeIndex } from './index-page.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'broadsheet-gallery') },
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: 'en,zh-Hans' },
    anew: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
const folder = resolve(values.out);
if (!relative(root, folder).startsWith('..')) {
  console.error('The pictures may not go into the project.');
  process.exit(2);
}
if (!(await buildIfStale(root))) process.exit(1);
mkdirSync(folder, { recursive: true });
const browser = execFileSync(process.execPath, [join(root, 'out/cli/ensure-browser.js')], {
  encoding: 'utf8',
});
const code = await new Promise((done) => {
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      join(root, 'test/gallery/playwright.config.ts'),
      ...(values.list ? ['--list'] : []),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        BROADSHEET_BROWSER: browser.trim(),
        BROADSHEET_GALLERY: folder,
        BROADSHEET_GALLERY_LANGUAGES: values.languages,
        BROADSHEET_GALLERY_ONLY: values.only,
        ...(values.anew && { BROADSHEET_GALLERY_ANEW: '1' }),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  child.once('error', () => done(1));
  child.once('exit', (status) => done(status ?? 1));
});
if (!values.list) {
  const { pictures, findings } = writeIndex(folder);
  console.log(`${pictures} pictures, ${findings} findings: ${join(folder, 'index.html')}`);
  process.exitCode = code === 0 && findings === 0 ? 0 : 1;
}
