/** A real server on a free port for tests, and requests as raw as a stranger may send them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Asset } from '../../../src/cli/serve/assets';
import { findPlace, type ServedPlace } from '../../../src/cli/serve/place';
import { type LocalServer, startServer } from '../../../src/cli/serve/server';
import { BackupFolder } from '../../../src/main/files/backup-folder';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Returns a new folder that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const secret = 'a secret of the profile';

/** Starts a server with one page and one script; it is closed after the test. */
export async function serveTest(
  handedOver: (place: ServedPlace | null) => string | null = () => null,
  windowsChanged: (count: number) => void = () => undefined,
): Promise<LocalServer> {
  const text = (type: string, content: string): Asset => ({
    type,
    bytes: new TextEncoder().encode(content),
    isHashed: false,
  });
  const index = text('text/html; charset=utf-8', '<!doctype html><head><title>Broadsheet</title></head>');
  const assets = new Map([
    ['/', index],
    ['/index.html', index],
    ['/assets/main.js', { ...text('text/javascript; charset=utf-8', 'export {};'), isHashed: true }],
  ]);
  const root = await temporaryFolder();
  const backups = new BackupFolder(() => join(root, 'backups'), Date.now);
  const roomLeft = async () => 123_000_000;
  const server = await startServer({
    port: 0,
    assets,
    secret,
    backups,
    roomLeft,
    handedOver,
    windowsChanged,
  });
  onTestFinished(() => server.close());
  return server;
}

/** Sends a request exactly as given: no client tidies the path up. */
export function send(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  content?: Uint8Array | string,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.once('error', reject);
    sent.end(content);
  });
}

export interface Visitor {
  /** Headers of a window that was let in. */
  readonly known: Readonly<Record<string, string>>;
  /** The same, with the grant for its place. */
  readonly granted: Readonly<Record<string, string>>;
}

/** Opens the app as a window does: by an address with a ticket. */
export async function visit(server: LocalServer, path: string | null = null): Promise<Visitor> {
  const address = new URL(server.address(path === null ? null : await findPlace(path), true));
  const { headers } = await send(server.port, address.pathname + address.search);
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const grant = new URL(headers.location ?? '', address).searchParams.get('place') ?? '';
  return { known: { cookie }, granted: { cookie, 'x-broadsheet-place': grant } };
}
