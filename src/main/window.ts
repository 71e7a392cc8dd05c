/** The one window: made, placed as it stood, guarded, and closed with nothing in hand. */
import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { channelOf, type EventName, type Events } from '../preload/contract';
import { Closing } from './closing';
import { readJson, writeJson } from './files/json-file';
import type { PageOrigin } from './origin';
import { watchForTrouble } from './trouble';
import { windowOptions } from './window-options';
import { noWindowState, placeWindow, type WindowState, windowStateSchema } from './window-state';
import type { Words } from './words';

export interface WindowNeeds {
  readonly page: PageOrigin;
  readonly preload: string;
  readonly icon: string;
  readonly languages: readonly string[];
  /** The user's data folder. */
  readonly userData: string;
  readonly words: () => Words;
  /** The page is being loaded, for the first time or again: it listens to nothing yet. */
  readonly onLoading: () => void;
  readonly onClosed: () => void;
  /** Where the window stands now. */
  readonly onPlaced: (state: WindowState) => void;
}

export interface AppWindow {
  readonly window: BrowserWindow;
  readonly closing: Closing;
  send<N extends EventName>(name: N, message: Events[N]): void;
  /** The page listens from now on, and can be asked to flush. */
  listens(): void;
  load(): Promise<void>;
}

/** Returns how the window stood when it was last closed. */
export function readWindowState(userData: string): Promise<WindowState> {
  return readJson(statePathIn(userData), windowStateSchema, noWindowState);
}

/** Makes the window; it shows itself once the page, which `load` begins to load, has something to show. */
export function makeWindow(needs: WindowNeeds, state: WindowState): AppWindow {
  const { page, preload, icon, languages, userData, words, onLoading, onClosed, onPlaced } = needs;
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const place = placeWindow(
    state,
    [main, ...others].map((display) => display.workArea),
  );
  const isDark = nativeTheme.shouldUseDarkColors;
  const window = new BrowserWindow(windowOptions({ place, preload, page, languages, isDark, icon }));
  const { webContents } = window;

  const send: AppWindow['send'] = (name, message) => {
    if (!window.isDestroyed()) webContents.send(channelOf(name), message);
  };
  let isListening = false;
  const closing = new Closing({
    askToFlush: () => send('flush', null),
    destroy: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  });

  const keepState = (): void => {
    if (window.isDestroyed()) return;
    const state = stateOf(window);
    onPlaced(state);
    writeJson(statePathIn(userData), state).catch((thrown: unknown) => {
      console.error('The place of the window could not be kept:', thrown);
    });
  };
  window.on('resized', keepState);
  window.on('moved', keepState);
  window.on('close', (event) => {
    keepState();
    if (closing.mustWait(isListening && !webContents.isCrashed())) event.preventDefault();
  });
  window.on('closed', onClosed);
  window.once('ready-to-show', () => {
    if (place.isMaximised) window.maximize();
    if (place.isFullScreen) window.setFullScreen(true);
    window.show();
  });
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    isListening = false;
    onLoading();
  });
  watchForTrouble(window, dialog, words);
  return {
    window,
    closing,
    send,
    listens: () => {
      isListening = true;
    },
    load: () => window.loadURL(page.entry),
  };
}

function statePathIn(userData: string): string {
  return join(userData, 'window.json');
}

function stateOf(window: BrowserWindow): WindowState {
  return {
    bounds: window.getNormalBounds(),
    isMaximised: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
  };
}
