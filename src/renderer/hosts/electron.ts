/** The machine through Electron's preload bridge. */
import type { Answer, Bridge, GrantedPlace, ListedEntry } from '../../preload/contract';
import { electronBackups } from './electron-backups';
import { electronScans } from './electron-scans';
import {
  type Host,
  HostError,
  type MenuState,
  type PickedFile,
  type PickedSource,
  type PickProblem,
} from './host';
import { samplesSource } from './samples';

/** How long stores get to finish writing once they were told that the window closes, in milliseconds. */
const settleMs = 300;

/** Returns the host of a window that has the bridge. One a window: it tells main that the window listens. */
export function createElectronHost(bridge: Bridge): Host {
  const opened = listenForOpened(bridge);
  const beforeClose = flushWhenAsked(bridge);
  let described = '';
  return {
    kind: 'electron',
    platform: bridge.platform,
    languages: bridge.languages,
    pickFolder: async () => sourceOf(bridge, await ask(bridge.pickFolder())),
    pickFiles: async () => sourceOf(bridge, await ask(bridge.pickFiles())),
    takeDrop: async (transfer) => {
      // Before the first wait: the transfer is emptied when the event ends.
      for (const file of transfer.files) bridge.noteDrop(file);
      return (await ask(bridge.takeDrop())).map((place) => toSource(bridge, place));
    },
    samples: samplesSource,
    recentSources: () => ask(bridge.recents()),
    reopen: async (key) =>
      key === 'samples' ? samplesSource() : sourceOf(bridge, await ask(bridge.reopen(key))),
    forgetRecent: async (key) => {
      await ask(bridge.forget(key));
    },
    onOpen: opened,
    onCommand: (listener) =>
      bridge.onCommand((command) => {
        if ((command === 'undo' || command === 'redo') && isWriting()) writeBack(command);
        else listener(command);
      }),
    describeMenu: (state: MenuState) => {
      const description = JSON.stringify(state);
      if (description === described) return;
      described = description;
      bridge.describeMenu(state).catch(report);
    },
    pickExportFolder: async () => {
      const chosen = await ask(bridge.exportFolder(null));
      if (chosen === null) return null;
      const { folder, name } = chosen;
      return {
        name,
        has: (file) => ask(bridge.exportHas({ folder, name: file })),
        write: async (file, content) => {
          const bytes = new Uint8Array(await content.arrayBuffer());
          await ask(bridge.exportWrite({ folder, name: file, content: bytes }));
        },
      };
    },
    scans: electronScans(bridge, { ask, bufferOf }),
    save: async (name, content) => await ask(bridge.save(name, new Uint8Array(await content.arrayBuffer()))),
    printPdf: async (name) => await ask(bridge.printPdf(name)),
    roomLeft: () => ask(bridge.roomLeft()),
    backups: electronBackups(bridge),
    beforeClose,
  };
}

/** Returns an answer's value; rejects with `HostError` for a failure, also where there is no answer at all. */
async function ask<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked.catch((thrown: unknown) => {
    throw new HostError('unavailable', thrown instanceof Error ? thrown.message : String(thrown));
  });
  if (answer.ok) return answer.value;
  throw new HostError(answer.reason, answer.detail);
}

/** Calls nobody waits for: that they failed matters to whoever looks for the reason later. */
function report(thrown: unknown): void {
  console.error('A call to the main process failed:', thrown);
}

function sourceOf(bridge: Bridge, place: GrantedPlace | null): PickedSource | null {
  return place === null ? null : toSource(bridge, place);
}

function toSource(bridge: Bridge, { root, key, name, kind }: GrantedPlace): PickedSource {
  return { key, name, kind, list: (signal) => listPlace(bridge, root, signal) };
}

async function* listPlace(
  bridge: Bridge,
  root: string,
  signal: AbortSignal,
): AsyncGenerator<PickedFile | PickProblem> {
  if (signal.aborted) return;
  const { listing } = await ask(bridge.list(root));
  try {
    for (let done = false; !done; ) {
      const batch = await ask(bridge.next(listing));
      for (const entry of batch.entries) {
        if (signal.aborted) return;
        yield toFile(bridge, root, entry);
      }
      done = batch.done || signal.aborted;
    }
  } finally {
    await bridge.stop(listing);
  }
}

function toFile(bridge: Bridge, root: string, entry: ListedEntry): PickedFile | PickProblem {
  if (entry.kind === 'problem') return { path: entry.path, reason: entry.reason };
  const { path, size, modifiedAt } = entry;
  return { path, size, modifiedAt, read: async () => bufferOf(await ask(bridge.read(root, path))) };
}

/** The bytes as a buffer of their own: an array may be a view into a larger one. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) return buffer;
  return new Uint8Array(bytes).buffer;
}

/** Keeps what is handed over until somebody listens; each place is told once, to all who listen then. */
function listenForOpened(bridge: Bridge): Host['onOpen'] {
  const listeners = new Set<(source: PickedSource) => void>();
  let waiting: PickedSource[] = [];
  const tell = (place: GrantedPlace): void => {
    const source = toSource(bridge, place);
    if (listeners.size === 0) waiting.push(source);
    for (const listener of listeners) listener(source);
  };
  bridge.onOpened(tell);
  ask(bridge.listen()).then((places) => places.forEach(tell), report);
  return (listener) => {
    listeners.add(listener);
    const earlier = waiting;
    waiting = [];
    earlier.forEach(listener);
    return () => {
      listeners.delete(listener);
    };
  };
}

/**
 * Whoever holds something unsaved already listens to `pagehide`: the browser's last word before a window goes. What is
 * still to be done after that is registered; main waits for it as long as for anything (see main's closing.ts).
 */
function flushWhenAsked(bridge: Bridge): Host['beforeClose'] {
  const works = new Set<() => Promise<void>>();
  bridge.onFlush(() => {
    window.dispatchEvent(new Event('pagehide'));
    setTimeout(async () => {
      await Promise.allSettled([...works].map((work) => work()));
      bridge.flushed().catch(report);
    }, settleMs);
  });
  return (work) => {
    works.add(work);
  };
}

/** True when the focus is where text is written: then undo and redo belong to the text. */
function isWriting(): boolean {
  const focused = document.activeElement;
  return (
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && focused.selectionStart !== null) ||
    (focused instanceof HTMLElement && focused.isContentEditable)
  );
}

/** The one way to reach a text field's own undo from a menu. */
function writeBack(command: 'undo' | 'redo'): void {
  document.execCommand(command);
}
