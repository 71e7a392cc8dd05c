/** Opens the app's window in a browser, and ends the browser that was started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface WindowRequest {
  readonly browser: string;
  readonly address: string;
  readonly profile: string;
  readonly root: boolean;
}

/** Returns the browser's arguments: a window without tabs, a profile of its own, nothing fetched from anywhere. */
export function browserArguments(request: WindowRequest, isFirstOpening: boolean): readonly string[] {
  return [
    `--app=${request.address}`,
    `--user-data-dir=${request.profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-quic',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    // No question for a keyring's password: the profile holds no passwords.
    '--password-store=basic',
    '--class=Broadsheet',
    // Later the browser knows where the window was.
    ...(isFirstOpening ? ['--window-size=1360,900'] : []),
    // As root Chromium starts only without its sandbox; the other flag spares the bar that warns of it.
    ...(request.root ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** A browser process that we started; it may hand its window to one that runs already, and end at once. */
export interface BrowserProcess {
  /** Resolves when it ended: with its status (null for a signal) and the end of what it wrote to stderr. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
  /** Asks it to end, makes it end after `patienceMs`; resolves when it has. */
  end(patienceMs?: number): Promise<void>;
}

/** Starts the browser on the address. */
export function openWindow(request: WindowRequest): BrowserProcess {
  const child = spawn(request.browser, browserArguments(request, !existsSync(request.profile)), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl+C in the terminal reaches us alone, and we end it when its data is written.
    detached: process.platform !== 'win32',
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-2_000);
  });
  const ended = new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
    child.once('error', (error) => resolve({ code: 127, said: error.message }));
    child.once('exit', (code) => resolve({ code, said }));
  });
  return {
    ended,
    async end(patienceMs = 4_000) {
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
        child.kill('SIGTERM');
        const timer = setTimeout(() => killGroup(child), patienceMs);
        await ended;
        clearTimeout(timer);
      }
      killGroup(child);
      child.stderr?.destroy();
    },
  };
}

/** Ends what a browser left behind: its helpers are in its group. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}
