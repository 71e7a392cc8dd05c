/** Electron's host over a played bridge. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createElectronHost } from '../../../src/renderer/hosts/electron';
import type { PickedSource } from '../../../src/renderer/hosts/host';
import { FakeBridge, type FakePlace } from './fake-bridge';
import { listAll, testHostContract } from './host-contract';

const place = (name: string, files: FakePlace['files'] = {}): FakePlace => ({
  root: `root-of-${name}`,
  key: `/home/${name}`,
  name,
  kind: 'folder',
  files,
});

testHostContract('Electron', () => {
  const bridge = new FakeBridge([]);
  const files: Record<string, string> = {};
  return {
    host: createElectronHost(bridge),
    chooseFolder: (chosen) => {
      bridge.chosen = chosen === null ? null : place('run', Object.assign(files, chosen));
      if (bridge.chosen !== null) bridge.places.push(bridge.chosen);
    },
    removeFile: (path) => {
      delete files[path];
    },
  };
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe("Electron's host", () => {
  test('draws a listing batch by batch, and stops it in the end', async () => {
    const bridge = new FakeBridge([place('run', { a: '1', b: '2', c: '3' })]);
    const source = await createElectronHost(bridge).reopen('/home/run');
    const listing = source?.list(new AbortController().signal)[Symbol.asyncIterator]();
    await listing?.next();
    expect(bridge.calls).toEqual(['next']);
    await listing?.return?.();
    expect(bridge.calls).toEqual(['next', 'stop']);
  });

  test('finds the scan of a dump in a place it knows, and reads it; elsewhere it says that the place is closed', async () => {
    const { scans } = createElectronHost(
      new FakeBridge([place('run', { 'a.txt': 'text', 'a.jpg': 'scan' })]),
    );
    const found = await scans.find({ key: '/home/run', kind: 'folder', path: 'a.txt' });
    if (found.kind !== 'found') throw new Error('nothing was found');
    expect(found.scans.map(({ path, size }) => [path, size])).toEqual([['a.jpg', 4]]);
    expect(new TextDecoder().decode(await found.scans[0]?.read())).toBe('scan');
    expect(await scans.find({ key: '/home/other', kind: 'folder', path: 'a.txt' })).toEqual({
      kind: 'away',
      why: 'closed',
    });
  });

  test('shows where a folder lies now', async () => {
    const bridge = new FakeBridge([]);
    const { scans } = createElectronHost(bridge);
    const lost = { key: '/was/here', kind: 'folder', path: 'a.txt' } as const;
    expect(await scans.locate?.(lost)).toBeNull();
    bridge.chosen = place('other', { 'b.txt': '' });
    expect(await scans.locate?.(lost)).toBe(false);
    bridge.chosen = place('moved', { 'a.txt': '', 'a.png': 'scan' });
    expect(await scans.locate?.(lost)).toBe(true);
    expect(await scans.find(lost)).toMatchObject({ kind: 'found', scans: [{ path: 'a.png' }] });
  });

  test('passes problems of the listing on', async () => {
    const bridge = new FakeBridge([{ ...place('run'), problems: [{ path: 'loop', reason: 'link-loop' }] }]);
    const source = await createElectronHost(bridge).reopen('/home/run');
    expect(source === null ? [] : await listAll(source)).toEqual([{ path: 'loop', reason: 'link-loop' }]);
  });

  test('a failure of the bridge becomes a HostError with its reason', async () => {
    const bridge = new FakeBridge([place('run')]);
    const source = await createElectronHost(bridge).reopen('/home/run');
    bridge.places.length = 0;
    if (source === null) throw new Error('not reopened');
    await expect(listAll(source)).rejects.toMatchObject({ name: 'HostError', reason: 'outside' });
  });

  test('a call that is never answered becomes a HostError too', async () => {
    const bridge = new FakeBridge([]);
    bridge.pickFolder = () => Promise.reject(new Error('refused'));
    await expect(createElectronHost(bridge).pickFolder()).rejects.toMatchObject({
      name: 'HostError',
      reason: 'unavailable',
    });
  });

  test('takes what was dropped inside the event', async () => {
    const bridge = new FakeBridge([place('dropped')]);
    const noted = vi.spyOn(bridge, 'noteDrop');
    const transfer = { files: [new File([], 'dropped')] };
    const taking = createElectronHost(bridge).takeDrop(transfer as unknown as DataTransfer);
    expect(noted).toHaveBeenCalledOnce();
    expect((await taking).map(({ name }) => name)).toEqual(['dropped']);
  });

  test('what was handed over before anybody listened is told to the first listener, once', async () => {
    const bridge = new FakeBridge([]);
    bridge.handedOver = [place('early')];
    const host = createElectronHost(bridge);
    await new Promise((resolve) => setTimeout(resolve));
    const heard: string[] = [];
    const listener = (source: PickedSource) => heard.push(source.name);
    const leave = host.onOpen(listener);
    bridge.handOver(place('late'));
    leave();
    bridge.handOver(place('later'));
    host.onOpen(listener);
    expect(heard).toEqual(['early', 'late', 'later']);
  });

  test('remembers and forgets through main', async () => {
    const bridge = new FakeBridge([place('run')]);
    const host = createElectronHost(bridge);
    expect(await host.recentSources()).toEqual([
      { key: '/home/run', name: 'run', place: '/home/run', openedAt: 1 },
    ]);
    await host.forgetRecent('/home/run');
    expect(bridge.calls).toContain('forget /home/run');
  });

  test('describes the menu only when something changed', () => {
    const bridge = new FakeBridge([]);
    const host = createElectronHost(bridge);
    host.describeMenu({ language: 'en', undo: null, redo: null, keys: {} });
    host.describeMenu({ language: 'en', undo: null, redo: null, keys: {} });
    host.describeMenu({ language: 'en', undo: 'tagging', redo: null, keys: {} });
    expect(bridge.menus).toHaveLength(2);
  });

  test('gives the menu’s commands, but leaves undo to a text field that has the focus', () => {
    const bridge = new FakeBridge([]);
    const heard: string[] = [];
    const leave = createElectronHost(bridge).onCommand((command) => heard.push(command));
    bridge.command('undo');
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    const execCommand = vi.fn(() => true);
    document.execCommand = execCommand;
    bridge.command('undo');
    bridge.command('search');
    expect(heard).toEqual(['undo', 'search']);
    expect(execCommand).toHaveBeenCalledWith('undo');
    leave();
    bridge.command('search');
    expect(heard).toHaveLength(2);
  });

  test('saves the bytes of what it is given', async () => {
    const bridge = new FakeBridge([]);
    const outcome = await createElectronHost(bridge).save('x.md', new Blob(['# 标题']));
    expect(outcome).toEqual({ saved: true, place: '/saved/x.md' });
    expect(bridge.saved).toEqual([{ name: 'x.md', text: '# 标题' }]);
  });

  test('before the window closes, whoever holds something unsaved is told and gets time to store it', async () => {
    vi.useFakeTimers();
    const bridge = new FakeBridge([]);
    createElectronHost(bridge);
    const store = vi.fn();
    window.addEventListener('pagehide', store);
    bridge.askToFlush();
    expect(store).toHaveBeenCalledOnce();
    expect(bridge.calls).not.toContain('flushed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(bridge.calls).toContain('flushed');
    window.removeEventListener('pagehide', store);
  });
});
