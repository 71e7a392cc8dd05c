/** Lists the files under a folder, folder by folder, without following links and without recursion. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { isSystemFile, isSystemFolder } from '#core/base/system-files';
import { detailOf, FileError, type FileReason, reasonOf } from './file-error';
import { withReachable } from './long-path';
import { isInside } from './safe-path';

/** A regular file. `path` is relative to the walked folder, '/' between folders. */
export interface FoundFile {
  readonly kind: 'file';
  readonly path: string;
  /** Bytes, when it was listed. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}

/** Something that could not be looked into, or that leads somewhere else. */
export interface WalkProblem {
  readonly kind: 'problem';
  readonly path: string;
  readonly reason: FileReason;
  readonly detail: string;
}

export type WalkEntry = FoundFile | WalkProblem;

export interface WalkOptions {
  readonly signal?: AbortSignal;
  /** Entries in one batch at most. */
  readonly batchSize: number;
}

const walkDefaults: WalkOptions = { batchSize: 500 };

/** Files asked for their size at once: enough to keep a network share busy, few enough to leave it usable. */
const statsAtOnce = 32;

/**
 * Gives the files under `root` in batches of at most `batchSize`: names in code-unit order, a folder's files before its
 * folders. What cannot be read is given as a problem and the walk goes on; an unreadable root throws `FileError`.
 * A link is not followed: what it leads to inside the root is listed at its own place, what lies outside is reported,
 * and so is a link back to a folder that holds it. Stops quietly on abort.
 */
export async function* walkFolder(
  root: string,
  options: Partial<WalkOptions> = {},
): AsyncGenerator<readonly WalkEntry[], void, undefined> {
  const { signal, batchSize } = { ...walkDefaults, ...options };
  const realRoot = await rootPath(root);
  const waiting = [''];
  const batch: WalkEntry[] = [];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (signal?.aborted) return;
    const listing = await listFolder(realRoot, folder);
    if (listing.kind === 'problem') {
      if (folder === '') throw new FileError(listing.reason, listing.detail);
      batch.push(listing);
      continue;
    }
    for (let index = 0; index < listing.entries.length; index += statsAtOnce) {
      if (signal?.aborted) return;
      const asked = listing.entries.slice(index, index + statsAtOnce);
      for (const found of await Promise.all(asked.map((entry) => lookAt(realRoot, entry)))) {
        if (found !== null) batch.push(found);
      }
      while (batch.length >= batchSize) yield batch.splice(0, batchSize);
    }
    // The last one pushed is taken first, so that folders come in order.
    for (const child of listing.folders.reverse()) waiting.push(child);
  }
  if (batch.length > 0 && !signal?.aborted) yield batch;
}

/** Returns everything under `root` at once, sorted by path in code-unit order: for small folders and tools. */
export async function listFiles(root: string, signal?: AbortSignal): Promise<readonly WalkEntry[]> {
  const all: WalkEntry[] = [];
  for await (const batch of walkFolder(root, signal === undefined ? {} : { signal })) all.push(...batch);
  return all.sort((a, b) => compareUnits(a.path, b.path));
}

interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other' | 'bad-name';
}

interface Listing {
  readonly kind: 'listing';
  readonly entries: readonly Entry[];
  readonly folders: string[];
}

async function rootPath(root: string): Promise<string> {
  try {
    return await realpath(root);
  } catch (thrown) {
    throw new FileError(reasonOf(thrown), detailOf(thrown));
  }
}

async function listFolder(root: string, folder: string): Promise<Listing | WalkProblem> {
  try {
    const found = await withReachable(at(root, folder), (path) => readdir(path, { withFileTypes: true }));
    const entries: Entry[] = [];
    const folders: string[] = [];
    for (const entry of found.sort((a, b) => compareUnits(a.name, b.name))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!isSystemFolder(entry.name)) folders.push(path);
      } else if (!isSystemFile(entry.name)) {
        // A name that is not valid Unicode comes back with replacement characters and cannot be opened by it.
        const kind = entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other';
        entries.push({ path, kind: entry.name.includes('\uFFFD') ? 'bad-name' : kind });
      }
    }
    return { kind: 'listing', entries, folders };
  } catch (thrown) {
    return problem(folder, reasonOf(thrown), detailOf(thrown));
  }
}

async function lookAt(root: string, entry: Entry): Promise<WalkEntry | null> {
  const { path, kind } = entry;
  if (kind === 'other') return problem(path, 'not-a-file', 'a pipe, socket or device');
  try {
    if (kind === 'link') return await lookAtLink(root, path);
    const { size, mtimeMs } = await withReachable(at(root, path), (reachable) => stat(reachable));
    return { kind: 'file', path, size, modifiedAt: Math.round(mtimeMs) };
  } catch (thrown) {
    if (kind === 'bad-name') return problem(path, 'bad-name', 'the name is not valid Unicode');
    return problem(path, reasonOf(thrown), detailOf(thrown));
  }
}

async function lookAtLink(root: string, path: string): Promise<WalkEntry | null> {
  const link = at(root, path);
  const target = await realpath(link);
  if (!isInside(root, target)) return problem(path, 'outside', 'a link out of the folder');
  if (isInside(target, dirname(link))) return problem(path, 'link-loop', 'a link to a folder that holds it');
  return null;
}

// Plain concatenation: `join` would go through the whole path again at each of thousands of levels.
function at(root: string, path: string): string {
  return path === '' ? root : `${root.endsWith(sep) ? root : root + sep}${path}`;
}

function problem(path: string, reason: FileReason, detail: string): WalkProblem {
  return { kind: 'problem', path, reason, detail };
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
