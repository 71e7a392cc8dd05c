/** The command line of `broadsheet`, understood or refused. */
import { type EncodingName, encodings, parseEncodingName } from '#core/dump/encodings';

export type Command =
  | {
      readonly kind: 'reflow';
      readonly paths: readonly string[];
      readonly json: boolean;
      /** null: by evidence. */
      readonly encoding: EncodingName | null;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'bad-usage'; readonly sentence: string };

export const usage = `Usage: broadsheet reflow FILE|FOLDER… [--json] [--encoding NAME]
       broadsheet export FILE --format NAME --out FILE|FOLDER   (see broadsheet export --help)
       broadsheet backup verify|extract …   (see broadsheet backup --help)

Rebuilds the articles of newspaper page dumps and prints them. Folders are read
recursively, sorted by path; names that begin with a dot are left out.

  --json            one JSON object a file and line, with spans into the raw text
  --encoding NAME   read every file in this encoding instead of deciding on evidence:
                    ${encodings.map(({ name }) => name).join(', ')}
  --help            this text

Exit status: 0 all files were read, 1 some could not be (named on stderr), 2 bad usage.
`;

/** Returns what the arguments after the program's name ask for. */
export function parseCommand(values: readonly string[]): Command {
  const [name, ...rest] = values;
  if (name === undefined) return badUsage('A command is missing.');
  if (isHelp(name) || name === 'help') return { kind: 'help' };
  if (name !== 'reflow') return badUsage(`There is no command "${name}".`);
  return parseReflow(rest);
}

function parseReflow(values: readonly string[]): Command {
  const paths: string[] = [];
  let json = false;
  let encoding: EncodingName | null = null;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? '';
    if (value === '--') {
      paths.push(...values.slice(index + 1));
      break;
    }
    if (isHelp(value)) return { kind: 'help' };
    if (value === '--json') {
      json = true;
    } else if (value === '--encoding' || value.startsWith('--encoding=')) {
      const named = value === '--encoding' ? values[++index] : value.slice('--encoding='.length);
      if (named === undefined) return badUsage('--encoding needs the name of an encoding.');
      encoding = parseEncodingName(named);
      if (encoding === null) return badUsage(`There is no encoding "${named}".`);
    } else if (value.startsWith('-') && value !== '-') {
      return badUsage(`There is no option "${value}".`);
    } else {
      paths.push(value);
    }
  }
  if (paths.length === 0) return badUsage('Name at least one file or folder.');
  if (paths.includes('')) return badUsage('A file name is empty.');
  return { kind: 'reflow', paths, json, encoding };
}

function isHelp(value: string): boolean {
  return value === '--help' || value === '-h';
}

function badUsage(sentence: string): Command {
  return { kind: 'bad-usage', sentence };
}
