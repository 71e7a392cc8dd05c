/** Verifies a snapshot with the files of texts that it needs: everything is read, what is wrong is named. */
import { type Codec, type SnapshotHeader, type TextValue, textKeyOf } from './format';
import { TableSum } from './portions';
import { type ByteSource, type Damage, readSnapshot } from './read';
import { joinBytes, packRecord } from './records';

/** A file by its name. */
export interface NamedSource extends ByteSource {
  readonly name: string;
}

export type Fault =
  | { readonly kind: 'damage'; readonly file: string; readonly damage: Damage }
  /** A file without its end: it was cut off. */
  | { readonly kind: 'no-end'; readonly file: string }
  /** Its frames are sound, but are not those that it was written with. */
  | { readonly kind: 'other-frames'; readonly file: string }
  | { readonly kind: 'no-header'; readonly file: string }
  /** A table that has not the rows which the header says. */
  | { readonly kind: 'table'; readonly file: string; readonly table: string }
  | { readonly kind: 'missing-file'; readonly file: string }
  /** Dumps whose text is in none of the files. */
  | { readonly kind: 'missing-texts'; readonly paths: readonly string[] };

export interface Verification {
  readonly header: SnapshotHeader | null;
  /** Bytes read. */
  readonly bytes: number;
  readonly texts: number;
  readonly faults: readonly Fault[];
}

/** Reads all of a snapshot; `find` gives a file of texts by its name, null where it is not there. */
export async function verifySnapshot(
  codec: Codec,
  file: NamedSource,
  find: (name: string) => Promise<NamedSource | null>,
): Promise<Verification> {
  const faults: Fault[] = [];
  const texts = new Texts();
  const dumps = new Map<string, string>();
  const own = await readOne(codec, file, texts, faults, (table, value) => {
    if (table !== 'dumps') return;
    const dump = value as { id: string; hash: string; importedAt: number; path: string };
    dumps.set(textKeyOf(dump), dump.path);
  });
  let bytes = file.size;
  for (const needed of own?.textsIn === 'this-file' ? [] : (own?.textsIn ?? [])) {
    const found = await find(needed.name);
    if (found === null) faults.push({ kind: 'missing-file', file: needed.name });
    else {
      bytes += found.size;
      await readOne(codec, found, texts, faults, () => undefined);
    }
  }
  const missing = [...dumps].filter(([key]) => !texts.isWhole(key)).map(([, path]) => path);
  if (own?.kind === 'snapshot' && missing.length > 0) faults.push({ kind: 'missing-texts', paths: missing });
  return { header: own, bytes, texts: texts.count(), faults };
}

/** Which texts were read whole: all bytes of the dump, and all pages. */
export class Texts {
  readonly #read = new Map<string, { bytes: number; size: number; pages: number; of: number }>();

  note(value: TextValue, binary: Uint8Array | null): void {
    const known = this.#read.get(value.key) ?? { bytes: 0, size: -1, pages: 0, of: -1 };
    if (value.part === 'bytes') {
      known.bytes += binary?.length ?? 0;
      known.size = value.size;
    } else {
      known.pages += 1;
      known.of = value.of;
    }
    this.#read.set(value.key, known);
  }

  isWhole(key: string): boolean {
    const known = this.#read.get(key);
    if (known === undefined || known.size < 0 || known.of < 0) return false;
    return known.bytes >= known.size && known.pages >= known.of;
  }

  count(): number {
    return [...this.#read.keys()].filter((key) => this.isWhole(key)).length;
  }
}

async function readOne(
  codec: Codec,
  file: NamedSource,
  texts: Texts,
  faults: Fault[],
  onRow: (table: string, value: unknown) => void,
): Promise<SnapshotHeader | null> {
  const { name } = file;
  let header: SnapshotHeader | null = null;
  let hasEnd = false;
  const sums = new Map<string, TableSum>();
  for await (const part of readSnapshot(codec, file)) {
    switch (part.kind) {
      case 'header':
        header = part.header;
        break;
      case 'damage':
        faults.push({ kind: 'damage', file: name, damage: part.damage });
        break;
      case 'trailer':
        hasEnd = true;
        if (!part.agrees) faults.push({ kind: 'other-frames', file: name });
        break;
      case 'texts':
        for (const { value, binary } of part.records) texts.note(value as TextValue, binary);
        break;
      case 'rows': {
        const sum = sums.get(part.table) ?? new TableSum(codec, part.table);
        sums.set(part.table, sum);
        await sum.add({
          records: part.records.length,
          payload: joinBytes(part.records.map((record) => packRecord(codec, record))),
        });
        for (const { value } of part.records) onRow(part.table, value);
      }
    }
  }
  if (header === null) faults.push({ kind: 'no-header', file: name });
  if (!hasEnd) faults.push({ kind: 'no-end', file: name });
  for (const expected of header?.tables ?? []) {
    const found = await (sums.get(expected.name) ?? new TableSum(codec, expected.name)).summary();
    if (found.rows !== expected.rows || found.hash !== expected.hash)
      faults.push({ kind: 'table', file: name, table: expected.name });
  }
  return header;
}
