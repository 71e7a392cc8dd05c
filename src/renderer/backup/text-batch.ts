/** Dumps with their bytes and pages, put together from pieces and stored many at a time. */
import { parseId } from '#core/page/ids';
import type { BroadsheetDatabase } from '../db/database';
import type { DumpRow, PageRow } from '../db/rows';
import { asStorageError } from '../db/storage-error';
import type { PageText } from './read-texts';

/** Bytes and dumps that are stored in one transaction. */
const bytesOfBatch = 6_000_000;
const dumpsOfBatch = 200;

interface OpenDump {
  readonly row: DumpRow;
  readonly bytes: Uint8Array;
  readonly pages: PageRow[];
}

export class TextBatch {
  readonly #db: BroadsheetDatabase;
  readonly #open = new Map<string, OpenDump>();
  #closed: OpenDump[] = [];
  #bytes = 0;

  constructor(db: BroadsheetDatabase) {
    this.#db = db;
  }

  bytes(
    row: DumpRow,
    { from, size }: { readonly from: number; readonly size: number },
    piece: Uint8Array,
  ): void {
    this.#of(row, size).bytes.set(piece, from);
  }

  page(row: DumpRow, page: PageRow): void {
    this.#of(row, 0).pages.push(page);
  }

  /** All of a dump is there. */
  async close(row: DumpRow): Promise<void> {
    const dump = this.#open.get(row.id);
    if (dump === undefined) return;
    this.#open.delete(row.id);
    this.#closed.push(dump);
    this.#bytes += dump.bytes.length * 3;
    if (this.#bytes >= bytesOfBatch || this.#closed.length >= dumpsOfBatch) await this.flush();
  }

  /** Stores what is closed. */
  async flush(): Promise<void> {
    const dumps = this.#closed;
    this.#closed = [];
    this.#bytes = 0;
    const db = this.#db;
    if (dumps.length === 0) return;
    await asStorageError(() =>
      db.transaction('rw', [db.dumps, db.bytes, db.pages], async () => {
        await db.bytes.bulkPut(dumps.map(({ row, bytes }) => ({ dumpId: row.id, bytes })));
        await db.pages.bulkPut(dumps.flatMap(({ pages }) => pages));
        await db.dumps.bulkPut(dumps.map(({ row }) => row));
      }),
    );
  }

  #of(row: DumpRow, size: number): OpenDump {
    const open = this.#open.get(row.id) ?? { row, bytes: new Uint8Array(size), pages: [] };
    this.#open.set(row.id, open);
    return open;
  }
}

/** Returns a page's row as texts hold it; throws where it is none. */
export function pageOfText(row: unknown): PageText {
  const page = row as PageText;
  if (parseId('page', String(page.id)) === null || typeof page.text !== 'string')
    throw new Error('not a page in the texts');
  return page;
}
