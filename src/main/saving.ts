/** Saving: the user names the place in a dialog, then the file appears there whole or not at all. */
import { basename, extname, join } from 'node:path';
import type { SavedFile } from '../preload/contract';
import { writeWhole } from './files/write-file';

/** Asks where to save; null when the user cancels. */
export type AskPlace = (suggestion: {
  readonly path: string;
  /** Without the dot; '' for none. */
  readonly extension: string;
}) => Promise<string | null>;

/**
 * Returns `name` as a file name legal on every system: without folders, reserved characters and device names; never
 * empty, never hidden, at most 200 characters with its ending kept.
 */
export function fileNameFor(name: string): string {
  const plain = [...name]
    .map((character) =>
      /[<>:"/\\|?*]/u.test(character) || character < ' ' || character === '\x7F' ? '_' : character,
    )
    .join('')
    .replace(/[. ]+$/u, '')
    .replace(/^[. ]+/u, '');
  const ending = extname(plain).slice(0, 20);
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, 200 - ending.length).join('');
  const legal = `${stem}${ending}`;
  if (legal === '') return 'Broadsheet';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(legal) ? `_${legal}` : legal;
}

/** Saves `content` where the user says, in `folder` if they accept the suggestion. Throws `FileError`. */
export async function saveFile(
  name: string,
  content: Uint8Array,
  folder: string,
  ask: AskPlace,
): Promise<SavedFile> {
  const fileName = fileNameFor(basename(name.replaceAll('\\', '/')));
  const path = await ask({ path: join(folder, fileName), extension: extname(fileName).slice(1) });
  if (path === null) return { saved: false };
  await writeWhole(path, content);
  return { saved: true, place: path };
}
