/**
 * Puts a browser where the tests need one, and prints its path: `node out/cli/ensure-browser.js`. With `--spare` there is
 * time for it, and the browser that is quickest in tests is sought also where another is installed.
 */
import { findHeadlessBrowser, findTestBrowser } from './launch/browsers';
import { decideForTests } from './launch/decide';
import { addHeadless, hasApt, install, installAdvice, installationsForTests } from './launch/install';
import { thisMachine } from './launch/machine';

const machine = thisMachine();
let browser = findTestBrowser(machine);
const decision = decideForTests({
  browser: browser !== null,
  quick: (machine.env.BROADSHEET_BROWSER ?? '') !== '' || findHeadlessBrowser(machine) !== null,
  root: machine.root,
  apt: hasApt(machine),
  spare: process.argv.includes('--spare'),
});
if (decision === 'improve') {
  await addHeadless(machine);
  browser = findTestBrowser(machine);
}
if (decision === 'install') {
  for (const { packages, notice } of installationsForTests()) {
    if (browser !== null) break;
    console.error(notice);
    const failure = await install(machine, packages);
    browser = findTestBrowser(machine);
    if (browser === null && failure !== null) console.error(failure);
  }
}
if (browser === null) {
  console.error(installAdvice(machine));
  process.exitCode = 1;
} else {
  console.log(browser);
}
