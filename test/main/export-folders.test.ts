import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { safeFileName } from '#core/export/file-name';
import { ExportFolders } from '../../src/main/export-folders';
import { fileNameFor } from '../../src/main/saving';
import { type TemporaryFolder, temporaryFolder } from '../cli/reflow/temporary-folder';

let home: TemporaryFolder;
beforeEach(async () => {
  home = await temporaryFolder();
});
afterEach(() => home.remove());

/** What names are refused for, among what they are made of. */
const awkward = fc.constantFrom(
  ...['.', ' ', '/', '\\', ':', '?', '~', '-', '(', '\u202e', '\u0007', '\u007f', '\ud800'],
  ...['con', 'NUL', 'LPT1', 'a', 'é', '字', '𠮷', '。', '\ufeff'],
);

const bytes = new TextEncoder().encode('new');

describe('folders for exports', () => {
  it('are written into under the name that stands for them', async () => {
    const folders = new ExportFolders();
    await mkdir(join(home.path, 'out'));
    const { folder, name } = await folders.open(join(home.path, 'out'));
    expect(name).toBe('out');
    expect(folder).not.toContain('out');
    expect(await folders.has(folder, 'a.md')).toBe(false);
    await folders.write(folder, 'a.md', bytes);
    expect(await folders.has(folder, 'a.md')).toBe(true);
    expect(await readFile(join(home.path, 'out', 'a.md'), 'utf8')).toBe('new');
    expect(await readdir(join(home.path, 'out'))).toEqual(['a.md']);
  });

  it.each(['../b.md', 'x/b.md', '..', '', '.hidden', 'con', 'a\\b.md', '/etc/x'])(
    'are not left by the name %j',
    async (name) => {
      const folders = new ExportFolders();
      const { folder } = await folders.open(home.path);
      await expect(folders.write(folder, name, bytes)).rejects.toMatchObject({ reason: 'bad-name' });
      await expect(folders.has(folder, name)).rejects.toMatchObject({ reason: 'bad-name' });
      expect(await readdir(home.path)).toEqual([]);
    },
  );

  it('are only those that were chosen', async () => {
    const folders = new ExportFolders();
    await expect(folders.write('made up', 'a.md', bytes)).rejects.toMatchObject({ reason: 'outside' });
    await expect(folders.has(home.path, 'a.md')).rejects.toMatchObject({ reason: 'outside' });
  });

  it('replace a link, not what it leads to', async () => {
    const folders = new ExportFolders();
    await mkdir(join(home.path, 'out'));
    await writeFile(join(home.path, 'mine.md'), 'mine');
    await symlink(join(home.path, 'mine.md'), join(home.path, 'out', 'a.md'));
    const { folder } = await folders.open(join(home.path, 'out'));
    expect(await folders.has(folder, 'a.md')).toBe(true);
    await folders.write(folder, 'a.md', bytes);
    expect(await readFile(join(home.path, 'mine.md'), 'utf8')).toBe('mine');
  });

  it('take every name that exports give', () => {
    fc.assert(
      fc.property(fc.string({ unit: awkward, maxLength: 120 }), (title) => {
        const name = safeFileName(title, '.md');
        expect(fileNameFor(name)).toBe(name);
      }),
    );
  });
});
