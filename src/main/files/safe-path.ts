/** The only way from a path somebody else names to a path that is opened: it must lie inside a chosen root. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { FileError, reasonOf } from './file-error';
import { hasLinkBelow, isTooLong } from './long-path';

/** True when `path` is `root` or lies under it; both absolute, links not followed. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Returns the absolute path for `path` ('/' between folders) under `root` without touching the disk, or null when it
 * is absolute, has an empty, '.' or '..' segment, or characters that would mean another place on this system.
 */
export function joinInside(root: string, path: string): string | null {
  if (path === '' || path.includes('\0') || path.length > 100_000) return null;
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return null;
  // On Windows '\' separates folders and ':' names a drive or a stream; elsewhere both are ordinary characters.
  if (sep === '\\' && segments.some((segment) => /[\\:]/u.test(segment))) return null;
  const joined = resolve(root, ...segments);
  return isInside(root, joined) && joined !== resolve(root) ? joined : null;
}

/**
 * Returns the real path of `path` under `root`, every link resolved. Throws `FileError`: 'outside' when the path or a
 * link on the way leads out of the root, 'not-found', 'link-loop' or 'no-permission' when it cannot be resolved.
 */
export async function resolveInside(root: string, path: string): Promise<string> {
  const joined = joinInside(root, path);
  if (joined === null) throw new FileError('outside', `${path} is not a path inside the source`);
  const realRoot = await real(root);
  const below = join(realRoot, relative(resolve(root), joined));
  const realFile = isTooLong(below) ? await withoutLinks(realRoot, below) : await real(below);
  if (!isInside(realRoot, realFile)) throw new FileError('outside', `${path} leads out of the source`);
  return realFile;
}

/** Returns the real path of `path`; throws `FileError` with the reason when there is none. */
export async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (thrown) {
    throw new FileError(reasonOf(thrown), `${path} cannot be resolved`);
  }
}

/** Where the system cannot resolve links because the path is too long, there must be none under the root. */
async function withoutLinks(realRoot: string, path: string): Promise<string> {
  try {
    if (await hasLinkBelow(realRoot, relative(realRoot, path).split(sep))) {
      throw new FileError('outside', 'a link in a path too long to follow it');
    }
    return path;
  } catch (thrown) {
    throw new FileError(reasonOf(thrown), 'a path that is too long cannot be resolved');
  }
}
