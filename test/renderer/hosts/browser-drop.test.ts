/** What is dropped on the window in a browser. */
import { describe, expect, it } from 'vitest';
import { type HandleSources, takeDrop } from '../../../src/renderer/hosts/browser-drop';
import { filesSource, folderSource } from '../../../src/renderer/hosts/browser-handles';
import { fileHandle, folderHandle } from './fake-handles';
import { pathsOf } from './listing';

const sources: HandleSources = {
  folder: async (handle) => folderSource(`folder ${handle.name}`, handle),
  files: async (handles) => filesSource('files', handles),
};

/** A transfer that is emptied when its event ends, as browsers do. */
function transferOf(items: readonly object[]): { transfer: DataTransfer; endEvent: () => void } {
  let left: readonly object[] = items;
  const guarded = items.map(
    (item) =>
      new Proxy(item, {
        get(target, name) {
          if (left.length === 0) throw new Error('asked after the event');
          return Reflect.get(target, name);
        },
      }),
  );
  const transfer = {
    get items() {
      return left.length === 0 ? [] : guarded;
    },
  };
  return {
    transfer: transfer as unknown as DataTransfer,
    endEvent: () => {
      left = [];
    },
  };
}

const item = (handle: FileSystemHandle) => ({
  kind: 'file',
  getAsFileSystemHandle: async () => handle,
  webkitGetAsEntry: () => null,
  getAsFile: () => null,
});

describe('a drop', () => {
  it('gives each folder as a source, all files together as one more', async () => {
    const { transfer, endEvent } = transferOf([
      item(fileHandle('a.txt', '')),
      item(folderHandle('one', { 'x.txt': '' })),
      item(fileHandle('b.txt', '')),
      item(folderHandle('two', {})),
    ]);
    const promised = takeDrop(transfer, sources);
    endEvent();
    const found = await promised;
    expect(found.map(({ key }) => key)).toEqual(['folder one', 'folder two', 'files']);
    expect(await pathsOf(found[2] ?? null)).toEqual(['a.txt', 'b.txt']);
  });

  it('of text gives nothing', async () => {
    const { transfer } = transferOf([{ kind: 'string' }]);
    expect(await takeDrop(transfer, sources)).toEqual([]);
  });

  it('is read by entries where the browser has no handles', async () => {
    const entryOf = (name: string, isDirectory: boolean, more: object) => ({
      ...{ name, isDirectory, isFile: !isDirectory },
      ...more,
    });
    const file = { name: 'x.txt', size: 1, lastModified: 1 } as File;
    const inner = entryOf('x.txt', false, { file: (done: (file: File) => void) => done(file) });
    let portions = [[inner], []];
    const createReader = () => ({
      readEntries: (done: (entries: unknown) => void) => {
        const [portion = [], ...rest] = portions;
        portions = rest;
        done(portion);
      },
    });
    const folder = entryOf('dumps', true, { createReader });
    const dropped = { kind: 'file', webkitGetAsEntry: () => folder, getAsFile: () => null };
    const loose = {
      kind: 'file',
      webkitGetAsEntry: () => null,
      getAsFile: () => ({ ...file, name: 'y.txt' }),
    };
    const { transfer, endEvent } = transferOf([dropped, loose]);
    const promised = takeDrop(transfer, sources);
    endEvent();
    const found = await promised;
    expect(found.map(({ key }) => key)).toEqual(['picked:folder:dumps', 'picked:files:y.txt']);
    expect(await pathsOf(found[0] ?? null)).toEqual(['x.txt']);
  });
});
