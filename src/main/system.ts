/** The system's dialogs and lists, in the words of the shell. */
import { app, type BrowserWindow, dialog } from 'electron';
import type { AskPlace } from './saving';
import type { Words } from './words';

/** Endings under which page dumps are found; any other file can be chosen as well. */
const dumpEndings = ['txt', 'text', 'asc', 'md', 'ocr', 'log'];

/** Shows the open dialog and returns what was chosen; [] when the user cancels. */
export async function askPaths(
  window: BrowserWindow,
  kind: 'folder' | 'files',
  words: Words,
): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: kind === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
    ...(kind === 'files' && {
      filters: [
        { name: words.textFiles, extensions: dumpEndings },
        { name: words.allFiles, extensions: ['*'] },
      ],
    }),
  });
  return canceled ? [] : filePaths;
}

/** Returns how to ask where to save. */
export function placeAsker(window: BrowserWindow, words: () => Words): AskPlace {
  return async ({ path, extension }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: path,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      filters: [
        ...(extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]),
        { name: words().allFiles, extensions: ['*'] },
      ],
    });
    return canceled || filePath === '' ? null : filePath;
  };
}

/** Tells the user of paths that were handed over but are not there. */
export async function tellMissing(
  window: BrowserWindow | null,
  paths: readonly string[],
  words: Words,
): Promise<void> {
  const some = paths.slice(0, 10);
  const detail = [...some, ...(paths.length > some.length ? ['…'] : [])].join('\n');
  const options = {
    type: 'warning' as const,
    title: words.missingTitle,
    message: words.missingMessage,
    detail,
  };
  if (window === null) await dialog.showMessageBox(options);
  else await dialog.showMessageBox(window, options);
}

/** What the about panel says. */
export function describeAbout(): void {
  app.setAboutPanelOptions({
    applicationName: 'Broadsheet',
    applicationVersion: app.getVersion(),
    version: `Electron ${process.versions.electron ?? ''}`,
    copyright: 'MIT',
  });
}
