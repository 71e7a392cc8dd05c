/** Folders and files as the File System Access API shows them, made of a tree in memory. */

/** A folder's contents: text for a file, an error for what cannot be read. */
export interface Tree {
  readonly [name: string]: string | DOMException | Tree;
}

/** Returns a folder's handle. */
export function folderHandle(name: string, tree: Tree | DOMException): FileSystemDirectoryHandle {
  async function* values(): AsyncGenerator<FileSystemHandle> {
    if (tree instanceof DOMException) throw tree;
    // Not in order: no browser promises one.
    for (const [child, content] of Object.entries(tree).reverse()) {
      const isFolder = typeof content === 'object' && !(content instanceof DOMException);
      yield isFolder ? folderHandle(child, content) : fileHandle(child, content as string | DOMException);
    }
  }
  return { kind: 'directory', name, values } as unknown as FileSystemDirectoryHandle;
}

/** Returns a file's handle; an error is what reading it throws. */
export function fileHandle(name: string, content: string | DOMException): FileSystemFileHandle {
  const getFile = async () => {
    if (content instanceof DOMException) throw content;
    const bytes = new TextEncoder().encode(content);
    // jsdom's own File has no arrayBuffer.
    return { name, size: bytes.byteLength, lastModified: 1, arrayBuffer: async () => bytes.buffer } as File;
  };
  return { kind: 'file', name, getFile } as unknown as FileSystemFileHandle;
}
