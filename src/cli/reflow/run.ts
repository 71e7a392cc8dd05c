/** Runs a `broadsheet` command: everything but the process, so that tests can run it as well. */
import { assertNever } from '#core/base/assert';
import { encodingLabel } from '#core/dump/encodings';
import { toReflowJson } from '#core/export/reflow-json';
import { type IngestedDump, ingestDump } from '#core/ingest';
import { type Command, parseCommand, usage } from './arguments';
import { failureSentence, findFiles } from './find-files';
import { printable, toReadableText } from './readable';

/** Where a command writes. `write` resolves to false once nobody reads any more: the command then stops. */
export interface Output {
  write(text: string): Promise<boolean>;
  complain(line: string): void;
}

export type ExitStatus = 0 | 1 | 2;

/** Runs the command the arguments ask for and returns its exit status. */
export async function runCommand(values: readonly string[], output: Output): Promise<ExitStatus> {
  const command = parseCommand(values);
  switch (command.kind) {
    case 'help':
      await output.write(usage);
      return 0;
    case 'bad-usage':
      output.complain(`${command.sentence}\n${usage}`);
      return 2;
    case 'reflow':
      return reflow(command, output);
    default:
      return assertNever(command);
  }
}

async function reflow(command: Extract<Command, { kind: 'reflow' }>, output: Output): Promise<ExitStatus> {
  let failed = false;
  let printed = 0;
  for (const argument of command.paths) {
    for await (const found of findFiles(argument)) {
      const name = printable(found.name).replaceAll('\n', '␊');
      if (found.kind === 'empty-folder') {
        output.complain(`${name}: There is no file in it.`);
        continue;
      }
      const read = found.kind === 'file' ? await readDump(found.read, command) : found.sentence;
      if (typeof read === 'string') {
        failed = true;
        output.complain(`${name}: ${read}`);
        continue;
      }
      warn(name, read, output);
      const json = toReflowJson(found.name, read);
      const heading = `${printed > 0 ? '\n' : ''}=== ${name}\n\n`;
      const text = command.json ? `${JSON.stringify(json)}\n` : heading + toReadableText(json, read);
      printed += 1;
      if (!(await output.write(text))) return failed ? 1 : 0;
    }
  }
  return failed ? 1 : 0;
}

/** Returns the dump, or a sentence about why there is none. */
async function readDump(
  read: () => Promise<Uint8Array>,
  command: Extract<Command, { kind: 'reflow' }>,
): Promise<IngestedDump | string> {
  let bytes: Uint8Array;
  try {
    bytes = await read();
  } catch (thrown) {
    return failureSentence(thrown);
  }
  const dump = ingestDump(bytes, command.encoding ?? undefined);
  return dump.kind === 'dump' ? dump : `It is not text. ${dump.reason}`;
}

function warn(name: string, dump: IngestedDump, output: Output): void {
  const { problems, encoding } = dump.decoded;
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length > 1 ? ` ${problems.length - 1} more of the kind.` : '';
  output.complain(`${name}: Not all of it is ${encodingLabel(encoding)}. ${first.message}${more}`);
}
