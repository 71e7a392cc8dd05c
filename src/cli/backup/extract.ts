/** Writes what is in a snapshot into a folder: dumps as bytes, annotations as our JSON, rows as they are. */
import { appendFile, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type SnapshotHeader, type TextValue, textKeyOf } from '#core/backup/format';
import { readSnapshot } from '#core/backup/read';
import { type NamedSource, Texts } from '#core/backup/verify';
import { libraryJson } from '#core/export/json';
import { joinInside } from '../../main/files/safe-path';
import { nodeCodec } from '../../main/files/snapshot-codec';
import type { ExitStatus, Output } from '../reflow/run';
import { libraryOfRows, type PageOfTexts, pagesNeeded, type SnapshotRows } from './library-of-rows';
import { type FindFile, sentenceOf } from './run';

/** Dumps by their keys, with the path in the folder that each is written to. */
type Places = ReadonlyMap<string, { readonly path: string; readonly file: string }>;

/** Extracts; returns 1 where something was damaged or missing. Throws where the folder cannot be written. */
export async function extractSnapshot(
  file: NamedSource,
  find: FindFile,
  out: string,
  output: Output,
): Promise<ExitStatus> {
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) {
    output.complain(`${out}: The folder is not empty.`);
    return 2;
  }
  const rows = new Map<string, unknown[]>();
  let header: SnapshotHeader | null = null;
  let isSound = true;
  const complain = (sentence: string): void => {
    isSound = false;
    output.complain(sentence);
  };
  await mkdir(join(out, 'rows'));
  for await (const part of readSnapshot(nodeCodec, file)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'damage')
      complain(sentenceOf({ kind: 'damage', file: file.name, damage: part.damage }));
    if (part.kind !== 'rows') continue;
    const values = part.records.map(({ value }) => value);
    rows.set(part.table, [...(rows.get(part.table) ?? []), ...values]);
    await appendFile(
      tablePath(out, part.table),
      values.map((value) => `${JSON.stringify(value)}\n`).join(''),
    );
  }
  if (header === null) {
    complain(sentenceOf({ kind: 'no-header', file: file.name }));
    return 1;
  }
  const tables = rowsOf(rows);
  const places = placesOf(out, tables);
  const needed = pagesNeeded(tables);
  const pages = new Map<string, PageOfTexts>();
  const texts = new Texts();
  const files = header.textsIn === 'this-file' ? [file] : [];
  for (const { name } of header.textsIn === 'this-file' ? [] : header.textsIn) {
    const found = await find(name);
    if (found === null) complain(sentenceOf({ kind: 'missing-file', file: name }));
    else files.push(found);
  }
  for (const source of files) {
    for await (const part of readSnapshot(nodeCodec, source)) {
      if (part.kind === 'damage' && source !== file)
        complain(sentenceOf({ kind: 'damage', file: source.name, damage: part.damage }));
      if (part.kind !== 'texts') continue;
      for (const { value, binary } of part.records) {
        const text = value as TextValue;
        const place = places.get(text.key);
        if (place === undefined) continue;
        texts.note(text, binary);
        if (text.part === 'bytes') await writePiece(place.file, text.from, binary ?? new Uint8Array());
        else {
          const page = text.row as PageOfTexts;
          if (needed.has(page.id)) pages.set(page.id, page);
        }
      }
    }
  }
  const missing = [...places].filter(([key]) => !texts.isWhole(key)).map(([, { path }]) => path);
  if (missing.length > 0) complain(sentenceOf({ kind: 'missing-texts', paths: missing }));
  const json = libraryJson(libraryOfRows(header, tables, pages));
  for await (const text of json) await appendFile(join(out, 'library.json'), text);
  await output.write(
    `${places.size - missing.length} of ${places.size} dumps, ${tables.highlights.length} highlights, ${tables.notes.length} notes: ${out}\n`,
  );
  return isSound ? 0 : 1;
}

/** A table is named by the file, so its name may be anything. */
function tablePath(out: string, table: string): string {
  return join(out, 'rows', `${table.replaceAll(/[^A-Za-z]/gu, '_')}.jsonl`);
}

async function writePiece(path: string, from: number, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, from === 0 ? 'w' : 'r+');
  try {
    await file.write(bytes, 0, bytes.length, from);
  } finally {
    await file.close();
  }
}

function rowsOf(rows: ReadonlyMap<string, unknown[]>): SnapshotRows {
  const of = <T>(table: string): readonly T[] => (rows.get(table) ?? []) as T[];
  return {
    sources: of('sources'),
    dumps: of('dumps'),
    tags: of('tags'),
    highlights: of('highlights'),
    marks: of('marks'),
    notes: of('notes'),
    links: of('links'),
    preferences: of('preferences'),
  };
}

/** Where each dump goes: under its source's name and its path there, never outside the folder. */
function placesOf(out: string, { sources, dumps }: SnapshotRows): Places {
  const folders = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, name } of sources) {
    const plain = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/u, '_') || '_';
    let folder = plain;
    for (let count = 2; taken.has(folder.toLowerCase()); count += 1) folder = `${plain} (${count})`;
    taken.add(folder.toLowerCase());
    folders.set(id, folder);
  }
  const root = join(out, 'dumps');
  return new Map(
    dumps.map((dump, index) => {
      const folder = folders.get(dump.sourceId) ?? '_';
      const file = joinInside(root, `${folder}/${dump.path}`) ?? join(root, folder, `dump ${index + 1}`);
      return [textKeyOf(dump), { path: dump.path, file }] as const;
    }),
  );
}
