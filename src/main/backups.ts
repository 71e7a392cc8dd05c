/** Backups of the app: a folder of the user's documents or one that was chosen, remembered with the app's settings. */
import { join } from 'node:path';
import { z } from 'zod';
import { BackupFolder } from './files/backup-folder';
import { FileError } from './files/file-error';
import { readJson, writeJson } from './files/json-file';
import { openSource } from './files/snapshot-codec';

const schema = z.object({ version: z.literal(1), folder: z.string().min(1).nullable() });
const none: z.infer<typeof schema> = { version: 1, folder: null };

/** The most bytes that one call reads. */
const largestRead = 32 * 1024 * 1024;

export class Backups {
  readonly #settings: string;
  readonly #documents: () => string;
  readonly #folder: BackupFolder;
  #chosen: Promise<string | null> | null = null;
  #root = '';

  /** `settings`: the JSON file that remembers a chosen folder; `now`: milliseconds since 1970. */
  constructor(settings: string, documents: () => string, now: () => number) {
    this.#settings = settings;
    this.#documents = documents;
    this.#folder = new BackupFolder(() => this.#root, now);
  }

  /** Returns where backups go. */
  async place(): Promise<{ readonly path: string; readonly isChosen: boolean }> {
    this.#chosen ??= readJson(this.#settings, schema, none).then(({ folder }) => folder);
    const chosen = await this.#chosen;
    return { path: chosen ?? join(this.#documents(), 'Broadsheet Backups'), isChosen: chosen !== null };
  }

  /** Takes a folder that the user chose in the dialog; null: the usual one again. Throws `FileError`. */
  async choose(path: string | null): Promise<void> {
    await writeJson(this.#settings, { version: 1, folder: path });
    this.#chosen = Promise.resolve(path);
  }

  /** Returns the folder as it is now. */
  async folder(): Promise<BackupFolder> {
    this.#root = (await this.place()).path;
    return this.#folder;
  }

  /** Returns some bytes of a file of a library's backups; throws `FileError` for any other file. */
  async read(library: string, name: string, start: number, end: number): Promise<Uint8Array> {
    if (end < start || end - start > largestRead) throw new FileError('too-large', 'too much at once');
    const path = (await this.folder()).pathOf(library, name);
    const source = await openSource(path, name).catch(() => {
      throw new FileError('not-found', 'the backup is not there');
    });
    try {
      return await source.read(start, Math.min(end, source.size));
    } finally {
      await source.close();
    }
  }
}
