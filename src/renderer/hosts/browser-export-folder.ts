/** A folder of the user's that exports are written into, as the browser gives it. */
import { asHostError } from './browser-error';
import { isCancelled, pickers } from './file-system-access';
import type { FolderToWrite } from './host';

/** Returns how to ask for a folder; null where the browser cannot. */
export function browserExportFolder(): (() => Promise<FolderToWrite | null>) | null {
  if (pickers().showDirectoryPicker === undefined) return null;
  return async () => {
    try {
      const handle = await pickers().showDirectoryPicker?.call(window, { id: 'export', mode: 'readwrite' });
      return handle === undefined ? null : folderOf(handle);
    } catch (thrown) {
      if (isCancelled(thrown)) return null;
      throw asHostError(thrown);
    }
  };
}

function folderOf(handle: FileSystemDirectoryHandle): FolderToWrite {
  return {
    name: handle.name,
    async has(name) {
      try {
        await handle.getFileHandle(name);
        return true;
      } catch (thrown) {
        if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return false;
        // A folder of that name is in the way as well.
        if (thrown instanceof DOMException && thrown.name === 'TypeMismatchError') return true;
        throw asHostError(thrown);
      }
    },
    async write(name, content) {
      try {
        // Written to a file beside it, which takes its place when it is closed.
        const stream = await (await handle.getFileHandle(name, { create: true })).createWritable();
        await stream.write(content);
        await stream.close();
      } catch (thrown) {
        throw asHostError(thrown);
      }
    },
  };
}
