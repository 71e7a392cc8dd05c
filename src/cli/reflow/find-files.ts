/** Arguments to files: folders are walked, everything comes in the order it is printed in. */
import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { detailOf, FileError, type FileReason, reasonOf } from '../../main/files/file-error';
import { largestFile, readInside, readWhole } from '../../main/files/read-file';
import { real } from '../../main/files/safe-path';
import { listFiles } from '../../main/files/walk';

/** A file to read, named as the user would: the argument, or the argument's folder and the path in it. */
export interface FileToRead {
  readonly kind: 'file';
  readonly name: string;
  /** Rejects with `FileError`. */
  read(): Promise<Uint8Array>;
}

/** Something that cannot be read, and why, in a sentence. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly name: string;
  readonly sentence: string;
}

/** A folder without any file to read. */
export interface EmptyFolder {
  readonly kind: 'empty-folder';
  readonly name: string;
}

/** Gives the files an argument stands for; what cannot be looked into is given in its place. */
export async function* findFiles(argument: string): AsyncGenerator<FileToRead | Unreadable | EmptyFolder> {
  try {
    if (!(await stat(argument)).isDirectory()) {
      yield { kind: 'file', name: argument, read: async () => readWhole(await real(argument)) };
      return;
    }
    let found = 0;
    const folder = argument.endsWith('/') || argument.endsWith(sep) ? argument : `${argument}/`;
    for (const entry of await listFiles(argument)) {
      // Dot files are a system's own: version control, trash, editors' copies.
      if (/(?:^|\/)\./u.test(entry.path)) continue;
      found += 1;
      const name = folder + entry.path;
      if (entry.kind === 'problem')
        yield { kind: 'unreadable', name, sentence: reasonSentence(entry.reason, entry.detail) };
      else yield { kind: 'file', name, read: () => readInside(argument, entry.path) };
    }
    if (found === 0) yield { kind: 'empty-folder', name: argument };
  } catch (thrown) {
    yield { kind: 'unreadable', name: argument, sentence: failureSentence(thrown) };
  }
}

/** Returns a sentence about why a file could not be read. */
export function failureSentence(thrown: unknown): string {
  return reasonSentence(reasonOf(thrown), thrown instanceof FileError ? thrown.message : detailOf(thrown));
}

function reasonSentence(reason: FileReason, detail: string): string {
  return sentences[reason] ?? `It could not be read (${detail}).`;
}

const sentences: Partial<Record<FileReason, string>> = {
  'not-found': 'There is no such file or folder.',
  'no-permission': 'There is no permission to read it.',
  'too-large': `It is larger than ${largestFile / 1024 / 1024} MB.`,
  'link-loop': 'It is a link that leads in a circle.',
  outside: 'It is a link that leads out of the folder.',
  'not-a-file': 'It is neither a file nor a folder.',
  'bad-name': 'Its name is not valid text; rename it.',
};
