/** The walk over folders as they are found: nested, linked, unreadable, oddly named. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withReachable } from '../../../src/main/files/long-path';
import { readInside } from '../../../src/main/files/read-file';
import { listFiles, type WalkEntry, walkFolder } from '../../../src/main/files/walk';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-walk-'));
});
afterEach(() => {
  chmodSync(root, 0o700);
  // Node's own removal stops at paths that are too long.
  if (process.platform === 'win32') rmSync(root, { recursive: true, force: true });
  else execFileSync('rm', ['-rf', '--', root]);
}, 60_000);

function put(path: string, content = 'text'): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function batches(options: Parameters<typeof walkFolder>[1] = {}): Promise<(readonly WalkEntry[])[]> {
  const all: (readonly WalkEntry[])[] = [];
  for await (const batch of walkFolder(root, options)) all.push(batch);
  return all;
}

const paths = (entries: readonly WalkEntry[]): string[] => entries.map((entry) => entry.path);
const problems = (entries: readonly WalkEntry[]): string[] =>
  entries.flatMap((entry) => (entry.kind === 'problem' ? [`${entry.path}: ${entry.reason}`] : []));

describe('walking a folder', () => {
  test("gives a folder's files before its folders, in order of name, with size and time", async () => {
    put('b/2.txt');
    put('a/1.txt', 'four');
    put('z.txt');
    const [batch] = await batches();
    expect(paths(batch ?? [])).toEqual(['z.txt', 'a/1.txt', 'b/2.txt']);
    const first = batch?.[1];
    expect(first).toMatchObject({ kind: 'file', size: 4 });
    expect(first?.kind === 'file' && Math.abs(first.modifiedAt - Date.now()) < 60_000).toBe(true);
  });

  test('gives batches of the size asked for, with nothing lost between them', async () => {
    for (let index = 0; index < 25; index += 1) put(`${index % 3}/${index}.txt`);
    const found = await batches({ batchSize: 10 });
    expect(found.map((batch) => batch.length)).toEqual([10, 10, 5]);
    expect(new Set(found.flatMap(paths)).size).toBe(25);
  });

  test('lists everything sorted by path for tools', async () => {
    put('a/2.txt');
    put('a.txt');
    put('a-b.txt');
    expect(paths(await listFiles(root))).toEqual(['a-b.txt', 'a.txt', 'a/2.txt']);
  });

  test('leaves out what systems and tools leave behind, and keeps dot files', async () => {
    put('.DS_Store');
    put('Thumbs.db');
    put('._page.txt');
    put('.git/config');
    put('__MACOSX/page.txt');
    put('.page.txt');
    expect(paths(await listFiles(root))).toEqual(['.page.txt']);
  });

  test('keeps names with every legal character', async () => {
    const names = [
      '第1版 "头条".txt',
      "it's #1?.txt",
      'a\\b:c*.txt',
      'tab\there.txt',
      'x\u{20000}.txt',
      '%2e.txt',
    ];
    for (const name of names) put(name);
    expect(paths(await listFiles(root)).sort()).toEqual([...names].sort());
    for (const name of names) expect((await readInside(root, name)).length).toBe(4);
  });

  test('does not follow links: loops and escapes are reported, inner ones are listed at their own place', async () => {
    put('in/page.txt');
    const outside = mkdtempSync(join(tmpdir(), 'broadsheet-outside-'));
    writeFileSync(join(outside, 'secret.txt'), 'no');
    symlinkSync('..', join(root, 'in', 'loop'));
    symlinkSync('self', join(root, 'self'));
    symlinkSync(outside, join(root, 'away'));
    symlinkSync(join(outside, 'secret.txt'), join(root, 'away.txt'));
    symlinkSync('gone.txt', join(root, 'broken.txt'));
    symlinkSync('in', join(root, 'inner'));
    const found = await listFiles(root);
    rmSync(outside, { recursive: true });
    expect(problems(found)).toEqual([
      'away: outside',
      'away.txt: outside',
      'broken.txt: not-found',
      'in/loop: link-loop',
      'self: link-loop',
    ]);
    expect(paths(found.filter((entry) => entry.kind === 'file'))).toEqual(['in/page.txt']);
  });

  test('reports what is neither file nor folder', async () => {
    execFileSync('mkfifo', [join(root, 'pipe.txt')]);
    expect(problems(await listFiles(root))).toEqual(['pipe.txt: not-a-file']);
    await expect(readInside(root, 'pipe.txt')).rejects.toMatchObject({ reason: 'not-a-file' });
  });

  test('a folder that is not there is an error, not an empty source', async () => {
    await expect(batches().then(() => listFiles(join(root, 'gone')))).rejects.toMatchObject({
      reason: 'not-found',
    });
  });

  test('stops on abort, in the middle of a folder too', async () => {
    for (let index = 0; index < 200; index += 1) put(`${index}.txt`);
    const stop = new AbortController();
    let seen = 0;
    for await (const batch of walkFolder(root, { signal: stop.signal, batchSize: 10 })) {
      seen += batch.length;
      stop.abort();
    }
    expect(seen).toBeLessThan(100);
  });

  test.runIf(process.platform === 'linux')(
    'reaches 5,000 nested folders and reads the file in the last',
    async () => {
      // mkdir goes down step by step and so gets as deep as it likes.
      execFileSync('mkdir', ['-p', 'd/'.repeat(5_000)], { cwd: root });
      const deep = `${root}${'/d'.repeat(5_000)}`;
      await withReachable(`${deep}/page.txt`, (path) => writeFile(path, 'deep'));
      const found = await listFiles(root);
      expect(found).toHaveLength(1);
      const [page] = found;
      expect(page?.path.split('/')).toHaveLength(5_001);
      expect(new TextDecoder().decode(await readInside(root, page?.path ?? ''))).toBe('deep');
      // A link on such a way cannot be followed to its end, so it is not followed at all.
      execFileSync('ln', ['-s', 'd', join(root, 'd', 'l')]);
      const linked = `d/l/${'d/'.repeat(4_998)}page.txt`;
      await expect(readInside(root, linked)).rejects.toMatchObject({ reason: 'outside' });
    },
    60_000,
  );
});
