/** The built command as a process: exit statuses, pipes that close, output larger than a pipe. */
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from './temporary-folder';

let folder: TemporaryFolder;
let command: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await build({
    configFile: fileURLToPath(new URL('../../../src/cli/vite.config.ts', import.meta.url)),
    build: { outDir: join(folder.path, 'cli') },
  });
  command = join(folder.path, 'cli', 'broadsheet.js');
}, 60_000);
afterAll(() => folder.remove());

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

function start(values: readonly string[], closeAfter = Number.POSITIVE_INFINITY): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(execPath, [command, ...values]);
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length > closeAfter) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('close', (status) => resolve({ status, out, errors }));
  });
}

describe('the broadsheet command', () => {
  it('is built as a script that can be run, without anything of node_modules', async () => {
    expect((await readFile(command, 'utf8')).startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  it('exits with 0, 1 and 2', async () => {
    const good = await folder.write('good.txt', '渡口重新开航。\n');
    expect((await start(['reflow', good])).status).toBe(0);
    expect((await start(['reflow', good, join(folder.path, 'gone')])).status).toBe(1);
    expect((await start(['reflow'])).status).toBe(2);
    expect((await start(['--help'])).status).toBe(0);
  });

  it('prints a line larger than a pipe whole', async () => {
    const text = '昨日，渡口镇的老码头迎来了今年第一班渡船。\n\n'.repeat(20_000);
    const large = await folder.write('large.txt', text);
    const { status, out } = await start(['reflow', '--json', large]);
    expect(status).toBe(0);
    expect((await stat(large)).size).toBeGreaterThan(1_000_000);
    expect(JSON.parse(out).file).toBe(large);
  }, 60_000);

  it('ends quietly when the reader closes the pipe', async () => {
    for (let index = 0; index < 30; index += 1) {
      await folder.write(`many/${index}.txt`, '昨日，渡口镇的老码头迎来了今年第一班渡船。\n\n'.repeat(500));
    }
    const { status, errors } = await start(['reflow', '--json', join(folder.path, 'many')], 1000);
    expect(errors).toBe('');
    expect(status).toBe(0);
  }, 60_000);
});
