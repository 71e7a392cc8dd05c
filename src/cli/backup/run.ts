/** Runs `broadsheet backup`: everything but the process, so that tests can run it as well. */
import { basename, dirname, join } from 'node:path';
import { NotASnapshot } from '#core/backup/read';
import { type Fault, type Verification, verifySnapshot } from '#core/backup/verify';
import { assertNever } from '#core/base/assert';
import { detailOf } from '../../main/files/file-error';
import { nodeCodec, type OpenedFile, openSource } from '../../main/files/snapshot-codec';
import type { ExitStatus, Output } from '../reflow/run';
import { backupUsage, parseBackupCommand } from './arguments';
import { extractSnapshot } from './extract';

/** Runs what the arguments after `backup` ask for and returns its exit status. */
export async function runBackupCommand(values: readonly string[], output: Output): Promise<ExitStatus> {
  const command = parseBackupCommand(values);
  switch (command.kind) {
    case 'help':
      await output.write(backupUsage);
      return 0;
    case 'bad-usage':
      output.complain(`${command.sentence}\n${backupUsage}`);
      return 2;
    case 'verify':
    case 'extract':
      return withFile(command.file, output, async (file, find) => {
        if (command.kind === 'extract') return extractSnapshot(file, find, command.out, output);
        return report(await verifySnapshot(nodeCodec, file, find), output);
      });
    default:
      return assertNever(command);
  }
}

/** Gives a file of texts that lies beside the snapshot; null where it does not. */
export type FindFile = (name: string) => Promise<OpenedFile | null>;

async function withFile(
  path: string,
  output: Output,
  work: (file: OpenedFile, find: FindFile) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const opened: OpenedFile[] = [];
  try {
    const file = await openSource(path, basename(path));
    opened.push(file);
    return await work(file, async (name) => {
      // A name of the header, never a path.
      if (basename(name) !== name) return null;
      const found = await openSource(join(dirname(path), name), name).catch(() => null);
      if (found !== null) opened.push(found);
      return found;
    });
  } catch (thrown) {
    output.complain(`${path}: ${sentenceFor(thrown)}`);
    return 1;
  } finally {
    for (const each of opened) await each.close();
  }
}

function sentenceFor(thrown: unknown): string {
  if (!(thrown instanceof NotASnapshot)) return detailOf(thrown);
  return thrown.reason === 'newer' ? 'It was made by a newer Broadsheet.' : 'It is not a backup.';
}

async function report({ header, bytes, texts, faults }: Verification, output: Output): Promise<ExitStatus> {
  if (header !== null) {
    const { library, time, tables } = header;
    const rows = tables.map(({ name, rows }) => `  ${name}: ${rows}\n`).join('');
    const name = library.name === '' ? library.id : `${library.name} (${library.id})`;
    await output.write(
      `Library ${name}\nof ${new Date(time).toISOString()}\n${rows}  texts: ${texts} of ${header.texts}\n${bytes} bytes read\n`,
    );
  }
  for (const fault of faults) output.complain(sentenceOf(fault));
  await output.write(faults.length === 0 ? 'All of it is sound.\n' : 'Not all of it is sound.\n');
  return faults.length === 0 ? 0 : 1;
}

/** Paths that are named of those missing. */
const namedPaths = 50;

/** Returns a sentence about a fault. */
export function sentenceOf(fault: Fault): string {
  switch (fault.kind) {
    case 'damage': {
      const { start, end, frame } = fault.damage;
      const what = frame === null ? '' : `: ${frame.kind} ${frame.table} ${frame.records} records`.trimEnd();
      return `${fault.file}: damaged from byte ${start} to ${end}${what}`;
    }
    case 'no-end':
      return `${fault.file}: it has no end; it was cut off`;
    case 'no-header':
      return `${fault.file}: it has no sound beginning`;
    case 'other-frames':
      return `${fault.file}: it is not made of the parts it was written with`;
    case 'table':
      return `${fault.file}: the table ${fault.table} is not as it was`;
    case 'missing-file':
      return `${fault.file}: it is not beside the backup`;
    case 'missing-texts': {
      const named = fault.paths.slice(0, namedPaths);
      const more = fault.paths.length - named.length;
      return `Texts missing or damaged: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    }
  }
}
