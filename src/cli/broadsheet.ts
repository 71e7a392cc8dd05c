#!/usr/bin/env node
/** The `broadsheet` command. */
import { once } from 'node:events';
import process from 'node:process';
import { type Output, runCommand } from './reflow/run';

let closed = false;
// A reader that stops early (head, a closed pager) is no failure; any other write error is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  closed = true;
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The output could not be written: ${error.message}\n`);
  process.exitCode = 1;
});

const output: Output = {
  async write(text) {
    if (closed) return false;
    // Waits for the pipe to take it, so that output larger than memory never piles up.
    if (!process.stdout.write(text)) await Promise.race([once(process.stdout, 'drain'), whenClosed()]);
    return !closed;
  },
  complain(line) {
    process.stderr.write(`${line}\n`);
  },
};

function whenClosed(): Promise<unknown> {
  return closed ? Promise.resolve() : once(process.stdout, 'close');
}

const status = await runCommand(process.argv.slice(2), output);
if (status !== 0) process.exitCode = status;
