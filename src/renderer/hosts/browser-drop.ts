/** What was dropped on the window: each folder a source of its own, all files together one more. */
import { entrySource, filesInputSource, isDirectoryEntry } from './browser-files';
import { handleOf, isDirectory } from './file-system-access';
import type { PickedSource } from './host';

/** Makes sources of handles and remembers them: see `browser-recents.ts`. */
export interface HandleSources {
  folder(handle: FileSystemDirectoryHandle): Promise<PickedSource>;
  files(handles: readonly FileSystemFileHandle[]): Promise<PickedSource>;
}

/**
 * Returns what was dropped, in order, files last. Everything is taken from the transfer before the first wait: it is
 * emptied when the event ends.
 */
export async function takeDrop(
  transfer: DataTransfer,
  sources: HandleSources,
): Promise<readonly PickedSource[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const taken = items.map((item) => ({
    handle: handleOf(item)?.catch(() => null) ?? null,
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  const found: PickedSource[] = [];
  const handles: FileSystemFileHandle[] = [];
  const files: File[] = [];
  for (const { handle: promised, entry, file } of taken) {
    const handle = await promised;
    if (handle !== null && isDirectory(handle)) found.push(await sources.folder(handle));
    else if (handle !== null) handles.push(handle as FileSystemFileHandle);
    else if (entry !== null && isDirectoryEntry(entry)) found.push(entrySource(entry));
    else if (file !== null) files.push(file);
  }
  if (handles.length > 0) found.push(await sources.files(handles));
  const loose = filesInputSource(files);
  return loose === null ? found : [...found, loose];
}
