/**
 * `npm test`: unit tests, and meanwhile a build when it is stale and a browser; then end-to-end tests in that browser
 * (and in Electron where its runtime is), and one line of sums. `node test/run.mjs unit` or `e2e` runs one half.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../src/cli/build-if-stale.mjs';

/** @typedef {{ passed: number, failed: number }} Sums */

const root = fileURLToPath(new URL('..', import.meta.url));
const which = process.argv[2] ?? 'all';
const results = mkdtempSync(join(tmpdir(), 'broadsheet-results-'));

/** @type {Sums[]} */
const sums = [];
try {
  const browser = which === 'unit' ? null : browserForTests();
  if (which !== 'e2e') sums.push(await unitTests());
  if (browser !== null) sums.push(await endToEndTests(await browser));
} finally {
  rmSync(results, { recursive: true, force: true });
}
const passed = sums.reduce((sum, each) => sum + each.passed, 0);
const failed = sums.reduce((sum, each) => sum + each.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** @returns {Promise<Sums>} */
async function unitTests() {
  const file = join(results, 'unit.json');
  const code = await run('node_modules/vitest/vitest.mjs', [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0 } = readResults(file);
  return honest(code, { passed: numPassedTests, failed: numFailedTests });
}

/**
 * Builds the app when it is stale, and resolves to the browser's path; to null when either fails. In CI there is time,
 * while unit tests run, to get the browser that end-to-end tests are quickest in; elsewhere nothing is installed unasked.
 * @returns {Promise<string | null>}
 */
async function browserForTests() {
  if (!(await buildIfStale(root))) return null;
  return output('out/cli/ensure-browser.js', which === 'all' && process.env.CI ? ['--spare'] : []);
}

/**
 * @param {string | null} browser
 * @returns {Promise<Sums>}
 */
async function endToEndTests(browser) {
  if (browser === null) return { passed: 0, failed: 1 };
  const file = join(results, 'e2e.json');
  const code = await run(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config', 'test/e2e/playwright.config.ts', ...process.argv.slice(3)],
    { BROADSHEET_BROWSER: browser, BROADSHEET_E2E_RESULTS: file },
  );
  const { expected = 0, unexpected = 0, flaky = 0 } = readResults(file).stats ?? {};
  if (!hasElectron()) console.log('Left out: the same tests in Electron, whose runtime is not installed.');
  return honest(code, { passed: expected, failed: unexpected + flaky });
}

/**
 * A runner that failed without a failed test (a file that does not load, an error outside the tests) counts as one.
 * @param {number} code
 * @param {Sums} counted
 * @returns {Sums}
 */
function honest(code, { passed, failed }) {
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

/** The runtime is there when the package names its executable: see src/cli/launch/electron-runtime.ts. */
function hasElectron() {
  const folder = join(root, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  return existsSync(name) && existsSync(join(folder, 'dist', readFileSync(name, 'utf8').trim()));
}

/**
 * @param {string} file
 * @returns {{ numPassedTests?: number, numFailedTests?: number,
 *   stats?: { expected?: number, unexpected?: number, flaky?: number } }}
 */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Runs a script of the project with this Node, its output shown; resolves to its status.
 * @param {string} script
 * @param {readonly string[]} values
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
function run(script, values, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...values], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a script and resolves to what it prints, or to null when it fails; what it says on stderr is shown.
 * @param {string} script
 * @param {readonly string[]} values
 * @returns {Promise<string | null>}
 */
function output(script, values) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(process.execPath, [join(root, script), ...values], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
    });
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code === 0 ? said.trim() : null));
  });
}
