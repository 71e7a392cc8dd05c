/** Writes the files of an export into a folder of the user's; asks before the first one that is there already. */
import type { FolderToWrite } from '../hosts/host';
import type { ExportedFile } from './export-job';

/** What happens to files that are there: they are replaced, the new ones get a number, or nothing more is written. */
export type ConflictAnswer = 'replace' | 'keep' | 'stop';

/** The question, as long as it is open. */
export interface FileConflict {
  readonly name: string;
  readonly folder: string;
  answer(answer: ConflictAnswer): void;
}

/** Thrown when the user wants nothing more to be written. */
export class StoppedByUser extends Error {
  override readonly name = 'StoppedByUser';
}

/** Returns how to write one file after the other; `ask` is called once at most. */
export function writerInto(
  folder: FolderToWrite,
  ask: (name: string) => Promise<ConflictAnswer>,
): (file: ExportedFile) => Promise<void> {
  let answered: ConflictAnswer | null = null;
  return async ({ name, content }) => {
    if (!(await folder.has(name))) return folder.write(name, content);
    answered ??= await ask(name);
    if (answered === 'stop') throw new StoppedByUser();
    await folder.write(answered === 'replace' ? name : await freeName(folder, name), content);
  };
}

async function freeName(folder: FolderToWrite, name: string): Promise<string> {
  const at = name.lastIndexOf('.');
  for (let number = 2; ; number += 1) {
    const candidate = `${name.slice(0, at)} (${number})${name.slice(at)}`;
    if (!(await folder.has(candidate))) return candidate;
  }
}
