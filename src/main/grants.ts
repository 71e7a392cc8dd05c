/**
 * What the page may read: only what lies under a place the user picked, dropped, handed over or picked earlier. The
 * page names a place by a random id, never by a path.
 */
import { createHash, randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { GrantedPlace, RecentPlace } from '../preload/contract';
import { FileError } from './files/file-error';
import { isInside, real, resolveInside } from './files/safe-path';
import type { Place, Places } from './places';

/** A place that may be read. `folder` is real, so that a link put in its stead later leads nowhere. */
export interface Root extends GrantedPlace {
  readonly folder: string;
  /**
   * The real paths of the files that were picked, by their path relative to `folder` with '/'; null: all of the folder.
   * A picked file may be a link to anywhere: it was that file that was picked.
   */
  readonly files: ReadonlyMap<string, string> | null;
}

export interface Granted {
  readonly places: readonly GrantedPlace[];
  /** What could not be found or was neither a file nor a folder. */
  readonly missing: readonly string[];
}

/** Recent places that are listed; all of them can be opened again by their key. */
const listedRecents = 12;

export class Grants {
  readonly #places: Places;
  readonly #now: () => number;
  readonly #roots = new Map<string, Root>();

  /** `now`: milliseconds since 1970. */
  constructor(places: Places, now: () => number) {
    this.#places = places;
    this.#now = now;
  }

  /** Grants what the user chose: a place for each folder and one for all files together. */
  async grant(paths: readonly string[]): Promise<Granted> {
    const folders: string[] = [];
    const files: string[] = [];
    const missing: string[] = [];
    for (const path of new Set(paths.map((given) => resolve(given)))) {
      const found = await stat(path).catch(() => null);
      if (found?.isDirectory()) folders.push(path);
      else if (found?.isFile()) files.push(path);
      else missing.push(path);
    }
    const places: GrantedPlace[] = [];
    for (const folder of folders) places.push(await this.#remember('folder', [folder]));
    if (files.length > 0) places.push(await this.#remember('files', files.sort()));
    return { places, missing };
  }

  /** Grants a place chosen before; null when it never was, was forgotten, or is gone. */
  async reopen(key: string): Promise<GrantedPlace | null> {
    const place = await this.#places.find(key);
    if (place === null) return null;
    const there = await Promise.all(place.paths.map((path) => stat(path).catch(() => null)));
    if (place.kind === 'folder' ? !there[0]?.isDirectory() : !there.some((found) => found?.isFile()))
      return null;
    await this.#places.remember({ ...place, openedAt: this.#now() });
    return this.#open(place);
  }

  /** Returns the place of a key, which stays where it is among the recent ones; null when there is none. */
  async rootOfKey(key: string): Promise<Root | null> {
    const place = await this.#places.find(key);
    return place === null ? null : this.rootOf((await this.#open(place)).root);
  }

  /**
   * The folder of this key lies at `folder` now; false, and nothing has changed, when the file at `path` is not in it.
   * A place of single files has no folder to lie in.
   */
  async relocate(key: string, folder: string, path: string): Promise<boolean> {
    const known = await this.#places.find(key);
    if (known !== null && known.kind !== 'folder') return false;
    const isThere = await resolveInside(folder, path).then(
      (file) => stat(file).then((found) => found.isFile()),
      () => false,
    );
    if (!isThere) return false;
    const name = known?.name ?? (basename(folder) || folder);
    await this.#places.remember({ key, name, kind: 'folder', paths: [folder], openedAt: this.#now() });
    return true;
  }

  async recents(): Promise<readonly RecentPlace[]> {
    return (await this.#places.all()).slice(0, listedRecents).map(({ key, name, kind, paths, openedAt }) => ({
      key,
      name,
      place: kind === 'folder' || paths.length === 1 ? (paths[0] ?? '') : commonFolder(paths),
      openedAt,
    }));
  }

  /** Takes a place off the recent ones and the right to read it with it. */
  async forget(key: string): Promise<void> {
    for (const [id, root] of this.#roots) if (root.key === key) this.#roots.delete(id);
    await this.#places.forget(key);
  }

  /** Returns the place behind an id; throws `FileError` 'outside' for an id that was not granted. */
  rootOf(id: string): Root {
    const root = this.#roots.get(id);
    if (root === undefined) throw new FileError('outside', 'a place that was not granted');
    return root;
  }

  async #remember(kind: Place['kind'], paths: readonly string[]): Promise<GrantedPlace> {
    const only = paths.length === 1 ? paths[0] : undefined;
    const key = only ?? `files:${createHash('sha256').update(paths.join('\0')).digest('hex').slice(0, 32)}`;
    const [first = ''] = paths;
    const name = `${basename(first) || first}${paths.length > 1 ? ` +${paths.length - 1}` : ''}`;
    const place: Place = { key, name, kind, paths, openedAt: this.#now() };
    const granted = await this.#open(place);
    await this.#places.remember(place);
    return granted;
  }

  async #open(place: Place): Promise<GrantedPlace> {
    const { key, name, kind, paths } = place;
    const folder = await real(kind === 'files' ? commonFolder(paths) : (paths[0] ?? ''));
    const files = kind === 'files' ? await pickedFiles(paths) : null;
    const known = [...this.#roots.values()].find((root) => root.key === key && root.folder === folder);
    const root: Root = { root: known?.root ?? randomUUID(), key, name, kind, folder, files };
    this.#roots.set(root.root, root);
    return { root: root.root, key, name, kind };
  }
}

/** The deepest folder that holds all of the files. */
export function commonFolder(files: readonly string[]): string {
  let folder = dirname(files[0] ?? '');
  while (!files.every((file) => isInside(folder, file)) && folder !== dirname(folder))
    folder = dirname(folder);
  return folder;
}

/** Returns the absolute, real path of a file of a place; throws `FileError` as `resolveInside`. */
export async function fileOf(root: Root, path: string): Promise<string> {
  if (root.files === null) {
    await confirmFolder(root);
    return resolveInside(root.folder, path);
  }
  const picked = root.files.get(path);
  if (picked === undefined) throw new FileError('outside', `${path} was not picked`);
  return picked;
}

/** Throws `FileError` 'outside' when a link now stands where the granted folder was. */
export async function confirmFolder(root: Root): Promise<void> {
  if ((await real(root.folder)) !== root.folder) throw new FileError('outside', 'the folder became a link');
}

/** A file that is gone keeps its path, so that reading it says so. */
async function pickedFiles(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const folder = commonFolder(paths);
  const resolved = paths.map(
    async (path) => [pathBelow(folder, path), await real(path).catch(() => path)] as const,
  );
  return new Map(await Promise.all(resolved));
}

function pathBelow(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
