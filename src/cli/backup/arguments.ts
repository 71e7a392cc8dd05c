/** The command line of `broadsheet backup`, understood or refused. */

export type BackupCommand =
  | { readonly kind: 'verify'; readonly file: string }
  | { readonly kind: 'extract'; readonly file: string; readonly out: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'bad-usage'; readonly sentence: string };

export const backupUsage = `Usage: broadsheet backup verify FILE
       broadsheet backup extract FILE --out FOLDER

verify    reads a backup and the files of texts beside it to their ends, and names
          whatever is damaged or missing
extract   writes what is in it into a new or empty folder, without the app:
          dumps/         every dump as it was read, byte by byte
          library.json   highlights, tags and notes in Broadsheet's own format
          rows/          every row of every table, a JSON object a line
          What is damaged is named and left out, the rest is written.

Exit status: 0 all is sound, 1 something is damaged or missing, 2 bad usage.
`;

/** Returns what the arguments after `backup` ask for. */
export function parseBackupCommand(values: readonly string[]): BackupCommand {
  const [name, ...rest] = values;
  if (name === undefined) return bad('Say verify or extract.');
  if (isHelp(name) || name === 'help' || rest.some(isHelp)) return { kind: 'help' };
  if (name !== 'verify' && name !== 'extract') return bad(`There is no command "backup ${name}".`);
  const files: string[] = [];
  let out: string | null = null;
  for (let index = 0; index < rest.length; index += 1) {
    const value = rest[index] ?? '';
    if (value === '--out' || value.startsWith('--out=')) {
      out = value === '--out' ? (rest[++index] ?? '') : value.slice('--out='.length);
      if (out === '') return bad('--out needs a folder.');
    } else if (value.startsWith('-')) return bad(`There is no option "${value}".`);
    else files.push(value);
  }
  const [file] = files;
  if (file === undefined || file === '' || files.length > 1) return bad('Name one file of a backup.');
  if (name === 'verify') return out === null ? { kind: 'verify', file } : bad('verify writes nothing.');
  return out === null ? bad('Say with --out where to write.') : { kind: 'extract', file, out };
}

function isHelp(value: string): boolean {
  return value === '--help' || value === '-h';
}

function bad(sentence: string): BackupCommand {
  return { kind: 'bad-usage', sentence };
}
