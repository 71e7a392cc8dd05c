/** The command line of `broadsheet export`, understood or refused. */
import { type CitationStyle, citationStyles } from '#core/export/citation';
import { nameFields } from '#core/export/file-name';
import { defaultOptions, type ExportFormat, type ExportLayout, exportFormats } from '#core/export/formats';

export type ExportCommand =
  | {
      readonly kind: 'export';
      readonly file: string;
      readonly format: ExportFormat;
      readonly out: string;
      readonly layout: ExportLayout;
      readonly citationStyle: CitationStyle;
      readonly pattern: string;
      /** Path of a template; null for ours. */
      readonly template: string | null;
      /** True: the dump's lines under each article. */
      readonly sourceLines: boolean;
      /** True: files that are there are replaced. */
      readonly force: boolean;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'bad-usage'; readonly sentence: string };

export const exportUsage = `Usage: broadsheet export FILE --format NAME --out FILE|FOLDER [options]

Writes a library that was exported as Broadsheet's own JSON, or a backup of it,
in another format. A format of several files needs a folder, or a name that
ends in .zip.

  --format NAME     ${exportFormats.slice(0, 7).join(', ')},
                    ${exportFormats.slice(7).join(', ')}
  --out PATH        the file to write, or the folder for several
  --one-document    all articles in one file, where the format has both
  --cite STYLE      ${citationStyles.join(', ')}
  --names PATTERN   names of articles' files, put together from
                    ${nameFields
                      .slice(0, 6)
                      .map((field) => `{${field}}`)
                      .join(' ')}
                    ${nameFields
                      .slice(6)
                      .map((field) => `{${field}}`)
                      .join(' ')}
  --template FILE   a Mustache template, for markdown and html
  --source-lines    the lines of the dump under each article
  --force           replace files that are there already
  --help            this text

Exit status: 0 all was written, 1 it was not (why is said on stderr), 2 bad usage.
`;

/** Returns what the arguments after `export` ask for. */
export function parseExportCommand(values: readonly string[]): ExportCommand {
  const files: string[] = [];
  const given = new Map<string, string>();
  const flags = new Set<string>();
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? '';
    const name = value.split('=', 1)[0] ?? '';
    if (value === '--help' || value === '-h') return { kind: 'help' };
    if (withValue.has(name)) {
      const following = value.includes('=') ? value.slice(name.length + 1) : values[++index];
      if (following === undefined || following === '') return badUsage(`${name} needs a value.`);
      given.set(name, following);
    } else if (withoutValue.has(value)) flags.add(value);
    else if (value.startsWith('-') && value !== '-') return badUsage(`There is no option "${value}".`);
    else files.push(value);
  }
  const [file] = files;
  if (file === undefined || files.length > 1) return badUsage('Name one file to export from.');
  const format = exportFormats.find((each) => each === given.get('--format'));
  if (format === undefined) {
    const named = given.get('--format');
    return badUsage(named === undefined ? '--format is missing.' : `There is no format "${named}".`);
  }
  const out = given.get('--out');
  if (out === undefined) return badUsage('--out is missing.');
  const style = given.get('--cite') ?? defaultOptions.citationStyle;
  const citationStyle = citationStyles.find((each) => each === style);
  if (citationStyle === undefined) return badUsage(`There is no style "${style}".`);
  const template = given.get('--template') ?? null;
  if (template !== null && format !== 'markdown' && format !== 'html') {
    return badUsage('Only markdown and html have templates.');
  }
  return {
    ...{ kind: 'export', file, format, out, citationStyle, template },
    layout: flags.has('--one-document') ? 'document' : 'files',
    pattern: given.get('--names') ?? defaultOptions.pattern,
    sourceLines: flags.has('--source-lines'),
    force: flags.has('--force'),
  };
}

const withValue = new Set(['--format', '--out', '--cite', '--names', '--template']);
const withoutValue = new Set(['--one-document', '--source-lines', '--force']);

function badUsage(sentence: string): ExportCommand {
  return { kind: 'bad-usage', sentence };
}
