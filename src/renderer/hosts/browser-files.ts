/** Sources made of plain `File` objects, where the browser gives no handles: they last as long as the page. */
import { isSystemFile, isSystemFolder } from '#core/base/system-files';
import { asHostError, readWhole, reasonOf } from './browser-error';
import { distinctNames, nameOfFiles } from './browser-handles';
import type { PickedFile, PickedSource, PickProblem } from './host';

/**
 * Returns the source of what an `<input webkitdirectory>` gave, or null for nothing. The same folder is known again
 * by its name alone, all that the browser tells; contents that differ are never replaced without asking.
 */
export function folderInputSource(files: readonly File[]): PickedSource | null {
  const name = files[0]?.webkitRelativePath.split('/')[0];
  if (name === undefined) return null;
  const inside = files
    .map((file) => ({ file, path: file.webkitRelativePath.split('/').slice(1) }))
    .filter(({ path }) => !path.slice(0, -1).some(isSystemFolder) && !isSystemFile(path.at(-1) ?? ''))
    .map(({ file, path }) => pickedFile(file, path.join('/')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { key: `picked:folder:${name}`, name, kind: 'folder', list: (signal) => listAll(inside, signal) };
}

/** Returns the source of some files, or null for none. */
export function filesInputSource(files: readonly File[]): PickedSource | null {
  if (files.length === 0) return null;
  const names = distinctNames(files.map((file) => file.name));
  const name = nameOfFiles(files.map((file) => file.name));
  const picked = files.map((file, index) => pickedFile(file, names[index] ?? file.name));
  return { key: `picked:files:${name}`, name, kind: 'files', list: (signal) => listAll(picked, signal) };
}

/** Returns the source of a dropped folder's entry. */
export function entrySource(folder: FileSystemDirectoryEntry): PickedSource {
  const { name } = folder;
  return { key: `picked:folder:${name}`, name, kind: 'folder', list: (signal) => listEntry(folder, signal) };
}

/** Shows an `<input type=file>`'s dialog; resolves to the files, none when the user cancels. */
export function askForFiles(folder: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folder;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}

function pickedFile(file: File, path: string): PickedFile {
  return { path, size: file.size, modifiedAt: file.lastModified, read: () => readWhole(file) };
}

async function* listAll(files: readonly PickedFile[], signal: AbortSignal): AsyncGenerator<PickedFile> {
  for (const file of files) {
    if (signal.aborted) return;
    yield file;
  }
}

async function* listEntry(
  root: FileSystemDirectoryEntry,
  signal: AbortSignal,
): AsyncGenerator<PickedFile | PickProblem> {
  const waiting = [{ folder: root, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { folder, path } = next;
    const children: { folder: FileSystemDirectoryEntry; path: string }[] = [];
    try {
      for (const entry of await entriesOf(folder)) {
        if (signal.aborted) return;
        const inside = path === '' ? entry.name : `${path}/${entry.name}`;
        if (isDirectoryEntry(entry)) {
          if (!isSystemFolder(entry.name)) children.push({ folder: entry, path: inside });
        } else if (isFileEntry(entry) && !isSystemFile(entry.name)) yield await lookAtEntry(entry, inside);
      }
    } catch (thrown) {
      if (path === '') throw asHostError(thrown);
      yield { path, reason: reasonOf(thrown) };
    }
    for (const child of children.reverse()) waiting.push(child);
  }
}

async function lookAtEntry(entry: FileSystemFileEntry, path: string): Promise<PickedFile | PickProblem> {
  try {
    return pickedFile(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path);
  } catch (thrown) {
    return { path, reason: reasonOf(thrown) };
  }
}

/** Returns all entries of a folder, by name: the reader gives them in portions, an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...portion);
  }
}

/** True for the entry of a folder. */
export function isDirectoryEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
