/** REFI-QDA files: valid by the XSDs, and what the XSDs cannot say: references, files, positions, line ends. */
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import type { Written } from './checks';

/** Returns what an XSD or RELAX NG schema finds in a file. */
export async function schemaFaults(
  fileName: string,
  contents: string,
  schema: string,
  kind: 'schema' | 'relaxng',
): Promise<readonly string[]> {
  const result = await validateXML({
    xml: [{ fileName, contents }],
    schema: [{ fileName: `schema.${kind}`, contents: schema }],
    extension: kind,
  });
  return result.valid
    ? []
    : result.errors.map(({ message, loc }) => `${fileName}:${loc?.lineNumber ?? '?'} ${message}`);
}

/** Checks a codebook. */
export function checkCodebook(file: Written, xsd: string): Promise<readonly string[]> {
  return schemaFaults('codebook.qdc', file.text, xsd, 'schema');
}

/** Checks a project by each of the XSDs. */
export async function checkProject(file: Written, xsds: readonly string[]): Promise<readonly string[]> {
  const files = unzipSync(file.bytes);
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes ?? new Uint8Array());
  const project = decode(files['project.qde']);
  const faults: string[] = [];
  for (const xsd of xsds) faults.push(...(await schemaFaults('project.qde', project, xsd, 'schema')));
  const all = (pattern: RegExp) => [...project.matchAll(pattern)].map(([, value = '']) => value);
  const guids = all(/\sguid="([^"]+)"/gu);
  for (const guid of guids) {
    if (guids.indexOf(guid) !== guids.lastIndexOf(guid)) faults.push(`${guid} stands twice`);
  }
  const known = new Set(guids);
  for (const target of all(/\s(?:targetGUID|creatingUser|modifyingUser)="([^"]+)"/gu)) {
    if (!known.has(target)) faults.push(`${target} is nowhere`);
  }
  const named = all(/plainTextPath="internal:\/\/([^"]+)"/gu);
  for (const name of named)
    if (files[`sources/${name}`] === undefined) faults.push(`sources/${name} is missing`);
  for (const [name, bytes] of Object.entries(files)) {
    if (name === 'project.qde') continue;
    if (!named.includes(name.replace(/^sources\//u, ''))) faults.push(`${name} is no source`);
    if (decode(bytes).includes('\r')) faults.push(`${name} has line ends other than LF`);
  }
  for (const [, path = '', content = ''] of project.matchAll(
    /<TextSource [^>]*plainTextPath="internal:\/\/([^"]+)"[^>]*>(.*?)<\/TextSource>/gsu,
  )) {
    const length = [...decode(files[`sources/${path}`])].length;
    for (const [, start = '', end = ''] of content.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/gu)) {
      if (Number(start) >= Number(end) || Number(end) > length)
        faults.push(`${path}: ${start}-${end} of ${length}`);
    }
  }
  return faults;
}

/** Returns the text under each selection of a project, by its guid. */
export function selectedTexts(file: Written): ReadonlyMap<string, string> {
  const files = unzipSync(file.bytes);
  const project = new TextDecoder().decode(files['project.qde']);
  const texts = new Map<string, string>();
  for (const [, path = '', content = ''] of project.matchAll(
    /<TextSource [^>]*plainTextPath="internal:\/\/([^"]+)"[^>]*>(.*?)<\/TextSource>/gsu,
  )) {
    const text = [...new TextDecoder().decode(files[`sources/${path}`])];
    for (const [, guid = '', start, end] of content.matchAll(
      /<PlainTextSelection guid="([^"]+)"[^>]* startPosition="(\d+)" endPosition="(\d+)"/gu,
    )) {
      texts.set(guid, text.slice(Number(start), Number(end)).join(''));
    }
  }
  return texts;
}
