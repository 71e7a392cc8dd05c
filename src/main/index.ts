/** Electron's main process: locks everything down, then opens the one window and answers its calls. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, ipcMain, Menu, protocol, session } from 'electron';
import type { MenuCommand, MenuDescription } from '../preload/contract';
import { servePage } from './app-protocol';
import { Backups } from './backups';
import { answerCalls, isTrusted } from './calls';
import { roomLeft } from './files/room-left';
import { Grants } from './grants';
import { type Machine, makeHandlers } from './handlers';
import { Listings } from './listings';
import { lockAllContents, lockNetwork, lockSession } from './lockdown';
import { menuTemplate } from './menu';
import { pathsInArguments, pathsOfHandover } from './opened-paths';
import { Openings } from './openings';
import { pageOrigin, scheme, schemePrivileges } from './origin';
import { Places } from './places';
import { printPdf } from './print-pdf';
import { askPaths, describeAbout, placeAsker, tellMissing } from './system';
import { type AppWindow, makeWindow, readWindowState } from './window';
import type { WindowState } from './window-state';
import { shellLanguage, wordsIn } from './words';

// Said once and for ever, packed or not: the library lies in this folder, and must not move with a new name. Whoever
// starts the app may name another one, as tests do.
app.setName('Broadsheet');
const namedFolder = app.commandLine.getSwitchValue('user-data-dir');
const userData = namedFolder || join(app.getPath('appData'), 'Broadsheet');
mkdirSync(userData, { recursive: true });
app.setPath('userData', userData);

const page = pageOrigin(app.isPackaged, process.env.ELECTRON_RENDERER_URL);
const platform = process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux';
const out = join(import.meta.dirname, '..');

// Beside the app's archive when packed: the system's shell reads it as a file.
const iconPath = join(app.isPackaged ? process.resourcesPath : join(out, '..', 'resources'), 'icon.png');

const grants = new Grants(new Places(join(userData, 'places.json')), Date.now);
// A trial with a data folder of its own leaves nothing in the documents.
const backups = new Backups(
  join(userData, 'backups.json'),
  () => namedFolder || app.getPath('documents'),
  Date.now,
);
const listings = new Listings();
const openings = new Openings(
  (paths) => grants.grant(paths),
  (paths) => void app.whenReady().then(() => tellMissing(current?.window ?? null, paths, words())),
);

let current: AppWindow | null = null;
let lastPlaced: WindowState | null = null;
let isQuitting = false;
let menu: MenuDescription = { language: 'en', undo: null, redo: null, keys: {} };
const words = () => wordsIn(shellLanguage([menu.language]));

const machine: Machine = {
  askPaths: async (kind) => (current === null ? [] : askPaths(current.window, kind, words())),
  askPlace: async (suggestion) => (current === null ? null : placeAsker(current.window, words)(suggestion)),
  documents: () => app.getPath('documents'),
  printPdf: async () => {
    if (current === null) throw new Error('no window');
    return printPdf(current.window.webContents);
  },
  roomLeft: () => roomLeft(userData),
  describeMenu: (state) => {
    menu = state;
    showMenu();
  },
  addRecent: (path) => app.addRecentDocument(path),
  deliver: (place) => {
    current?.send('opened', place);
    show();
  },
  listens: () => current?.listens(),
  flushed: () => current?.closing.flushed(),
};

const given = pathsInArguments(process.argv, app.isPackaged, process.cwd());
if (app.requestSingleInstanceLock({ paths: given })) start();
else app.quit();

/** All that must be said before the app is ready, then the app. */
function start(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  lockNetwork(app.commandLine, page);
  lockAllContents(app, page);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openings.add([path]);
    show();
  });
  app.on('second-instance', (_event, _argv, _folder, handover) => {
    void openings.add(pathsOfHandover(handover));
    show();
  });
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    // On a Mac an app stays without a window until it is told to quit.
    if (platform !== 'mac' || isQuitting) app.quit();
  });
  app.on('activate', show);
  void openings.add(given);
  void app.whenReady().then(ready);
}

async function ready(): Promise<void> {
  menu = { ...menu, language: shellLanguage(app.getPreferredSystemLanguages()) };
  lockSession(session.defaultSession, page);
  protocol.handle(scheme, (request) => servePage(request, join(out, 'renderer'), page));
  describeAbout();
  showMenu();
  answerCalls(ipcMain, makeHandlers(grants, listings, openings, backups, machine), (sender) =>
    isTrusted(sender, current?.window ?? null, page),
  );
  lastPlaced = await readWindowState(userData);
  show();
}

/** Brings the window to the front, making it where there is none. */
function show(): void {
  if (!app.isReady() || lastPlaced === null) return;
  if (current !== null) {
    if (current.window.isMinimized()) current.window.restore();
    current.window.focus();
    return;
  }
  current = makeWindow(
    {
      page,
      preload: join(out, 'preload', 'index.cjs'),
      icon: platform === 'linux' && existsSync(iconPath) ? iconPath : '',
      languages: app.getPreferredSystemLanguages(),
      userData,
      words,
      onLoading: forgetPage,
      onClosed: () => {
        forgetPage();
        current = null;
      },
      onPlaced: (state) => {
        lastPlaced = state;
      },
    },
    lastPlaced,
  );
  current.load().catch((thrown: unknown) => {
    console.error('The page could not be loaded:', thrown);
    // An empty window can be closed; one that never appears cannot.
    current?.window.show();
  });
}

/** The page that asked for listings and openings is gone. */
function forgetPage(): void {
  listings.stopAll();
  openings.unlisten();
}

function showMenu(): void {
  const run = (command: MenuCommand) => {
    show();
    current?.send('command', command);
  };
  const { isDevelopment } = page;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform, state: menu, isDevelopment, run })),
  );
}
