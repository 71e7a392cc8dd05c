/** Runs the app in Electron, for as long as its window is open. */
import { spawn } from 'node:child_process';
import type { ServedPlace } from '../serve/place';

/** Starts Electron on the built project; resolves to its exit status. Signals that end us end it first. */
export function openElectron(
  executable: string,
  root: string,
  place: ServedPlace | null,
  asRoot: boolean,
): Promise<number> {
  const values = [root, ...(place === null ? [] : [place.path])];
  // Chromium's sandbox refuses to run as root on Linux; nobody else goes without it.
  if (asRoot && process.platform === 'linux') values.unshift('--no-sandbox');
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(executable, values, { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => child.kill('SIGTERM'));
    }
    child.once('error', (error) => {
      console.error(`Electron did not start: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 0));
  });
}
