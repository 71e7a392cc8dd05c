/** Reads a snapshot file, proves every frame, and goes on behind what is damaged. */
import type { Codec, FrameHead, SnapshotHeader, SnapshotRecord, SnapshotTrailer } from './format';
import { snapshotVersion } from './format';
import { headDigestBytes, headLengthIn, marker, prefixBytes, readHead } from './frame';
import { unpackRecords } from './records';

/** A file that can be read anywhere. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` to before `end`, both inside the file. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** What stands in the file, in its order. */
export type SnapshotPart =
  | { readonly kind: 'header'; readonly header: SnapshotHeader }
  | { readonly kind: 'rows'; readonly table: string; readonly records: readonly SnapshotRecord[] }
  | { readonly kind: 'texts'; readonly records: readonly SnapshotRecord[] }
  | { readonly kind: 'trailer'; readonly trailer: SnapshotTrailer; readonly agrees: boolean }
  | { readonly kind: 'damage'; readonly damage: Damage };

/** A stretch of the file that could not be read; `frame` null where not even its head could. */
export interface Damage {
  readonly start: number;
  readonly end: number;
  readonly frame: Pick<FrameHead, 'kind' | 'table' | 'records' | 'ordinal'> | null;
}

/** A file that is no snapshot, or one that only a newer Broadsheet can read. */
export class NotASnapshot extends Error {
  override readonly name = 'NotASnapshot';
  readonly reason: 'other-file' | 'newer';
  constructor(reason: 'other-file' | 'newer') {
    super(reason === 'newer' ? 'made by a newer Broadsheet' : 'not a snapshot');
    this.reason = reason;
  }
}

/** Bytes looked through at once for the next frame. */
const searchBytes = 1_000_000;

/**
 * Yields what stands in the file. Damage is told of and passed over; what is yielded besides is proven. Throws
 * `NotASnapshot` when the file holds no frame at all, or its header says that it is newer.
 */
export async function* readSnapshot(
  codec: Codec,
  source: ByteSource,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<SnapshotPart, void, undefined> {
  let at = 0;
  let ordinal = 0;
  let hashes = '';
  let found = false;
  while (at < source.size) {
    const head = await headAt(codec, source, at);
    if (head === null) {
      const next = await nextMarker(source, at + 1);
      if (!found && next === source.size) throw new NotASnapshot('other-file');
      yield { kind: 'damage', damage: { start: at, end: next, frame: null } };
      at = next;
      onRead(at);
      continue;
    }
    found = true;
    const end = head.start + head.frame.stored;
    const part = await partOf(codec, source, head, { hash: hashes, ordinal });
    hashes += head.frame.hash;
    ordinal += 1;
    yield part ?? {
      kind: 'damage',
      damage: { start: at, end: Math.min(end, source.size), frame: head.frame },
    };
    // A payload that is damaged may also be cut short: the next frame is then nearer than its head says.
    at = part === null ? await nextMarker(source, head.start) : end;
    onRead(Math.min(at, source.size));
  }
}

/** Returns the header alone; null when the file does not begin with one that is sound. */
export async function readHeader(codec: Codec, source: ByteSource): Promise<SnapshotHeader | null> {
  const head = await headAt(codec, source, 0);
  if (head?.frame.kind !== 'header') return null;
  const part = await partOf(codec, source, head, { hash: '', ordinal: 0 });
  return part?.kind === 'header' ? part.header : null;
}

interface FoundHead {
  readonly frame: FrameHead;
  /** Where the payload begins. */
  readonly start: number;
}

async function headAt(codec: Codec, source: ByteSource, at: number): Promise<FoundHead | null> {
  if (at + prefixBytes > source.size) return null;
  const length = headLengthIn(await source.read(at, at + prefixBytes));
  const start = at + prefixBytes + (length ?? 0) + headDigestBytes;
  if (length === null || start > source.size) return null;
  const frame = await readHead(codec, await source.read(at + prefixBytes, start)).catch(() => null);
  return frame === null ? null : { frame, start };
}

/** The proven part behind a head; null when its payload is damaged. */
async function partOf(
  codec: Codec,
  source: ByteSource,
  { frame, start }: FoundHead,
  before: { readonly hash: string; readonly ordinal: number },
): Promise<SnapshotPart | null> {
  if (start + frame.stored > source.size) return null;
  const stored = await source.read(start, start + frame.stored);
  if ((await codec.digest(stored)) !== frame.hash) return null;
  let records: readonly SnapshotRecord[];
  try {
    records = unpackRecords(await codec.expand(stored, frame.plain), frame.records);
  } catch {
    return null;
  }
  switch (frame.kind) {
    case 'rows':
      return { kind: 'rows', table: frame.table, records };
    case 'texts':
      return { kind: 'texts', records };
    case 'header': {
      const header = records[0]?.value as SnapshotHeader | undefined;
      if (header?.format !== 'broadsheet-snapshot') return null;
      if (header.version > snapshotVersion) throw new NotASnapshot('newer');
      return { kind: 'header', header };
    }
    case 'trailer': {
      const trailer = records[0]?.value as SnapshotTrailer;
      const hash = await codec.digest(codec.encode(before.hash));
      return { kind: 'trailer', trailer, agrees: trailer.hash === hash && trailer.frames === before.ordinal };
    }
    default:
      return null;
  }
}

/** Where the next frame may begin; the file's end when there is none. */
async function nextMarker(source: ByteSource, from: number): Promise<number> {
  for (let at = from; at < source.size; at += searchBytes) {
    const end = Math.min(source.size, at + searchBytes + marker.length - 1);
    const bytes = await source.read(at, end);
    for (let index = bytes.indexOf(marker[0] ?? 0); index !== -1; ) {
      if (marker.every((byte, offset) => bytes[index + offset] === byte)) return at + index;
      index = bytes.indexOf(marker[0] ?? 0, index + 1);
    }
  }
  return source.size;
}
