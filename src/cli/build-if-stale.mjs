/** Builds the app when what was built is missing or older than its sources. Plain JavaScript: it runs before any build. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of, from the project's folder. */
const sources = ['src', 'resources/samples', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** What a build leaves, the last step last. */
const results = ['out/main/index.js', 'out/renderer/index.html', 'out/cli/launch.js'];

/** The two steps of `npm run build`, without npm. */
const steps = [
  ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'src/cli/vite.config.ts'],
];

/**
 * Returns true when the project at `root` has to be built.
 * @param {string} root
 */
export function isStale(root) {
  const built = Math.min(...results.map((path) => modifiedAt(join(root, path))));
  return built === 0 || sources.some((path) => newestIn(join(root, path)) > built);
}

/**
 * Builds the project at `root` when it is stale; resolves to true when it stands built. What the build says is shown
 * only when it fails.
 * @param {string} root
 */
export async function buildIfStale(root) {
  if (!isStale(root)) return true;
  console.log('Building Broadsheet: this takes some seconds.');
  for (const [script = '', ...values] of steps) {
    const { code, said } = await run(root, [join(root, script), ...values]);
    if (code === 0) continue;
    console.error(`${said}\nThe build failed. Was everything installed (npm ci)?`);
    return false;
  }
  return true;
}

/**
 * @param {string} root
 * @param {readonly string[]} values
 * @returns {Promise<{code: number | null, said: string}>}
 */
function run(root, values) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(process.execPath, values, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @param {Buffer} chunk */
    const hear = (chunk) => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

/**
 * Returns when a file was last changed, in milliseconds; 0 when it is not there.
 * @param {string} path
 */
function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Returns when anything in a file or folder was last changed, its folders included: a deleted file shows in them.
 * @param {string} path
 */
function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  let newest = found.mtimeMs;
  if (!found.isDirectory()) return newest;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    newest = Math.max(newest, newestIn(join(path, entry.name)));
  }
  return newest;
}
