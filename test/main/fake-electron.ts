/** As much of Electron as the main process touches when it starts: what it asks for is written down. */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

export class FakeWebContents extends EventEmitter {
  readonly id = 7;
  readonly mainFrame = { url: 'app://broadsheet/index.html', frameTreeNodeId: 1 };
  readonly sent: [string, unknown][] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  isDead = false;
  readonly reload = vi.fn();
  readonly forcefullyCrashRenderer = vi.fn(() => {
    this.emit('render-process-gone', {}, { reason: 'crashed' });
  });
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  isCrashed(): boolean {
    return this.isDead;
  }
  send(channel: string, message: unknown): void {
    this.sent.push([channel, message]);
  }
}

export class FakeWindow extends EventEmitter {
  static readonly made: FakeWindow[] = [];
  readonly webContents = new FakeWebContents();
  readonly options: Record<string, unknown>;
  isGone = false;
  readonly loaded: string[] = [];
  readonly focus = vi.fn();
  readonly show = vi.fn();
  readonly maximize = vi.fn();
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    FakeWindow.made.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
  getNormalBounds() {
    return { x: 10, y: 20, width: 900, height: 700 };
  }
  isMaximized(): boolean {
    return false;
  }
  isFullScreen(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  destroy(): void {
    this.isGone = true;
    this.emit('closed');
  }
}

export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, (...values: never[]) => unknown>();
  readonly setPermissionRequestHandler = this.#keeper('request');
  readonly setPermissionCheckHandler = this.#keeper('check');
  readonly setDevicePermissionHandler = this.#keeper('device');
  readonly setDisplayMediaRequestHandler = this.#keeper('display');
  readonly setBluetoothPairingHandler = this.#keeper('bluetooth');
  readonly webRequest = { onBeforeRequest: this.#keeper('before-request') };
  readonly setSpellCheckerEnabled = vi.fn();
  #keeper(name: string) {
    return (handler: (...values: never[]) => unknown): void => {
      this.handlers.set(name, handler);
    };
  }
}

/** What happened, in order: only what the order matters of. */
export const order: string[] = [];

let becomeReady: () => void = () => undefined;
const readiness = new Promise<void>((resolve) => {
  becomeReady = resolve;
});
let ready = false;

export const paths = { userData: '', appData: '', documents: '' };
export const switches = new Map<string, string>();

class FakeApp extends EventEmitter {
  isPackaged = true;
  readonly commandLine = {
    getSwitchValue: (name: string): string => switches.get(name) ?? '',
    appendSwitch: (name: string, value = ''): void => {
      order.push('switch');
      switches.set(name, value);
    },
  };
  readonly quit = vi.fn();
  readonly addRecentDocument = vi.fn();
  readonly setAboutPanelOptions = vi.fn();
  readonly requestSingleInstanceLock = vi.fn(() => true);
  readonly setName = vi.fn();
  setPath(name: keyof typeof paths, path: string): void {
    paths[name] = path;
  }
  getPath(name: keyof typeof paths): string {
    return paths[name];
  }
  getVersion(): string {
    return '0.1.0';
  }
  getPreferredSystemLanguages(): string[] {
    return ['zh-Hans-CN', 'en'];
  }
  enableSandbox(): void {
    order.push('sandbox');
  }
  isReady(): boolean {
    return ready;
  }
  whenReady(): Promise<void> {
    return readiness;
  }
}

/** Lets `app.whenReady` resolve and waits until what follows it has been done. */
export async function makeReady(): Promise<void> {
  order.push('ready');
  ready = true;
  becomeReady();
  await vi.waitFor(() => {
    if (FakeWindow.made.length === 0) throw new Error('no window yet');
  });
}

export const app = new FakeApp();
export const session = { defaultSession: new FakeSession() };
export const protocol = {
  registerSchemesAsPrivileged: vi.fn((_schemes: unknown) => {
    order.push('scheme');
  }),
  handle: vi.fn((_scheme: string, _handler: (request: unknown) => Promise<Response>) => undefined),
};
export const ipcHandlers = new Map<string, (event: unknown, request: unknown) => Promise<unknown>>();
export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, request: unknown) => Promise<unknown>): void => {
    ipcHandlers.set(channel, handler);
  },
};
export const menus: unknown[] = [];
export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => {
    menus.push(menu);
  },
};
export const dialog = {
  showOpenDialog: vi.fn(async () => ({ canceled: false, filePaths: [] as string[] })),
  showSaveDialog: vi.fn(async () => ({ canceled: true, filePath: '' })),
  showMessageBox: vi.fn(async () => ({ response: 0 })),
};
export const nativeTheme = { shouldUseDarkColors: false };
const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
export const BrowserWindow = FakeWindow;
