/** Sources made of file system handles: they can be stored, and opened again at a later launch. */
import { isSystemFile, isSystemFolder } from '#core/base/system-files';
import { asHostError, readWhole, reasonOf } from './browser-error';
import { isDirectory } from './file-system-access';
import type { PickedFile, PickedSource, PickProblem } from './host';

/** Files asked for their size at once. */
const asksAtOnce = 32;

/** Folders deeper than this are a link that leads in a circle: the browser follows links without telling. */
const deepest = 6_000;

/** Returns the source of a folder. */
export function folderSource(key: string, folder: FileSystemDirectoryHandle): PickedSource {
  return { key, name: folder.name, kind: 'folder', list: (signal) => listFolder(folder, signal) };
}

/** Returns the source of some files; two of the same name are told apart by a number. */
export function filesSource(key: string, files: readonly FileSystemFileHandle[]): PickedSource {
  const names = distinctNames(files.map((file) => file.name));
  return {
    key,
    name: nameOfFiles(files.map((file) => file.name)),
    kind: 'files',
    async *list(signal) {
      for (const [index, file] of files.entries()) {
        if (signal.aborted) return;
        yield await look(file, names[index] ?? file.name);
      }
    },
  };
}

/** Returns the name of a source that consists of files: the first one's, with the number of the others. */
export function nameOfFiles(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length > 1 ? `${first} +${names.length - 1}` : first;
}

/** Returns the names with ` (2)`, ` (3)` … put before the ending of those that came before. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let distinct = name;
    for (let count = 2; taken.has(distinct); count++) distinct = `${stem} (${count})${ending}`;
    taken.add(distinct);
    return distinct;
  });
}

interface Waiting {
  readonly folder: FileSystemDirectoryHandle;
  readonly path: string;
  readonly depth: number;
}

async function* listFolder(
  root: FileSystemDirectoryHandle,
  signal: AbortSignal,
): AsyncGenerator<PickedFile | PickProblem> {
  const waiting: Waiting[] = [{ folder: root, path: '', depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (signal.aborted) return;
    const { folder, path, depth } = next;
    if (depth > deepest) {
      yield { path, reason: 'link-loop' };
      continue;
    }
    const files: FileSystemFileHandle[] = [];
    const folders: FileSystemDirectoryHandle[] = [];
    try {
      for await (const handle of folder.values()) {
        if (signal.aborted) return;
        if (isDirectory(handle)) {
          if (!isSystemFolder(handle.name)) folders.push(handle);
        } else if (!isSystemFile(handle.name)) files.push(handle);
      }
    } catch (thrown) {
      // The place itself is gone: there is nothing to go on with.
      if (path === '') throw asHostError(thrown);
      yield { path, reason: reasonOf(thrown) };
    }
    const inside = (name: string) => (path === '' ? name : `${path}/${name}`);
    files.sort(byName);
    for (let index = 0; index < files.length; index += asksAtOnce) {
      if (signal.aborted) return;
      const asked = files.slice(index, index + asksAtOnce);
      yield* await Promise.all(asked.map((file) => look(file, inside(file.name))));
    }
    // The last one pushed is taken first, so that folders come in order.
    for (const child of folders.sort(byName).reverse()) {
      waiting.push({ folder: child, path: inside(child.name), depth: depth + 1 });
    }
  }
}

async function look(handle: FileSystemFileHandle, path: string): Promise<PickedFile | PickProblem> {
  try {
    const { size, lastModified } = await handle.getFile();
    return { path, size, modifiedAt: lastModified, read: () => readHandle(handle) };
  } catch (thrown) {
    return { path, reason: reasonOf(thrown) };
  }
}

/** Asks for the file again: one that was changed since it was listed could not be read any more. */
async function readHandle(handle: FileSystemFileHandle): Promise<ArrayBuffer> {
  try {
    return await readWhole(await handle.getFile());
  } catch (thrown) {
    throw asHostError(thrown);
  }
}

function byName(a: FileSystemHandle, b: FileSystemHandle): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
