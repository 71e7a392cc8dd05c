/** Sources for import tests: files in memory that can be slow, vanish, or be unreadable. */
import {
  HostError,
  type HostErrorReason,
  type PickedFile,
  type PickedSource,
  type PickProblem,
} from '../../../src/renderer/hosts/host';

export type Content = string | Uint8Array | HostErrorReason;

const reasons: readonly string[] = ['not-found', 'no-permission', 'too-large', 'link-loop', 'unavailable'];

export function pickedFile(path: string, content: Content): PickedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    modifiedAt: 1,
    async read() {
      if (typeof content === 'string' && reasons.includes(content)) {
        throw new HostError(content as HostErrorReason, path);
      }
      return bytes.slice().buffer as ArrayBuffer;
    },
  };
}

/** A folder of these files; problems come first. */
export function folder(
  name: string,
  files: Readonly<Record<string, Content>> | readonly PickedFile[],
  problems: readonly PickProblem[] = [],
): PickedSource {
  const picked = Array.isArray(files)
    ? (files as readonly PickedFile[])
    : Object.entries(files).map(([path, content]) => pickedFile(path, content as Content));
  return {
    key: `/${name}`,
    name,
    kind: 'folder',
    async *list() {
      yield* problems;
      yield* picked;
    },
  };
}
