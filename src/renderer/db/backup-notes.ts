/**
 * What this computer knows of its backups, for all libraries: which texts stand in which file, and the folder that was
 * chosen. It can be lost without harm: the next snapshot then writes all texts anew.
 */
import { Dexie, type EntityTable } from 'dexie';

/** A file of texts in a place. */
export interface TextsNote {
  /** Library and name of the file. */
  readonly id: string;
  readonly library: string;
  readonly name: string;
  readonly bytes: number;
  readonly hash: string;
  /** The keys of its texts, see `textKeyOf`. */
  readonly keys: readonly string[];
}

interface HandleNote {
  readonly id: 'folder';
  readonly handle: unknown;
}

class BackupNotes extends Dexie {
  declare readonly texts: EntityTable<TextsNote, 'id'>;
  declare readonly handles: EntityTable<HandleNote, 'id'>;

  constructor() {
    super('broadsheet.backups', { cache: 'disabled' });
    this.version(1).stores({ texts: 'id, library', handles: 'id' });
  }
}

const notes = new BackupNotes();

/** Returns the files of texts that were written for a library. */
export async function knownTexts(library: string): Promise<readonly TextsNote[]> {
  return notes.texts.where('library').equals(library).toArray();
}

/** Notes a file of texts. */
export async function noteTexts(note: Omit<TextsNote, 'id'>): Promise<void> {
  await notes.texts.put({ ...note, id: `${note.library}/${note.name}` });
}

/** Forgets files of texts that are not there any more. */
export async function forgetTexts(library: string, names: readonly string[]): Promise<void> {
  await notes.texts.bulkDelete(names.map((name) => `${library}/${name}`));
}

/** Returns the handle of the folder that was chosen; null where none was. */
export async function chosenHandle(): Promise<unknown> {
  return (await notes.handles.get('folder'))?.handle ?? null;
}

/** Keeps the handle of a chosen folder; null: none is chosen any more. */
export async function keepHandle(handle: unknown): Promise<void> {
  if (handle === null) await notes.handles.delete('folder');
  else await notes.handles.put({ id: 'folder', handle });
}
