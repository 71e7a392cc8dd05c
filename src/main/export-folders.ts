/** Folders that exports are written into: only those the user chose in the dialog, named to the page by random ids. */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FileError } from './files/file-error';
import { real } from './files/safe-path';
import { writeWhole } from './files/write-file';
import { fileNameFor } from './saving';

export class ExportFolders {
  readonly #folders = new Map<string, string>();

  /** Remembers a folder that the user chose; it may be written into as long as the app runs. */
  async open(path: string): Promise<{ readonly folder: string; readonly name: string }> {
    const folder = randomUUID();
    this.#folders.set(folder, await real(path));
    return { folder, name: basename(path) || path };
  }

  /** True where something of that name is there. */
  async has(folder: string, name: string): Promise<boolean> {
    return (await stat(this.#place(folder, name)).catch(() => null)) !== null;
  }

  /** Writes a file whole or not at all. */
  async write(folder: string, name: string, content: Uint8Array): Promise<void> {
    await writeWhole(this.#place(folder, name), content);
  }

  /** A name that is not legal as it is, or leads elsewhere, is refused. Throws `FileError`. */
  #place(folder: string, name: string): string {
    const path = this.#folders.get(folder);
    if (path === undefined) throw new FileError('outside', 'a folder that was not chosen');
    if (fileNameFor(name) !== name) throw new FileError('bad-name', name);
    return join(path, name);
  }
}
