/**
 * The local server: the built page, the granted folder and the life of the windows, on 127.0.0.1 only.
 * It answers GET and HEAD, takes backups by POST at one address and writes nothing else, tells a window by POST how much
 * room the disk has, and tells strangers nothing.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BackupFolder } from '../../main/files/backup-folder';
import { detailOf, FileError, type FileReason, reasonOf } from '../../main/files/file-error';
import { type Admission, type Credentials, createAdmission, unguessable } from './admission';
import type { Asset } from './assets';
import { type BackupDoor, checkPage, takeBackup, withToken } from './backup';
import { createHandshake, type Handshake, portSecret } from './handshake';
import { securityHeaders } from './headers';
import { findPlace, type ServedPlace, scansOf, sendFile, sendListing, sendScan } from './place';
import { type OpenWindows, trackWindows } from './windows';

export interface ServerOptions {
  readonly port: number;
  readonly assets: ReadonlyMap<string, Asset>;
  /** The profile's secret, known to launches of the same user only. */
  readonly secret: string;
  /** Where windows may put their backups. */
  readonly backups: BackupFolder;
  /** Bytes left on the disk that the windows' profile is on; null when nobody can tell. */
  readonly roomLeft: () => Promise<number | null>;
  /** Called with the number of open windows whenever it changes. */
  readonly windowsChanged: (count: number) => void;
  /**
   * Called when another launch hands over: opens a window, on a place where it named one, and returns null; or
   * returns an address to open where no window can be shown.
   */
  readonly handedOver: (place: ServedPlace | null) => string | null;
}

export interface LocalServer {
  readonly port: number;
  /** Returns an address that opens the app, with `place` for that window alone; see `Admission.ticket` for `once`. */
  address(place: ServedPlace | null, once: boolean): string;
  windowCount(): number;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/** Bytes: the path of a file that lies 5,000 folders deep is in the address, and Node's 16 KiB are less than that. */
const longestHeader = 1_048_576;

/** Starts the server; rejects with the system's error when the port cannot be had. Port 0 takes a free one. */
export async function startServer(options: ServerOptions): Promise<LocalServer> {
  const server = createServer({ maxHeaderSize: longestHeader });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: options.port, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const windows = trackWindows(options.windowsChanged);
  const context: Context = {
    options,
    windows,
    admission: createAdmission(port),
    handshake: createHandshake(portSecret(options.secret, port)),
    backup: { folder: options.backups, token: unguessable(), origin: `http://127.0.0.1:${port}` },
  };
  server.on('request', (request, response) => {
    answer(context, request, response).catch((thrown: unknown) => fail(response, thrown));
  });
  return {
    port,
    address(place, once) {
      return `http://127.0.0.1:${port}/?key=${context.admission.ticket(place, once)}`;
    },
    windowCount: windows.count,
    close() {
      windows.sayGoodbye();
      return new Promise((resolve) => {
        server.close(() => resolve());
        // What was said last is sent before the connections are cut.
        setTimeout(() => server.closeAllConnections(), 50);
      });
    },
  };
}

interface Context {
  readonly options: ServerOptions;
  readonly windows: OpenWindows;
  readonly admission: Admission;
  readonly handshake: Handshake;
  readonly backup: BackupDoor;
}

/** The one address that takes anything. */
const backupAddress = '/~/backup';

/** Asked by our own page alone, as backups are. */
const roomAddress = '/~/room';

async function answer(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
  const credentials: Credentials = {
    host: request.headers.host,
    cookie: request.headers.cookie,
    fetchSite: header(request, 'sec-fetch-site'),
  };
  if (!context.admission.isAddressed(credentials)) return refuse(response, 403, 'Not for this address.');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST' && (pathname === backupAddress || pathname === roomAddress)) {
    if (!context.admission.isKnown(credentials)) return refuse(response, 403, 'Not for you.');
    if (pathname === backupAddress) return takeBackup(context.backup, request, response);
    checkPage(context.backup, request);
    return sendJson(response, { left: await context.options.roomLeft() });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'This server only reads.');
  }
  if (pathname === '/~/hello') return greet(context, request, response);
  if (pathname === '/~/open') return takeOver(context, request, response);
  const key = searchParams.get('key');
  if (pathname === '/' && key !== null) return admit(context, key, request, response);
  if (!context.admission.isKnown(credentials)) {
    return refuse(response, 403, 'Open Broadsheet through the address that its start command prints.');
  }
  if (pathname === '/~/window') return context.windows.connect(response);
  if (pathname.startsWith('/~/place')) return sendPlace(context, pathname, searchParams, request, response);
  if (pathname === '/favicon.ico') return sendNothing(response);
  const asset = context.options.assets.get(decoded(pathname));
  const isPage = asset !== undefined && (pathname === '/' || pathname === '/index.html');
  const { token } = context.backup;
  return sendAsset(isPage ? { ...asset, bytes: withToken(asset.bytes, token) } : asset, request, response);
}

function admit(context: Context, key: string, request: IncomingMessage, response: ServerResponse): void {
  // Asking what is there must not use up the ticket.
  const admitted = request.method === 'HEAD' ? null : context.admission.redeem(key);
  if (admitted !== null) response.setHeader('Set-Cookie', admitted.setCookie);
  const grant = admitted?.grant ?? null;
  // A used ticket leads on without a grant: who holds the cookie gets the app, others are refused there.
  response.writeHead(303, {
    Location: grant === null ? '/' : `/?place=${grant}`,
    'Cache-Control': 'no-store',
  });
  response.end();
}

async function sendPlace(
  context: Context,
  pathname: string,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const place = context.admission.place(header(request, 'x-broadsheet-place'));
  if (place === null) throw new FileError('no-permission', 'no such grant');
  if (pathname === '/~/place') return sendJson(response, { ...place });
  if (pathname === '/~/place/list') return sendListing(place, response);
  if (pathname === '/~/place/file') return sendFile(place, query.get('path') ?? '', response);
  const path = query.get('path') ?? '';
  if (pathname === '/~/place/scans') return sendJson(response, { scans: await scansOf(place, path) });
  if (pathname === '/~/place/scan') return sendScan(place, path, query.get('scan') ?? '', response);
  return refuse(response, 404, 'There is nothing here.');
}

function sendAsset(asset: Asset | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (asset === undefined) {
    refuse(response, 404, 'There is nothing here.');
    return;
  }
  response.writeHead(200, {
    'Content-Type': asset.type,
    'Content-Length': asset.bytes.byteLength,
    'Cache-Control': asset.isHashed ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : asset.bytes);
}

/** Browsers ask for this icon whatever the page names. */
function sendNothing(response: ServerResponse): void {
  response.writeHead(204, { 'Cache-Control': 'max-age=86400' });
  response.end();
}

/** Returns the address as a name; one that is not well-formed names nothing. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

function greet(context: Context, request: IncomingMessage, response: ServerResponse): void {
  sendJson(response, { ...context.handshake.greet(header(request, 'x-broadsheet-challenge') ?? '') });
}

async function takeOver(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = header(request, 'x-broadsheet-path') ?? '';
  const challenge = header(request, 'x-broadsheet-challenge') ?? '';
  const proof = header(request, 'x-broadsheet-proof') ?? '';
  if (!context.handshake.accept(challenge, proof, path)) return refuse(response, 403, 'Not for you.');
  const place = path === '' ? null : await findPlace(decodeURIComponent(path));
  const address = context.options.handedOver(place);
  sendJson(response, address === null ? { opened: true } : { opened: true, address });
}

const statusOf: Readonly<Partial<Record<FileReason, number>>> = {
  'not-found': 404,
  'no-permission': 403,
  outside: 403,
  'too-large': 413,
  'bad-name': 400,
  'disk-full': 507,
};

function fail(response: ServerResponse, thrown: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What was sent may not have been read to its end.
  response.setHeader('Connection', 'close');
  const reason = reasonOf(thrown);
  response.statusCode = statusOf[reason] ?? 500;
  sendJson(response, { reason, detail: detailOf(thrown) });
}

function sendJson(response: ServerResponse, value: Readonly<Record<string, unknown>>): void {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
