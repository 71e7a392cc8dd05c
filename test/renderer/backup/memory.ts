/** Backups in memory: a sink that keeps files, and files as sources. */
import type { NamedSource } from '#core/backup/verify';
import type { SnapshotSink } from '../../../src/renderer/backup/write-snapshot';

/** Files by name, in the order in which they were named. */
export function memorySink(files: Map<string, Uint8Array>): SnapshotSink {
  let parts: Uint8Array[] = [];
  let name = '';
  return {
    async begin(kind) {
      parts = [];
      name = `${kind}-${files.size}.broadsheet`;
    },
    append: async (bytes) => void parts.push(bytes.slice()),
    async finish() {
      const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      files.set(name, whole);
      return name;
    },
    async abort() {
      parts = [];
    },
  };
}

export function sourcesOf(files: ReadonlyMap<string, Uint8Array>): readonly NamedSource[] {
  return [...files].map(([name, bytes]) => ({
    name,
    size: bytes.length,
    read: async (start, end) => bytes.slice(start, end),
  }));
}
