/** `npm start`: builds when needed and hands over to the built launcher. */
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
if (await buildIfStale(root)) {
  /** @type {{ launch: (values: readonly string[], root: string) => Promise<number> }} */
  const { launch } = await import(new URL('../../out/cli/launch.js', import.meta.url).href);
  process.exit(await launch(process.argv.slice(2), root));
}
process.exitCode = 1;
