/** The real server, as `npm start` runs it where there is no display, on a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');

export interface RunningServer {
  /** Opens the app, with the folder for that page. */
  readonly address: string;
  readonly origin: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Milliseconds for a start; the server itself needs a tenth of a second, on a machine with twenty times too much to do. */
const patienceMs = 60_000;

/** Starts the built server; `port` 0 takes a free one. */
export async function startServer(data: string, folder: string | null, port: number): Promise<RunningServer> {
  const values = [`${root}/test/e2e/serve.mjs`, root, '--no-window', '--port', String(port)];
  const child = spawn(process.execPath, folder === null ? values : [...values, folder], {
    cwd: root,
    env: { ...process.env, XDG_DATA_HOME: data, LOCALAPPDATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await printedAddress(child);
  const { origin, port: taken } = new URL(address);
  return {
    address,
    origin,
    port: Number(taken),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) resolve();
        else {
          child.once('exit', () => resolve());
          child.kill('SIGTERM');
        }
      }),
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`The server did not start (${why}). It said:\n${said}`));
    };
    const timer = setTimeout(() => fail('no address printed'), patienceMs);
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/u.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`status ${code}`);
    });
  });
}
