/** Nothing outside a chosen root can be named, linked to or read. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readInside, readWhole } from '../../../src/main/files/read-file';
import { isInside, joinInside, resolveInside } from '../../../src/main/files/safe-path';

let root = '';
let outside = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-root-'));
  outside = mkdtempSync(join(tmpdir(), 'broadsheet-outside-'));
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  mkdirSync(join(root, 'a'));
  writeFileSync(join(root, 'a', 'page.txt'), 'page');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  rmSync(outside, { recursive: true, force: true });
});

describe('a path inside a root', () => {
  test.each(['', '..', '../x', 'a/../../x', '/etc/passwd', 'a//b', './a', 'a/.', 'a\0b', 'a/', '..\0'])(
    'refuses %j',
    (path) => {
      expect(joinInside('/root/source', path)).toBeNull();
    },
  );

  test.each(['...', '..a', 'a..', 'a/..b', '第1版.txt', 'a b/%2e%2e/c'])(
    'takes %j as an ordinary name',
    (path) => {
      expect(joinInside('/root/source', path)).toBe(resolve('/root/source', path));
    },
  );

  test('a root is not taken for the start of a longer name', () => {
    expect(isInside('/a/source', '/a/source-2/x')).toBe(false);
    expect(isInside('/a/source', '/a/source/x')).toBe(true);
    expect(isInside('/', '/x')).toBe(true);
  });

  test('whatever is asked for, the joined path lies under the root', () => {
    const segment = fc.oneof(
      fc.constantFrom('..', '.', '', '\0', 'a', '~', '\\', 'C:'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
        const joined = joinInside('/root/source', segments.join('/'));
        expect(joined === null || joined.startsWith('/root/source/')).toBe(true);
      }),
    );
  });
});

describe('resolving and reading inside a root', () => {
  test('reads a file under the root', async () => {
    expect(new TextDecoder().decode(await readInside(root, 'a/page.txt'))).toBe('page');
  });

  test('refuses links that lead out, as file and on the way', async () => {
    symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'));
    symlinkSync(outside, join(root, 'folder'));
    await expect(readInside(root, 'link.txt')).rejects.toMatchObject({ reason: 'outside' });
    await expect(readInside(root, 'folder/secret.txt')).rejects.toMatchObject({ reason: 'outside' });
  });

  test('follows a link within the root, and a root that is itself a link', async () => {
    symlinkSync('page.txt', join(root, 'a', 'same.txt'));
    symlinkSync(root, join(outside, 'root'));
    expect((await readInside(root, 'a/same.txt')).length).toBe(4);
    expect((await readInside(join(outside, 'root'), 'a/page.txt')).length).toBe(4);
  });

  test('says why a file cannot be read', async () => {
    symlinkSync('loop', join(root, 'loop'));
    await expect(resolveInside(root, 'gone.txt')).rejects.toMatchObject({ reason: 'not-found' });
    await expect(resolveInside(root, 'loop')).rejects.toMatchObject({ reason: 'link-loop' });
    await expect(readInside(root, 'a')).rejects.toMatchObject({ reason: 'not-a-file' });
    await expect(readInside(root, 'a/page.txt/x')).rejects.toMatchObject({ reason: 'not-found' });
    await expect(readInside(root, 'a/page.txt', 3)).rejects.toMatchObject({ reason: 'too-large' });
    await expect(readInside(join(root, 'gone'), 'page.txt')).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('an empty file is read as nothing', async () => {
    writeFileSync(join(root, 'empty.txt'), '');
    expect((await readWhole(join(root, 'empty.txt'))).length).toBe(0);
  });
});
