/** A folder of the File System Access API that can be written to, in memory: files appear when they are closed. */

interface Node {
  readonly files: Map<string, Uint8Array>;
  readonly folders: Map<string, Node>;
}

export interface WritableFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** Names of files with their sizes, as `folder/name`. */
  list(): readonly string[];
  /** Changes what the next closed file holds. */
  harmNext(harm: (bytes: Uint8Array) => Uint8Array): void;
}

/** Returns an empty folder. */
export function writableFolder(name: string): WritableFolder {
  const root: Node = { files: new Map(), folders: new Map() };
  let harm: ((bytes: Uint8Array) => Uint8Array) | null = null;

  function file(node: Node, own: string): FileSystemFileHandle {
    return {
      kind: 'file',
      name: own,
      getFile: async () => {
        const bytes = node.files.get(own);
        if (bytes === undefined) throw new DOMException('gone', 'NotFoundError');
        const slice = (start: number, end: number) => ({
          arrayBuffer: async () => bytes.slice(start, end).buffer,
        });
        return { name: own, size: bytes.length, slice } as unknown as File;
      },
      createWritable: async () => {
        const parts: Uint8Array[] = [];
        return {
          write: async (bytes: Uint8Array) => void parts.push(bytes.slice()),
          abort: async () => undefined,
          close: async () => {
            const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
            let at = 0;
            for (const part of parts) {
              whole.set(part, at);
              at += part.length;
            }
            node.files.set(own, harm === null ? whole : harm(whole));
            harm = null;
          },
        };
      },
    } as unknown as FileSystemFileHandle;
  }

  function folder(node: Node, own: string): FileSystemDirectoryHandle {
    return {
      kind: 'directory',
      name: own,
      async *values() {
        for (const child of node.folders.keys()) yield folder(node.folders.get(child) ?? node, child);
        for (const child of node.files.keys()) yield file(node, child);
      },
      getDirectoryHandle: async (child: string) => {
        const made = node.folders.get(child) ?? { files: new Map(), folders: new Map() };
        node.folders.set(child, made);
        return folder(made, child);
      },
      getFileHandle: async (child: string) => {
        if (!node.files.has(child)) node.files.set(child, new Uint8Array());
        return file(node, child);
      },
      removeEntry: async (child: string) => void node.files.delete(child),
    } as unknown as FileSystemDirectoryHandle;
  }

  const list = (node: Node, prefix: string): string[] => [
    ...[...node.files].map(([own, bytes]) => `${prefix}${own} ${bytes.length}`),
    ...[...node.folders].flatMap(([own, inner]) => list(inner, `${prefix}${own}/`)),
  ];
  return {
    handle: folder(root, name),
    list: () => list(root, ''),
    harmNext(next) {
      harm = next;
    },
  };
}
