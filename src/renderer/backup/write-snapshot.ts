/** Writes a snapshot: texts that are in no file yet into new files beside it, then all small tables. */
import { type Codec, type SnapshotHeader, snapshotVersion, type TextsFile } from '#core/backup/format';
import type { BackupKind } from '#core/backup/names';
import { SnapshotFile, type TakeBytes, type WrittenFile } from '#core/backup/write';
import { type BroadsheetDatabase, newestVersion } from '../db/database';
import type { LibraryIdentity } from '../db/library-state';
import { type ReadTables, readTables } from './read-tables';
import { readTexts, TextChanged, type WantedText } from './read-texts';

/** A file of texts that is there, with the keys of its texts. */
export interface KnownTexts extends TextsFile {
  readonly keys: readonly string[];
}

/** Where files go; one at a time. */
export interface SnapshotSink {
  begin(kind: BackupKind): Promise<void>;
  append: TakeBytes;
  /** Names the file, proven. */
  finish(file: WrittenFile): Promise<string>;
  abort(): Promise<void>;
}

export interface SnapshotRequest {
  readonly library: LibraryIdentity;
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** 'copy': one file with everything in it. */
  readonly kind: 'snapshot' | 'copy';
  readonly known: readonly KnownTexts[];
}

/** Dumps whose texts are written so far, of those that have to be. */
export interface SnapshotProgress {
  readonly done: number;
  readonly all: number;
}

export interface WrittenSnapshot {
  readonly name: string;
  readonly header: SnapshotHeader;
  /** Bytes written, texts included. */
  readonly bytes: number;
  /** Files of texts that are new. */
  readonly texts: readonly KnownTexts[];
}

/** Bytes of dumps that go into one file of texts; what comes out is a fraction of it. */
const bytesOfFile = 256_000_000;

/** With more files of texts than this the small ones are written anew, together. */
const mostFiles = 48;
const largeFile = 16_000_000;

/** A library that is imported into all the while is tried so often. */
const attempts = 4;

/** Writes a snapshot of a library; rejects with what a sink rejects with, or with the signal's reason. */
export async function writeSnapshot(
  db: BroadsheetDatabase,
  codec: Codec,
  sink: SnapshotSink,
  request: SnapshotRequest,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: SnapshotProgress) => void },
): Promise<WrittenSnapshot> {
  const made: KnownTexts[] = [];
  let bytes = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const read = await readTables(db, codec, signal);
      const known = request.kind === 'copy' ? [] : stillWorth([...request.known, ...made], read);
      const have = new Set(known.flatMap(({ keys }) => keys));
      const missing = read.dumps.filter(({ key }) => !have.has(key));
      let done = 0;
      const onDump = (): void => {
        signal.throwIfAborted();
        done += 1;
        onProgress({ done, all: missing.length });
      };
      if (request.kind === 'snapshot') {
        for (const group of groupsOf(missing)) {
          const { digests: _, ...head } = headerOf(request, read);
          const header = {
            ...head,
            kind: 'texts',
            tables: [],
            texts: 0,
            textsIn: 'this-file',
          } as const;
          const { file, name } = await writeFile(sink, 'texts', codec, async (into) => {
            await into.header(header);
            for await (const portion of readTexts(db, codec, group, onDump)) await into.texts(portion);
          });
          bytes += file.bytes;
          made.push({ name, ...file, keys: group.map(({ key }) => key) });
        }
      }
      const files = [...known, ...made.filter((file) => !known.includes(file))];
      const header: SnapshotHeader = {
        ...headerOf(request, read),
        textsIn:
          request.kind === 'copy'
            ? 'this-file'
            : files.map(({ name, bytes, hash }) => ({ name, bytes, hash })),
      };
      const { file, name } = await writeFile(sink, request.kind, codec, async (into) => {
        await into.header(header);
        for (const { summary, portions } of read.tables)
          for (const portion of portions) await into.rows(summary.name, portion);
        if (request.kind === 'copy')
          for await (const portion of readTexts(db, codec, missing, onDump)) await into.texts(portion);
      });
      return { name, header, bytes: bytes + file.bytes, texts: made };
    } catch (error) {
      if (!(error instanceof TextChanged) || attempt === attempts) throw error;
    }
  }
}

function headerOf({ library, app, time }: SnapshotRequest, read: ReadTables): SnapshotHeader {
  return {
    format: 'broadsheet-snapshot',
    version: snapshotVersion,
    kind: 'snapshot',
    schema: newestVersion,
    app,
    library: { id: library.key, name: library.name },
    time,
    lastStep: read.lastStep,
    undone: read.undone,
    ...(read.digests !== null && { digests: read.digests }),
    tables: read.tables.map(({ summary }) => summary),
    texts: read.dumps.length,
    textsIn: [],
  };
}

async function writeFile(
  sink: SnapshotSink,
  kind: BackupKind,
  codec: Codec,
  write: (file: SnapshotFile) => Promise<void>,
): Promise<{ readonly file: WrittenFile; readonly name: string }> {
  await sink.begin(kind);
  try {
    const into = new SnapshotFile(codec, sink.append);
    await write(into);
    const file = await into.end();
    return { file, name: await sink.finish(file) };
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

/** The known files that go on being used: more needed than not, and large ones only where they are very many. */
function stillWorth(known: readonly KnownTexts[], { dumps }: ReadTables): readonly KnownTexts[] {
  const needed = new Set(dumps.map(({ key }) => key));
  const useful = known.filter(({ keys }) => keys.filter((key) => needed.has(key)).length * 2 > keys.length);
  return useful.length > mostFiles ? useful.filter(({ bytes }) => bytes >= largeFile) : useful;
}

function groupsOf(missing: readonly WantedText[]): readonly (readonly WantedText[])[] {
  const groups: WantedText[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const dump of missing) {
    if (bytes >= bytesOfFile) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(dump);
    bytes += dump.size;
  }
  return groups;
}
