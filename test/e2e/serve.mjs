/** Runs the built launcher as it stands: `node serve.mjs ROOT [arguments of npm start]`. */
import { pathToFileURL } from 'node:url';

const [root = '', ...values] = process.argv.slice(2);
/** @type {{ launch: (values: readonly string[], root: string) => Promise<number> }} */
const { launch } = await import(pathToFileURL(`${root}/out/cli/launch.js`).href);
process.exit(await launch(values, root));
