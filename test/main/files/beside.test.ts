/** Scans beside the files of a place. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findScans, readScan } from '../../../src/main/files/beside';

let home = '';
let run = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'broadsheet-beside-'));
  run = join(home, 'run');
  for (const path of [
    'run/1958/01.txt',
    'run/1958/01.pdf',
    'run/1958/01.jpg',
    'run/1958/02.txt',
    'private/01.jpg',
  ]) {
    mkdirSync(join(home, path, '..'), { recursive: true });
    writeFileSync(join(home, path), path);
  }
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const found = async (path: string) => (await findScans(run, path)).map((scan) => scan.path);
const text = async (path: string, scan: string) => new TextDecoder().decode(await readScan(run, path, scan));

describe('scans', () => {
  test('are found by the name of the dump, pictures before PDFs, and read', async () => {
    expect(await found('1958/01.txt')).toEqual(['1958/01.jpg', '1958/01.pdf']);
    expect(await found('1958/02.txt')).toEqual([]);
    expect(await text('1958/01.txt', '1958/01.pdf')).toBe('run/1958/01.pdf');
  });

  test('tell how large they are', async () => {
    const [first] = await findScans(run, '1958/01.txt');
    expect(first?.size).toBe('run/1958/01.jpg'.length);
  });

  test('are never another file, wherever it lies', async () => {
    for (const scan of [
      '1958/02.txt',
      '1958/01.txt',
      '../private/01.jpg',
      '1958/../1958/01.jpg',
      '/etc/passwd',
    ])
      await expect(text('1958/01.txt', scan), scan).rejects.toMatchObject({ reason: 'outside' });
    expect(await found('../private/01.txt')).toEqual([]);
    await expect(text('../private/01.txt', '../private/01.jpg')).rejects.toMatchObject({ reason: 'outside' });
  });

  test('are not followed out of the folder by a link', async () => {
    symlinkSync(join(home, 'private/01.jpg'), join(run, '1958/02.png'));
    expect(await found('1958/02.txt')).toEqual([]);
    await expect(text('1958/02.txt', '1958/02.png')).rejects.toMatchObject({ reason: 'outside' });
  });

  test('of a folder that is gone are not said to be missing', async () => {
    rmSync(run, { recursive: true });
    await expect(findScans(run, '1958/01.txt')).rejects.toMatchObject({ reason: 'not-found' });
  });
});
