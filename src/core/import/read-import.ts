/** Reads a file of annotations, whatever it is: by what stands in it, not by its name. */
import { strFromU8, unzipSync } from 'fflate';
import { readLibraryJson } from '../export/json-read';
import { isReferences, planOfReferences } from './from-csl';
import { planOfTags } from './from-csv';
import { planOfJson } from './from-json';
import { planOfCodebook } from './from-refi-codebook';
import { planOfProject } from './from-refi-project';
import { isAnnotations, planOfAnnotations } from './from-web-annotations';
import type { ImportPlan } from './plan';
import { readXml, type XmlElement, XmlProblem } from './xml-read';

/** Files up to so many bytes are read; and so many of an archive when it is unpacked. */
export const largestImport = 400_000_000;
const mostEntries = 50_000;

export type ImportReading =
  | { readonly kind: 'plan'; readonly plan: ImportPlan }
  /** A sentence says what is wrong with it, and where. */
  | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly sentence: string };

export type RefusedReason = 'unknown' | 'newer' | 'damaged' | 'too-large';

/** Reads a file; never throws. */
export function readImport(name: string, bytes: Uint8Array): ImportReading {
  if (bytes.length > largestImport) return refused('too-large', `It has ${bytes.length} bytes.`);
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readArchive(bytes);
    const text = decode(bytes);
    const start = text.trimStart();
    if (start.startsWith('<')) return readMarkup(readXml(text), () => null);
    if (start.startsWith('{') || start.startsWith('[')) return readJson(start);
    if (!/\.(?:csv|tsv|txt)$/iu.test(name))
      return refused('unknown', 'It is neither JSON nor XML, nor a table.');
    const plan = planOfTags(text);
    return 'sentence' in plan ? refused('unknown', plan.sentence) : { kind: 'plan', plan };
  } catch (error) {
    if (error instanceof XmlProblem) return refused('damaged', error.message);
    return refused('damaged', error instanceof Error ? error.message : String(error));
  }
}

function readJson(text: string): ImportReading {
  const reading = readLibraryJson(text);
  if (reading.kind === 'library') return { kind: 'plan', plan: planOfJson(reading.library) };
  if (reading.reason !== 'not-ours') return refused(reading.reason, reading.sentence);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused('damaged', `It is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  if (isAnnotations(value)) return { kind: 'plan', plan: planOfAnnotations(value) };
  if (isReferences(value)) return { kind: 'plan', plan: planOfReferences(value) };
  return refused('unknown', 'It is JSON, but neither Broadsheet’s, nor Web Annotations, nor CSL-JSON.');
}

function readMarkup(root: XmlElement, textOfFile: (path: string) => string | null): ImportReading {
  if (root.name === 'CodeBook') return { kind: 'plan', plan: planOfCodebook(root) };
  if (root.name === 'Project') return { kind: 'plan', plan: planOfProject(root, textOfFile) };
  return refused('unknown', `It is XML, but neither a codebook nor a project: its root is “${root.name}”.`);
}

function readArchive(bytes: Uint8Array): ImportReading {
  let [count, size] = [0, 0];
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/\.(?:qde|txt|qdc|jsonld?|csv)$/iu.test(name)) return false;
      count += 1;
      size += originalSize;
      if (count > mostEntries || size > largestImport) throw new Error('Unpacked it is too large.');
      return true;
    },
  });
  const names = Object.keys(files);
  const project =
    names.find((name) => /(?:^|\/)project\.qde$/iu.test(name)) ?? names.find((name) => /\.qde$/iu.test(name));
  const content = project === undefined ? undefined : files[project];
  if (content === undefined)
    return (
      readParts(files) ??
      refused(
        'unknown',
        'It is an archive without a project file (project.qde), annotations or a table of tags.',
      )
    );
  const byName = new Map(names.map((name) => [baseName(name), files[name]]));
  return readMarkup(readXml(decode(content)), (path) => {
    const file = byName.get(baseName(path.replace(/^(?:internal|relative|absolute):\/\//iu, '')));
    return file === undefined ? null : decode(file);
  });
}

/** An archive of what was exported in several files: pages of annotations, or tables with that of the tags. */
function readParts(files: Readonly<Record<string, Uint8Array>>): ImportReading | null {
  const names = Object.keys(files).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const contentOf = (name: string): string => decode(files[name] ?? new Uint8Array());
  const values = names
    .filter((name) => /\.jsonld?$/iu.test(name))
    .map((name): unknown => JSON.parse(contentOf(name)))
    .filter(isAnnotations);
  if (values.length > 0) return { kind: 'plan', plan: planOfAnnotations(values) };
  const book = names.find((name) => /\.qdc$/iu.test(name));
  if (book !== undefined) return readMarkup(readXml(contentOf(book)), () => null);
  for (const name of names.filter((each) => /\.csv$/iu.test(each))) {
    const plan = planOfTags(contentOf(name));
    if (!('sentence' in plan)) return { kind: 'plan', plan };
  }
  return null;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}

/** UTF-8, or UTF-16 where the file begins with its mark. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\uFEFF/u, '');
}

function refused(reason: RefusedReason, sentence: string): ImportReading {
  return { kind: 'refused', reason, sentence };
}
