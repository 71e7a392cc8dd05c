/** Folders the system refuses to open; played, because nothing is refused to whoever runs tests as root. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listFiles, walkFolder } from '../../../src/main/files/walk';

const refusal = (path: string) =>
  Object.assign(new Error(`EACCES: permission denied, ${path}`), { code: 'EACCES' });

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof import('node:fs/promises')>();
  const refusing =
    <T>(call: (path: string, options: never) => T) =>
    (path: string, options: never): T => {
      if (basename(path).startsWith('locked')) throw refusal(path);
      return call(path, options);
    };
  return { ...actual, readdir: refusing(actual.readdir as never), stat: refusing(actual.stat as never) };
});

test('an unreadable folder or file is reported where it is, and the rest is listed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-locked-'));
  for (const path of ['locked/page.txt', 'open/page.txt', 'open/locked.txt', 'z.txt']) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), 'text');
  }
  const found = await listFiles(root);
  expect(found.map((entry) => `${entry.path}: ${entry.kind === 'file' ? 'file' : entry.reason}`)).toEqual([
    'locked: no-permission',
    'open/locked.txt: no-permission',
    'open/page.txt: file',
    'z.txt: file',
  ]);
  // The root itself is another matter: there is nothing to go on with.
  await expect(walkFolder(join(root, 'locked')).next()).rejects.toMatchObject({ reason: 'no-permission' });
  rmSync(root, { recursive: true });
});
