/** Reads dumps' bytes and pages as portions of texts, some dumps at a time. */
import { type Codec, pieceBytes, type TextValue, textKeyOf } from '#core/backup/format';
import { type PackedPortion, type Portion, PortionPacker, packPortion } from '#core/backup/portions';
import type { DumpId } from '#core/page/ids';
import type { BroadsheetDatabase } from '../db/database';
import type { PageRow } from '../db/rows';

/** A dump whose text is wanted. */
export interface WantedText {
  readonly id: DumpId;
  readonly key: string;
  /** Bytes of the dump. */
  readonly size: number;
}

/** A dump was replaced since the tables were read: the snapshot has to begin anew. */
export class TextChanged extends Error {
  override readonly name = 'TextChanged';
}

/** Dumps read in one transaction, and bytes of them. */
const dumpsAtOnce = 40;
const bytesAtOnce = 2_000_000;
const pagesAtOnce = 100;

/** What of a page stands in texts: all that nobody edits. */
export type PageText = Omit<PageRow, 'corrections' | 'checkedAt'>;

/** Yields portions of texts; `onDump` hears of every dump that is done. Throws `TextChanged`. */
export async function* readTexts(
  db: BroadsheetDatabase,
  codec: Codec,
  wanted: readonly WantedText[],
  onDump: (dump: WantedText) => void,
): AsyncGenerator<PackedPortion> {
  const packer = new PortionPacker(codec);
  for (let at = 0; at < wanted.length; ) {
    let bytes = 0;
    const group: WantedText[] = [];
    while (at < wanted.length && group.length < dumpsAtOnce && (bytes === 0 || bytes < bytesAtOnce)) {
      const next = wanted[at];
      if (next === undefined) break;
      group.push(next);
      bytes += next.size;
      at += 1;
    }
    for (const portion of await readGroup(db, packer, group)) yield packPortion(codec, portion);
    for (const dump of group) onDump(dump);
  }
  const last = packer.close();
  if (last !== null) yield packPortion(codec, last);
}

async function readGroup(
  db: BroadsheetDatabase,
  packer: PortionPacker,
  group: readonly WantedText[],
): Promise<readonly Portion[]> {
  const portions: Portion[] = [];
  const take = (value: TextValue, binary: Uint8Array | null): void => {
    const full = packer.add(value, binary);
    if (full !== null) portions.push(full);
  };
  await db.transaction('r', [db.dumps, db.bytes, db.pages], async () => {
    const ids = group.map(({ id }) => id);
    const [dumps, bytes] = [await db.dumps.bulkGet(ids), await db.bytes.bulkGet(ids)];
    for (const [index, { id, key }] of group.entries()) {
      const [dump, row] = [dumps[index], bytes[index]];
      if (dump === undefined || row === undefined || textKeyOf(dump) !== key) throw new TextChanged(id);
      const size = row.bytes.length;
      for (let from = 0; from === 0 || from < size; from += pieceBytes)
        take({ part: 'bytes', key, from, size }, row.bytes.subarray(from, from + pieceBytes));
      for (let ordinal = 0; ordinal < dump.pageCount; ordinal += pagesAtOnce) {
        const pages = await db.pages
          .where('[dumpId+ordinal]')
          .between([id, ordinal], [id, ordinal + pagesAtOnce])
          .toArray();
        for (const { corrections: _, checkedAt: __, ...text } of pages)
          take({ part: 'page', key, of: dump.pageCount, row: text satisfies PageText }, null);
      }
    }
  });
  return portions;
}
