/** The machine as a browser shows it: Chromium, Chrome or Edge in full, others by their file inputs. */
import { browserBackups } from './browser-backups';
import { takeDrop } from './browser-drop';
import { asHostError } from './browser-error';
import { browserExportFolder } from './browser-export-folder';
import { askForFiles, filesInputSource, folderInputSource } from './browser-files';
import { keepServerCompany } from './browser-life';
import {
  forgetRecent,
  recentSources,
  remember,
  rememberFiles,
  rememberFolder,
  reopenHandle,
} from './browser-recents';
import { servedRoomLeft } from './browser-room';
import { saveInBrowser } from './browser-save';
import { browserScans } from './browser-scans';
import { isNewlyServed, noteServedOpened, servedSource, takeGrant } from './browser-served';
import { isCancelled, pickers } from './file-system-access';
import type { Host, PickedSource } from './host';
import { samplesSource } from './samples';

/** Returns the browser's host. One a window: it holds the line to the server that serves it. */
export function createBrowserHost(): Host {
  takeGrant();
  if (import.meta.env.PROD) keepServerCompany();
  return {
    kind: 'browser',
    platform: platformOf(navigator.userAgent),
    languages: navigator.languages,
    pickFolder,
    pickFiles,
    takeDrop: (transfer) => takeDrop(transfer, { folder: rememberFolder, files: rememberFiles }),
    samples: samplesSource,
    recentSources: async () => recentSources((await servedSource())?.source.key ?? null),
    reopen,
    forgetRecent,
    onOpen,
    onCommand: () => () => undefined,
    describeMenu: () => undefined,
    printPdf: null,
    pickExportFolder: browserExportFolder(),
    scans: browserScans(),
    save: saveInBrowser,
    roomLeft: servedRoomLeft,
    backups: browserBackups(),
    // A browser waits for nothing; what is hidden is backed up then.
    beforeClose: () => undefined,
  };
}

async function pickFolder(): Promise<PickedSource | null> {
  const ask = pickers().showDirectoryPicker;
  if (ask === undefined) return folderInputSource(await askForFiles(true));
  const handle = await chosen(() => ask.call(window, { id: 'dumps', mode: 'read' }));
  return handle === null ? null : rememberFolder(handle);
}

async function pickFiles(): Promise<PickedSource | null> {
  const ask = pickers().showOpenFilePicker;
  if (ask === undefined) return filesInputSource(await askForFiles(false));
  const handles = await chosen(() => ask.call(window, { id: 'dumps', multiple: true }));
  return handles === null || handles.length === 0 ? null : rememberFiles(handles);
}

async function chosen<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (thrown) {
    if (isCancelled(thrown)) return null;
    throw asHostError(thrown);
  }
}

async function reopen(key: string): Promise<PickedSource | null> {
  if (key === 'samples') return samplesSource();
  const served = await servedSource();
  return served?.source.key === key ? served.source : reopenHandle(key);
}

function onOpen(listener: (source: PickedSource) => void): () => void {
  let listening = true;
  const handOver = async () => {
    const served = await servedSource();
    if (served === null || !listening || !isNewlyServed()) return;
    noteServedOpened();
    await remember(served.source, served.place);
    listener(served.source);
  };
  if (isNewlyServed()) void handOver();
  return () => {
    listening = false;
  };
}

function platformOf(userAgent: string): Host['platform'] {
  if (/Windows/u.test(userAgent)) return 'windows';
  return /Mac OS/u.test(userAgent) ? 'mac' : 'linux';
}
