#!/usr/bin/env node
/** The `broadsheet` command. */
import process from 'node:process';
import { runBackupCommand } from './backup/run';
import { runExportCommand } from './export/run';
import { type ExitStatus, type Output, runCommand } from './reflow/run';

let closed = false;
// A reader that stops early (head, a closed pager) is no failure; any other write error is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (!closed && error.code !== 'EPIPE') {
    process.stderr.write(`The output could not be written: ${error.message}\n`);
    process.exitCode = 1;
  }
  closed = true;
});

const output: Output = {
  // Waits until it is taken, so that output larger than memory never piles up.
  write: (text) =>
    closed
      ? Promise.resolve(false)
      : new Promise((resolve) => {
          process.stdout.write(text, (error) => resolve(!error));
        }),
  complain(line) {
    process.stderr.write(`${line}\n`);
  },
};

const status = await run(process.argv.slice(2));
if (status !== 0) process.exitCode = status;

function run(values: readonly string[]): Promise<ExitStatus> {
  const [name, ...rest] = values;
  if (name === 'backup') return runBackupCommand(rest, output);
  return name === 'export' ? runExportCommand(rest, output) : runCommand(values, output);
}
