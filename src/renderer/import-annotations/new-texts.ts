/**
 * Texts of projects that are not in the library come as dumps of a source of their own, so that what is coded can be
 * read. They are written into the bin first; the import itself takes their source out of it, and undoing puts it back.
 */
import { uuidOf } from '#core/base/sha256';
import { decodeDump } from '#core/dump/decode';
import { splitPages } from '#core/dump/pages';
import type { PlannedText } from '#core/import/plan';
import { type DumpId, makeId, pageIdOf, type SourceId } from '#core/page/ids';
import type { BroadsheetDatabase } from '../db/database';
import { pageSortKey } from '../db/derive';
import { factsRowsOf, listPatterns, parsePatterns } from '../db/path-patterns';
import type { DumpRow, PageRow, SourceRow } from '../db/rows';
import { asStorageError } from '../db/storage-error';
import { largestFile, largestPage } from '../import/progress';
import { hashOf } from '../workers/import-engine';
import type { KnownPage } from './library-texts';

type Source = PlannedText & { readonly kind: 'source' };

interface FreshText {
  readonly text: Source;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly dumpId: DumpId;
  readonly pages: readonly PageRow[];
}

/** The texts of one file that become dumps. */
export class NewTexts {
  readonly #db: BroadsheetDatabase;
  readonly #name: string;
  readonly #fresh = new Map<string, FreshText>();
  readonly #paths = new Set<string>();
  readonly #binned = new Set<SourceId>();

  /** `name`: what the source is called. */
  constructor(db: BroadsheetDatabase, name: string) {
    this.#db = db;
    this.#name = name;
  }

  get #sourceId(): SourceId {
    return makeId('source', `import-${uuidOf(this.#name)}`);
  }

  /** The pages of a text: those of an earlier import of it, or those that it will have. None for blank and huge ones. */
  async pagesOf(text: Source): Promise<{ readonly isHere: boolean; readonly pages: readonly KnownPage[] }> {
    const dumpId = makeId('dump', `import-${text.guid}`);
    const dump = await this.#db.dumps.get(dumpId);
    if (dump !== undefined) {
      const pages = await this.#db.pages.where('dumpId').equals(dumpId).sortBy('ordinal');
      const source = await this.#db.sources.get(dump.sourceId);
      if (pages.map((page) => page.text).join('\f') === withoutLastFeed(text.text)) {
        if (source !== undefined && source.binnedAt > 0) this.#binned.add(source.id);
        return { isHere: true, pages };
      }
    }
    const bytes = new TextEncoder().encode(text.text);
    const decoded = decodeDump(bytes, 'utf-8');
    const isSame = !('kind' in decoded) && decoded.text === text.text && text.text.trim() !== '';
    if (!isSame || dump !== undefined || bytes.length > largestFile) return { isHere: false, pages: [] };
    const parts = splitPages(text.text);
    if (parts.some((page) => page.text.length > largestPage)) return { isHere: false, pages: [] };
    const path = await this.#pathOf(text);
    const pages = parts.map(
      (page): PageRow => ({
        ...{ id: pageIdOf(dumpId, page.ordinal), dumpId, sourceId: this.#sourceId, ordinal: page.ordinal },
        sortKey: pageSortKey(path, page.ordinal),
        ...{ start: page.start, text: page.text, corrections: [], checkedAt: 0 },
      }),
    );
    this.#fresh.set(text.guid, { text: { ...text, path }, bytes, dumpId, pages });
    return { isHere: false, pages };
  }

  /** How many texts will be added. */
  get count(): number {
    return this.#fresh.size;
  }

  /** Writes the dumps into the bin; resolves to the sources that are to be taken out of it. */
  async write(now: number): Promise<readonly SourceRow[]> {
    const source: SourceRow = {
      ...{ id: this.#sourceId, name: this.#name, kind: 'files', key: `import:${uuidOf(this.#name)}` },
      ...{ addedAt: now, scannedAt: now, missing: [], binnedAt: now },
    };
    if (this.#fresh.size > 0) {
      const here = await this.#db.sources.get(source.id);
      if (here === undefined) await asStorageError(() => this.#db.sources.add(source));
      if (here === undefined || here.binnedAt > 0) this.#binned.add(source.id);
      const patterns = parsePatterns(await listPatterns(this.#db));
      for (const { text, bytes, dumpId, pages } of this.#fresh.values()) {
        const dump: DumpRow = {
          ...{
            id: dumpId,
            sourceId: source.id,
            path: text.path,
            size: bytes.length,
            hash: await hashOf(bytes),
          },
          ...{ modifiedAt: null, importedAt: now, encoding: 'utf-8', encodingChosen: false, problems: [] },
          pageCount: pages.length,
        };
        const facts = factsRowsOf(dump, pages, patterns);
        await asStorageError(() =>
          this.#db.transaction(
            'rw',
            [this.#db.dumps, this.#db.bytes, this.#db.pages, this.#db.facts],
            async () => {
              await this.#db.dumps.put(dump);
              await this.#db.bytes.put({ dumpId, bytes });
              await this.#db.pages.bulkPut([...pages]);
              await this.#db.facts.bulkPut([...facts]);
            },
          ),
        );
      }
    }
    const rows = await this.#db.sources.bulkGet([...this.#binned]);
    return rows.flatMap((row) => (row === undefined ? [] : [{ ...row, binnedAt: 0 }]));
  }

  /** A path that no other text of the source has. */
  async #pathOf({ path, name, guid }: Source): Promise<string> {
    const plain = name
      .replace(/[\\/\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 120);
    const isGuid = /^[\da-f-]{32,}(?:\.txt)?$/iu;
    const wanted =
      path !== '' && !isGuid.test(path) ? path : `${plain === '' || isGuid.test(plain) ? guid : plain}.txt`;
    const other = await this.#db.dumps.where('[sourceId+path]').equals([this.#sourceId, wanted]).count();
    const free = this.#paths.has(wanted) || other > 0 ? `${guid}/${wanted}` : wanted;
    this.#paths.add(free);
    return free;
  }
}

function withoutLastFeed(text: string): string {
  return splitPages(text)
    .map((page) => page.text)
    .join('\f');
}
