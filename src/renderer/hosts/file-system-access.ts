/** The part of the File System Access API that the compiler's DOM types lack: Chromium has it, others do not. */

interface PermissionRequest {
  readonly mode: 'read' | 'readwrite';
}

/** A handle that can be asked for permission. */
export interface AskableHandle {
  queryPermission?(request: PermissionRequest): Promise<PermissionState>;
  requestPermission?(request: PermissionRequest): Promise<PermissionState>;
}

interface Pickers {
  showDirectoryPicker?(options?: {
    id?: string;
    mode?: 'read' | 'readwrite';
  }): Promise<FileSystemDirectoryHandle & AskableHandle>;
  showOpenFilePicker?(options?: { id?: string; multiple?: boolean }): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options?: { id?: string; suggestedName?: string }): Promise<FileSystemFileHandle>;
}

interface DroppedItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Returns the window's pickers; each may be missing. */
export function pickers(): Pickers {
  return window as Pickers;
}

/** Returns the promise of a dropped item's handle, or null where handles are not given. */
export function handleOf(item: DataTransferItem): Promise<FileSystemHandle | null> | null {
  return (item as DroppedItem).getAsFileSystemHandle?.() ?? null;
}

/** Narrows a handle by its kind. */
export function isDirectory(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

/** True when the handle may be read, after asking the user where the browser wants that. */
export async function mayRead(handle: FileSystemHandle & AskableHandle): Promise<boolean> {
  const request = { mode: 'read' } as const;
  if ((await handle.queryPermission?.(request)) === 'granted') return true;
  const answer = await handle.requestPermission?.(request);
  return answer === undefined || answer === 'granted';
}

/** True when the user closed a picker without choosing. */
export function isCancelled(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}
