/** Runs `broadsheet export`: everything but the process, so that tests can run it as well. */
import { open, readFile } from 'node:fs/promises';
import { NotASnapshot } from '#core/backup/read';
import { assertNever } from '#core/base/assert';
import { defaultOptions, exportFiles } from '#core/export/formats';
import { libraryOfJson } from '#core/export/json-library';
import { readLibraryJson } from '#core/export/json-read';
import type { Library } from '#core/export/library';
import { TemplateError } from '#core/export/template';
import { detailOf } from '../../main/files/file-error';
import type { ExitStatus, Output } from '../reflow/run';
import { type ExportCommand, exportUsage, parseExportCommand } from './arguments';
import { AlreadyThere, NeedsFolder, place } from './place';
import { Incomplete, readSnapshotLibrary } from './snapshot-library';
import { commandWords } from './words';

/** Runs what the arguments after `export` ask for and returns its exit status. */
export async function runExportCommand(values: readonly string[], output: Output): Promise<ExitStatus> {
  const command = parseExportCommand(values);
  switch (command.kind) {
    case 'help':
      await output.write(exportUsage);
      return 0;
    case 'bad-usage':
      output.complain(`${command.sentence}\n${exportUsage}`);
      return 2;
    case 'export':
      return exportLibrary(command, output);
    default:
      return assertNever(command);
  }
}

async function exportLibrary(
  command: Extract<ExportCommand, { kind: 'export' }>,
  output: Output,
): Promise<ExitStatus> {
  const read = await readLibrary(command.file);
  if (typeof read === 'string') {
    output.complain(`${command.file}: ${read}`);
    return 1;
  }
  try {
    const template = command.template === null ? '' : await readFile(command.template, 'utf8');
    const { format, layout, citationStyle, pattern, sourceLines, out, force } = command;
    const files = exportFiles(read, {
      ...{ format, layout, citationStyle, pattern, template, language: 'en', words: commandWords },
      choice: { ...defaultOptions.choice, sourceLines },
    });
    const written = await place(files, { out, force, at: read.head.exportedAt });
    await output.write(`${written.join('\n')}\n`);
    return 0;
  } catch (thrown) {
    output.complain(sentenceFor(thrown, command));
    return 1;
  }
}

/** Returns the library of a file, or a sentence about why there is none. */
async function readLibrary(file: string): Promise<Library | string> {
  try {
    if (!(await isJson(file))) return await readSnapshotLibrary(file);
    const reading = readLibraryJson(await readFile(file, 'utf8'));
    return reading.kind === 'library' ? libraryOfJson(reading.library) : reading.sentence;
  } catch (thrown) {
    if (thrown instanceof Incomplete) return `The backup is not whole: ${thrown.message}.`;
    if (!(thrown instanceof NotASnapshot)) return detailOf(thrown);
    return thrown.reason === 'newer'
      ? 'It was made by a newer Broadsheet.'
      : "It is neither Broadsheet's own JSON nor a backup.";
  }
}

/** True for a file that begins as JSON does, after a byte order mark or white space. */
async function isJson(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return /^[\uFEFF\s]*\{/u.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

function sentenceFor(thrown: unknown, { out, template }: { out: string; template: string | null }): string {
  if (thrown instanceof AlreadyThere) return `${thrown.path}: It is there already; --force replaces it.`;
  if (thrown instanceof NeedsFolder) {
    return `${out}: There are several files. Name a folder (with / at its end), a name that ends in .zip, or --one-document.`;
  }
  if (thrown instanceof TemplateError) return `${template ?? ''}: ${thrown.message}`;
  return `${out}: ${detailOf(thrown)}`;
}
