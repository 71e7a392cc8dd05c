/** Scans that lie beside the files of a place: found and read by the same checks as those files; for all hosts. */
import { stat } from 'node:fs/promises';
import { isBeside, scansBeside } from '#core/base/scan-names';
import { FileError, reasonOf } from './file-error';
import { withReachable } from './long-path';
import { readInside } from './read-file';
import { real, resolveInside } from './safe-path';

/** A scan. */
export interface FoundScan {
  /** Relative to the place, '/' between folders. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}

/**
 * Returns what may be the scan of the file at `path` ('/' between folders) under `root`, the one to be shown first of
 * all. Throws `FileError` when the root is gone or cannot be looked into; a link that leads out of it is no scan.
 */
export async function findScans(root: string, path: string): Promise<readonly FoundScan[]> {
  await real(root);
  const looked = await Promise.all(scansBeside(path).map((scan) => lookAt(root, scan)));
  const seen = new Set<string>();
  const found: FoundScan[] = [];
  for (const each of looked) {
    // Where capitals do not count, two names are one file.
    if (each === null || seen.has(each.real)) continue;
    seen.add(each.real);
    found.push(each.scan);
  }
  return found;
}

/** Returns the bytes of a scan of the file at `path`; throws `FileError`: 'outside' for any other file, else as `readInside`. */
export async function readScan(root: string, path: string, scan: string): Promise<Uint8Array> {
  if (!isBeside(path, scan)) throw new FileError('outside', `${scan} is not beside ${path}`);
  return readInside(root, scan);
}

async function lookAt(
  root: string,
  scan: string,
): Promise<{ readonly real: string; readonly scan: FoundScan } | null> {
  try {
    const file = await resolveInside(root, scan);
    const found = await withReachable(file, (reachable) => stat(reachable));
    if (!found.isFile()) return null;
    return {
      real: file,
      scan: { path: scan, size: found.size, modifiedAt: Math.round(found.mtimeMs) },
    };
  } catch (thrown) {
    const reason = reasonOf(thrown);
    if (reason === 'not-found' || reason === 'outside' || reason === 'link-loop') return null;
    throw thrown instanceof FileError ? thrown : new FileError(reason, `${scan} cannot be looked at`);
  }
}
