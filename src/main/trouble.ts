/** A page that crashed or hangs: the user is told and may open it again; nothing is reloaded behind their back. */
import type { BrowserWindow, Dialog } from 'electron';
import { type Words, withoutMnemonics } from './words';

/** Watches a window; the words are asked for when they are needed, because the language can change. */
export function watchForTrouble(
  window: BrowserWindow,
  dialog: Pick<Dialog, 'showMessageBox'>,
  words: () => Words,
): void {
  const { webContents } = window;
  let isAsking = false;

  const ask = async (title: string, message: string, buttons: readonly string[]): Promise<number> => {
    isAsking = true;
    try {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        title,
        message,
        buttons: [...buttons],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      });
      return response;
    } finally {
      isAsking = false;
    }
  };

  webContents.on('render-process-gone', (_event, { reason }) => {
    // 'killed' happens on the way out as well, when the session ends.
    if (isAsking || reason === 'clean-exit' || window.isDestroyed()) return;
    const { goneTitle, goneMessage, reloadWindow, close } = withoutMnemonics(words());
    void ask(goneTitle, goneMessage, [reloadWindow, close]).then((chosen) => {
      if (window.isDestroyed()) return;
      if (chosen === 0) webContents.reload();
      else window.destroy();
    });
  });

  webContents.on('unresponsive', () => {
    if (isAsking || window.isDestroyed()) return;
    const { hangTitle, hangMessage, wait, reloadWindow } = withoutMnemonics(words());
    void ask(hangTitle, hangMessage, [wait, reloadWindow]).then((chosen) => {
      if (chosen !== 1 || window.isDestroyed()) return;
      // A page that hangs cannot reload itself: its process has to go first, which is then no crash to report.
      isAsking = true;
      webContents.once('render-process-gone', () => {
        isAsking = false;
        webContents.reload();
      });
      webContents.forcefullyCrashRenderer();
    });
  });
}
