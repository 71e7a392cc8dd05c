/** Puts a browser where the tests need one, as a start would, and prints its path: `node out/cli/ensure-browser.js`. */
import { findBrowser } from './launch/browsers';
import { decideForTests } from './launch/decide';
import { hasApt, install, installAdvice, installationFor } from './launch/install';
import { thisMachine } from './launch/machine';

const machine = thisMachine();
let browser = findBrowser(machine);
const decision = decideForTests({ browser: browser !== null, root: machine.root, apt: hasApt(machine) });
if (decision === 'install') {
  const { packages, notice } = installationFor('tests');
  console.error(notice);
  const failure = await install(machine, packages);
  browser = findBrowser(machine);
  if (browser === null && failure !== null) console.error(failure);
}
if (browser === null) {
  console.error(installAdvice(machine));
  process.exitCode = 1;
} else {
  console.log(browser);
}
