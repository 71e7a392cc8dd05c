/**
 * A snapshot of a library, format 1: what the files outside the browser's profile hold, for whoever writes or reads
 * them.
 *
 * A file is frames, one after the other. A frame is the marker (8 bytes), the length of its head (32 bits, big-endian),
 * the head (JSON in UTF-8), the first 16 bytes of the head's SHA-256, and the payload of as many bytes as the head
 * says. The payload is compressed (deflate, raw); its SHA-256 stands in the head, so that every frame is proven by
 * itself, and after a damaged one the reader goes on at the next marker.
 *
 * The first frame is the header, the last the trailer. Between them stand portions: rows of one small table, or texts.
 * What a dump's text consists of (its bytes as they were read, its pages as they were decoded) never changes under one
 * key, see `textKeyOf`; so texts may stand in files of their own, which many snapshots share. A file of texts is a
 * snapshot file without tables.
 *
 * A payload is records: the length of a value (32 bits), the value (JSON in UTF-8), the length of its binary field
 * (32 bits; 0xFFFFFFFF: it has none), that field as it is.
 */

import type { RowsDigest } from './digest';

/** Raised when a reader of an older Broadsheet could not read a file any more. */
export const snapshotVersion = 1;

/** How each snapshot file's name ends. */
export const snapshotEnding = '.broadsheet';

/** One small table as it was. */
export interface TableSummary {
  readonly name: string;
  readonly rows: number;
  /** SHA-256 over the digests of its portions' payloads before compression, in order, hexadecimal. */
  readonly hash: string;
}

/** A file of texts that a snapshot needs. */
export interface TextsFile {
  readonly name: string;
  readonly bytes: number;
  /** The `hash` of its trailer. */
  readonly hash: string;
}

/** A table of the library as the app had written it, see core/backup/digest. */
export interface TableDigest extends RowsDigest {
  readonly name: string;
  /** How often something was written to it; it never falls. */
  readonly writes: number;
}

/** How the library's tables stood, for whoever compares the library itself with them. */
export interface SnapshotDigests {
  /** Which database the numbers of writes belong to: one that is made anew, or filled from a backup, has another. */
  readonly line: string;
  readonly tables: readonly TableDigest[];
  /** Tables whose rows in this very file are not as they were written: they were damaged before. Missing: none. */
  readonly differing?: readonly string[];
}

/** The first frame's payload. */
export interface SnapshotHeader {
  readonly format: 'broadsheet-snapshot';
  readonly version: number;
  readonly kind: 'snapshot' | 'texts';
  /** The version of the database's schema that the rows are of. */
  readonly schema: number;
  /** The version of the app that wrote it. */
  readonly app: string;
  readonly library: { readonly id: string; readonly name: string };
  /** When the library stood so, in milliseconds since 1970. */
  readonly time: number;
  /** The number of the last step of the library's journal; 0: none. A library that stands before it has lost steps. */
  readonly lastStep: number;
  /** Steps of it that are undone. */
  readonly undone: number;
  /** Missing in files of texts, and in snapshots that were written before tables were counted. */
  readonly digests?: SnapshotDigests;
  /** Of a file of texts: none. */
  readonly tables: readonly TableSummary[];
  /** Dumps of the library, whose texts belong to it; 0 in a file of texts. */
  readonly texts: number;
  /** Where those texts are: in this very file, or in others beside it. */
  readonly textsIn: 'this-file' | readonly TextsFile[];
}

/** What precedes a payload. */
export interface FrameHead {
  readonly kind: 'header' | 'rows' | 'texts' | 'trailer';
  /** From 0, in the file. */
  readonly ordinal: number;
  /** Of a portion of rows: the table; '' otherwise. */
  readonly table: string;
  /** The number of records in the payload. */
  readonly records: number;
  /** Bytes of the payload as it stands in the file, and before compression. */
  readonly stored: number;
  readonly plain: number;
  /** SHA-256 of the payload as it stands in the file, hexadecimal. */
  readonly hash: string;
}

/** The last frame's payload. */
export interface SnapshotTrailer {
  /** Frames before this one. */
  readonly frames: number;
  /** SHA-256 over the hashes of all frames before this one, in order, hexadecimal. */
  readonly hash: string;
}

/** A value of a payload. */
export interface SnapshotRecord {
  readonly value: unknown;
  readonly binary: Uint8Array | null;
}

/** A part of a dump's text: its bytes in pieces, in order, then its pages. */
export type TextValue =
  | { readonly part: 'bytes'; readonly key: string; readonly from: number; readonly size: number }
  | { readonly part: 'page'; readonly key: string; readonly of: number; readonly row: unknown };

/** What the format takes from the machine it runs on. */
export interface Codec {
  encode(text: string): Uint8Array;
  /** Deflates, without a header. */
  compress(bytes: Uint8Array): Promise<Uint8Array>;
  /** Inflates; rejects when it is damaged or gives another number of bytes than `size`. */
  expand(bytes: Uint8Array, size: number): Promise<Uint8Array>;
  /** SHA-256, hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>;
}

/** Names the text of a dump: another one when its bytes or its decoding change. */
export function textKeyOf(dump: {
  readonly id: string;
  readonly hash: string;
  readonly importedAt: number;
}): string {
  return `${dump.id} ${dump.importedAt} ${dump.hash.slice(0, 32)}`;
}

/** Bytes before compression from which a portion is closed; one with a single large record has more. */
export const portionBytes = 1_000_000;

/** Bytes of a dump that stand in one record. */
export const pieceBytes = 4_000_000;

/** The largest head and payload that a reader believes in. */
export const largestHead = 65_536;
export const largestPayload = 268_435_456;
