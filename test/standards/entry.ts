/** Runs the checks of all standards and says what holds; the exit status is 0 where all of it does. */
import process from 'node:process';
import { checkStandards } from './all-checks';

const counts = { holds: 0, fails: 0, 'not run': 0 };
let isProven = true;
for await (const outcome of checkStandards(process.argv[2] ?? '')) {
  counts[outcome.kind] += 1;
  console.log(
    `${outcome.kind.padEnd(8)} ${outcome.what}${outcome.kind === 'not run' ? `: ${outcome.why}` : ''}`,
  );
  if (outcome.kind === 'fails') {
    isProven = false;
    for (const fault of outcome.faults.slice(0, 10))
      console.log(`           ${fault.replaceAll('\n', '↵').slice(0, 300)}`);
    if (outcome.faults.length > 10) console.log(`           and ${outcome.faults.length - 10} more`);
  }
  if (outcome.kind === 'not run' && outcome.counts) isProven = false;
}
console.log(`\n${counts.holds} hold, ${counts.fails} fail, ${counts['not run']} not run`);
process.exitCode = isProven && counts.holds > 0 ? 0 : 1;
