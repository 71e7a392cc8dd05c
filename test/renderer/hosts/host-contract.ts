/** What every host must do, whatever machine is behind it: run with each host's fakes. */
import { describe, expect, test } from 'vitest';
import type { Host, PickedFile, PickedSource, PickProblem } from '../../../src/renderer/hosts/host';

export interface HostSetup {
  readonly host: Host;
  /** Lets the next folder dialog give a folder with these files, or be cancelled. */
  chooseFolder(files: Readonly<Record<string, string>> | null): void;
  /** Lets a file of the folder vanish after it was listed. */
  removeFile(path: string): void;
}

const never = new AbortController().signal;

/** Draws a whole listing. */
export async function listAll(source: PickedSource): Promise<(PickedFile | PickProblem)[]> {
  const all: (PickedFile | PickProblem)[] = [];
  for await (const entry of source.list(never)) all.push(entry);
  return all;
}

/** Tests the contract on a host. */
export function testHostContract(name: string, setUp: () => HostSetup | Promise<HostSetup>): void {
  describe(`the ${name} host keeps the contract`, () => {
    const files = { 'a/1.txt': 'one', 'a/2.txt': '', 'b.txt': '第三' };

    test('a cancelled dialog gives nothing', async () => {
      const { host, chooseFolder } = await setUp();
      chooseFolder(null);
      expect(await host.pickFolder()).toBeNull();
    });

    test('a folder lists its files by path, sizes where it knows them, and reads them whole', async () => {
      const { host, chooseFolder } = await setUp();
      chooseFolder(files);
      const source = await host.pickFolder();
      expect(source).toMatchObject({ kind: 'folder' });
      if (source === null) throw new Error('nothing was picked');
      expect(source.key).not.toBe('');
      const read: Record<string, string> = {};
      for (const entry of await listAll(source)) {
        if (!('read' in entry)) throw new Error(`a problem with ${entry.path}`);
        const bytes = await entry.read();
        // By its tag: a simulated page has an ArrayBuffer of its own.
        expect(Object.prototype.toString.call(bytes)).toBe('[object ArrayBuffer]');
        expect([null, bytes.byteLength]).toContain(entry.size);
        read[entry.path] = new TextDecoder().decode(bytes);
      }
      expect(read).toEqual(files);
    });

    test('a source can be listed twice', async () => {
      const { host, chooseFolder } = await setUp();
      chooseFolder(files);
      const source = await host.pickFolder();
      if (source === null) throw new Error('nothing was picked');
      expect((await listAll(source)).length).toBe(3);
      expect((await listAll(source)).length).toBe(3);
    });

    test('a listing stops when it is aborted', async () => {
      const { host, chooseFolder } = await setUp();
      chooseFolder(files);
      const source = await host.pickFolder();
      const stop = new AbortController();
      let seen = 0;
      for await (const _ of source?.list(stop.signal) ?? []) {
        seen += 1;
        stop.abort();
      }
      expect(seen).toBe(1);
    });

    test('a file that vanished says so when it is read', async () => {
      const { host, chooseFolder, removeFile } = await setUp();
      chooseFolder(files);
      const source = await host.pickFolder();
      const all = source === null ? [] : await listAll(source);
      removeFile('b.txt');
      const gone = all.find((entry) => entry.path === 'b.txt');
      if (gone === undefined || !('read' in gone)) throw new Error('b.txt was not listed');
      await expect(gone.read()).rejects.toMatchObject({ name: 'HostError', reason: 'not-found' });
    });

    test('the sample library is there without being picked', async () => {
      const { host } = await setUp();
      expect(host.samples()).toMatchObject({ key: 'samples', kind: 'samples' });
      expect(await host.reopen('samples')).toMatchObject({ kind: 'samples' });
    });

    test('a place that was never opened cannot be opened by its key', async () => {
      const { host } = await setUp();
      expect(await host.reopen('/never/opened')).toBeNull();
    });

    test('listeners can leave', async () => {
      const { host } = await setUp();
      expect(host.onOpen(() => undefined)()).toBeUndefined();
      expect(host.onCommand(() => undefined)()).toBeUndefined();
      expect(host.describeMenu({ language: 'en', undo: null, redo: null, keys: {} })).toBeUndefined();
    });
  });
}
