/** Sources made of file system handles. */
import { describe, expect, it } from 'vitest';
import { distinctNames, filesSource, folderSource } from '../../../src/renderer/hosts/browser-handles';
import { HostError } from '../../../src/renderer/hosts/host';
import { fileHandle, folderHandle } from './fake-handles';
import { listAll, pathsOf } from './listing';

const gone = new DOMException('gone', 'NotFoundError');
const refused = new DOMException('refused', 'NotAllowedError');

describe('a folder by its handle', () => {
  it('lists files before folders, in order, with paths from the folder', async () => {
    const tree = { b: { '1.txt': '', a: { '2.txt': '' } }, 'z.txt': '', 'a.txt': '', c: {} };
    const source = folderSource('key', folderHandle('dumps', tree));
    expect(source).toMatchObject({ key: 'key', name: 'dumps', kind: 'folder' });
    expect(await pathsOf(source)).toEqual(['a.txt', 'z.txt', 'b/1.txt', 'b/a/2.txt']);
  });

  it('leaves out what systems leave in folders', async () => {
    const tree = {
      '.DS_Store': '',
      'Thumbs.db': '',
      '.git': { config: '' },
      __MACOSX: { x: '' },
      'a.txt': '',
    };
    expect(await pathsOf(folderSource('key', folderHandle('dumps', tree)))).toEqual(['a.txt']);
  });

  it('tells size and date, and reads the bytes', async () => {
    const [file] = await listAll(folderSource('key', folderHandle('dumps', { 'a.txt': '報' })));
    expect(file).toMatchObject({ path: 'a.txt', size: 3, modifiedAt: 1 });
    if (file === undefined || 'reason' in file) throw new Error('not a file');
    expect(new TextDecoder().decode(await file.read())).toBe('報');
  });

  it('goes on after a file that is gone and a folder that may not be read', async () => {
    const tree = { 'a.txt': gone, 'b.txt': '', locked: { x: '' }, z: { 'c.txt': refused } };
    const handle = folderHandle('dumps', tree);
    expect(await pathsOf(folderSource('key', handle))).toEqual([
      'a.txt: not-found',
      'b.txt',
      'locked/x',
      'z/c.txt: no-permission',
    ]);
  });

  it('fails when the folder itself is gone', async () => {
    const listing = listAll(folderSource('key', folderHandle('dumps', gone)));
    await expect(listing).rejects.toMatchObject({ name: 'HostError', reason: 'not-found' });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const source = folderSource('key', folderHandle('dumps', { a: { '1.txt': '' }, b: { '2.txt': '' } }));
    const seen: string[] = [];
    for await (const { path } of source.list(stop.signal)) {
      seen.push(path);
      stop.abort();
    }
    expect(seen).toEqual(['a/1.txt']);
  });

  it('lists five thousand folders inside one another', async () => {
    let tree: Record<string, unknown> = { 'deep.txt': '' };
    for (let depth = 0; depth < 5_000; depth++) tree = { d: tree };
    const [path] = await pathsOf(folderSource('key', folderHandle('dumps', tree as never)));
    expect(path).toBe(`${'d/'.repeat(5_000)}deep.txt`);
  });

  it('refuses a file that is too large to be text, without reading it', async () => {
    const huge = fileHandle('huge.txt', '');
    const reading = { ...huge, getFile: async () => ({ size: 1e9, lastModified: 1 }) as File };
    const [file] = await listAll(filesSource('key', [reading as unknown as FileSystemFileHandle]));
    if (file === undefined || 'reason' in file) throw new Error('not a file');
    await expect(file.read()).rejects.toEqual(expect.any(HostError));
    await expect(file.read()).rejects.toMatchObject({ reason: 'too-large' });
  });
});

describe('files by their handles', () => {
  it('are one source, files of the same name told apart', async () => {
    const source = filesSource('key', [
      fileHandle('a.txt', ''),
      fileHandle('b.txt', ''),
      fileHandle('a.txt', ''),
    ]);
    expect(source).toMatchObject({ name: 'a.txt +2', kind: 'files' });
    expect(await pathsOf(source)).toEqual(['a.txt', 'b.txt', 'a (2).txt']);
  });

  it('are told apart whatever they are called', () => {
    expect(distinctNames(['a', 'a', 'a (2)', '.x', '.x', 'b.tar.gz', 'b.tar.gz'])).toEqual([
      ...['a', 'a (2)', 'a (2) (2)', '.x', '.x (2)', 'b.tar.gz', 'b.tar (2).gz'],
    ]);
  });
});
