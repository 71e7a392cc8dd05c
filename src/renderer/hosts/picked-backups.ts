/** Files of backups that the user picks: read in slices, so that their size does not matter. */
import { kindOfName } from '#core/backup/names';
import type { NamedSource } from '#core/backup/verify';
import { asHostError } from './browser-error';
import { askForFiles } from './browser-files';

/** Asks for files or a folder; of a folder only what is called as backups are. */
export async function pickBackups(what: 'files' | 'folder'): Promise<readonly NamedSource[]> {
  const files = await askForFiles(what === 'folder');
  return files.filter(({ name }) => what === 'files' || kindOfName(name) !== null).map(sourceOfFile);
}

/** Returns a file as a source. */
export function sourceOfFile(file: File): NamedSource {
  return {
    name: file.name,
    size: file.size,
    async read(start, end) {
      try {
        return new Uint8Array(await file.slice(start, end).arrayBuffer());
      } catch (thrown) {
        throw asHostError(thrown);
      }
    },
  };
}
