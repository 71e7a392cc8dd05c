/** The bridge: one typed object for the page, and nothing of Electron behind it. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type Answer,
  type Bridge,
  bridgeName,
  type CallName,
  type Calls,
  channelOf,
  type EventName,
  type Events,
  languagesSwitch,
} from './contract';

// Paths stay on this side: the page can hand in dropped files but never a path of its own making.
let dropped: string[] = [];

const bridge: Bridge = {
  platform: platformOf(process.platform),
  languages: languagesOf(process.argv),
  pickFolder: () => call('pickFolder', null),
  pickFiles: () => call('pickFiles', null),
  noteDrop: (file) => {
    const path = webUtils.getPathForFile(file);
    if (path !== '') dropped.push(path);
  },
  takeDrop: () => {
    const paths = dropped;
    dropped = [];
    return call('takeDrop', { paths });
  },
  recents: () => call('recents', null),
  reopen: (key) => call('reopen', { key }),
  forget: (key) => call('forget', { key }),
  list: (root) => call('list', { root }),
  next: (listing) => call('next', { listing }),
  stop: (listing) => call('stop', { listing }),
  read: (root, path) => call('read', { root, path }),
  scans: (key, path) => call('scans', { key, path }),
  readScan: (key, path, scan) => call('readScan', { key, path, scan }),
  locate: (key, path) => call('locate', { key, path }),
  save: (name, content) => call('save', { name, content }),
  printPdf: (name) => call('printPdf', { name }),
  exportFolder: (request) => call('exportFolder', request),
  exportHas: (request) => call('exportHas', request),
  exportWrite: (request) => call('exportWrite', request),
  backupPlace: (request) => call('backupPlace', request),
  backupChoose: (request) => call('backupChoose', request),
  backupUsual: (request) => call('backupUsual', request),
  backupNewest: (request) => call('backupNewest', request),
  backupState: (request) => call('backupState', request),
  backupBegin: (request) => call('backupBegin', request),
  backupAppend: (request) => call('backupAppend', request),
  backupFinish: (request) => call('backupFinish', request),
  backupAbort: (request) => call('backupAbort', request),
  backupRead: (request) => call('backupRead', request),
  roomLeft: () => call('roomLeft', null),
  describeMenu: ({ language, undo, redo, keys }) => call('describeMenu', { language, undo, redo, keys }),
  listen: () => call('listen', null),
  flushed: () => call('flushed', null),
  onOpened: (listener) => hear('opened', listener),
  onCommand: (listener) => hear('command', listener),
  onFlush: (listener) => hear('flush', () => listener()),
};

contextBridge.exposeInMainWorld(bridgeName, bridge);

function call<N extends CallName>(
  name: N,
  request: Calls[N]['request'],
): Promise<Answer<Calls[N]['response']>> {
  return ipcRenderer.invoke(channelOf(name), request);
}

/** The page gets the message and never the event, which carries the sender. */
function hear<N extends EventName>(name: N, listener: (message: Events[N]) => void): () => void {
  const heard = (_event: unknown, message: Events[N]): void => listener(message);
  ipcRenderer.on(channelOf(name), heard);
  return () => {
    ipcRenderer.removeListener(channelOf(name), heard);
  };
}

function platformOf(name: string): Bridge['platform'] {
  return name === 'darwin' ? 'mac' : name === 'win32' ? 'windows' : 'linux';
}

function languagesOf(argv: readonly string[]): readonly string[] {
  const found = argv.find((argument) => argument.startsWith(languagesSwitch));
  return (found ?? '').slice(languagesSwitch.length).split(',').filter(Boolean);
}
