/** The folder or file of the command line, served read-only: its listing, its files and their scans, nothing else. */
import { once } from 'node:events';
import { realpath, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { type FoundScan, findScans, readScan } from '../../main/files/beside';
import { detailOf, FileError, type FileReason, reasonOf } from '../../main/files/file-error';
import { readInside } from '../../main/files/read-file';
import { walkFolder } from '../../main/files/walk';

/** What was named on the command line. */
export interface ServedPlace {
  readonly kind: 'folder' | 'file';
  /** Real absolute path: names the same place again at the next launch. */
  readonly path: string;
  readonly name: string;
}

/** One line of a listing. */
export type ListedEntry =
  | { readonly path: string; readonly size: number; readonly modifiedAt: number }
  | { readonly path: string; readonly reason: FileReason };

/** Returns the folder or file at `path`; throws `FileError` when it is neither or cannot be looked at. */
export async function findPlace(path: string): Promise<ServedPlace> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    const kind = found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null;
    if (kind === null) throw new FileError('not-a-file', `${path} is neither a folder nor a file`);
    return { kind, path: real, name: basename(real) || real };
  } catch (thrown) {
    throw thrown instanceof FileError ? thrown : new FileError(reasonOf(thrown), detailOf(thrown));
  }
}

/** Writes the place's listing, a JSON object a line, as fast as it is read on the other side. */
export async function sendListing(place: ServedPlace, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' });
  try {
    for await (const entries of listPlace(place, gone.signal)) {
      const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      if (!response.write(lines) && !gone.signal.aborted) {
        await Promise.race([once(response, 'drain'), once(response, 'close')]);
      }
      if (gone.signal.aborted) return;
    }
    response.end();
  } catch (thrown) {
    // The listing has begun: what went wrong is its last line.
    response.end(`${JSON.stringify({ path: '', reason: reasonOf(thrown) })}\n`);
  }
}

/** Sends a file of the place; throws `FileError` when it cannot be read or lies outside. */
export async function sendFile(place: ServedPlace, path: string, response: ServerResponse): Promise<void> {
  sendBytes(await readInside(rootFor(place, path), path), response);
}

/** Returns what may be the scan of a file of the place; throws `FileError` as `findScans`. */
export async function scansOf(place: ServedPlace, path: string): Promise<readonly FoundScan[]> {
  return findScans(rootFor(place, path), path);
}

/** Sends the scan of a file of the place; throws `FileError` as `readScan`. */
export async function sendScan(
  place: ServedPlace,
  path: string,
  scan: string,
  response: ServerResponse,
): Promise<void> {
  sendBytes(await readScan(rootFor(place, path), path, scan), response);
}

/** Where the paths of the place begin; throws `FileError` 'outside' for any other file than the one named. */
function rootFor(place: ServedPlace, path: string): string {
  if (place.kind === 'folder') return place.path;
  if (path !== place.name) throw new FileError('outside', `${path} is not served`);
  return dirname(place.path);
}

function sendBytes(bytes: Uint8Array, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': bytes.byteLength,
    'Cache-Control': 'no-store',
  });
  response.end(bytes);
}

async function* listPlace(place: ServedPlace, signal: AbortSignal): AsyncGenerator<readonly ListedEntry[]> {
  if (place.kind === 'file') {
    const { size, mtimeMs } = await stat(place.path);
    yield [{ path: place.name, size, modifiedAt: Math.round(mtimeMs) }];
    return;
  }
  for await (const batch of walkFolder(place.path, { signal })) {
    yield batch.map((entry) =>
      entry.kind === 'file'
        ? { path: entry.path, size: entry.size, modifiedAt: entry.modifiedAt }
        : { path: entry.path, reason: entry.reason },
    );
  }
}
