/**
 * Which articles hold a term, and where in them. A posting is an article's number and what is known of the term in it:
 * how often the body has it (0 to 15, more counts as 15: ranking has long had enough) and whether the other printed
 * fields have it. Rare terms are stored as gaps between numbers, frequent ones as a bit for each article, whichever is smaller.
 */
import type { PrintedField } from '../document';
import type { ByteWriter } from './byte-writer';

/** The bits of what is known: of the body a count, of the others that they have it. */
export const bodyBits = 0x0f;
export const fieldBit = { headline: 0x10, crosshead: 0x20, byline: 0x40 } as const;

/** By far the most frequent: once in the body and nowhere else. It is not written. */
export const plainInfo = 1;

/** The bits of fields as a filter of postings. */
export function bitsOfField(field: PrintedField | null): number {
  if (field === null) return 0x7f;
  return field === 'body' ? bodyBits : fieldBit[field];
}

/** Postings of one term, in the order of the articles' numbers. It can be filled again and again. */
export class Postings {
  documents = new Uint32Array(256);
  infos = new Uint8Array(256);
  length = 0;

  /** Makes room for so many; what was there stays. */
  reserve(length: number): void {
    if (length <= this.documents.length) return;
    const room = Math.max(length, this.documents.length * 2);
    const documents = new Uint32Array(room);
    documents.set(this.documents.subarray(0, this.length));
    const infos = new Uint8Array(room);
    infos.set(this.infos.subarray(0, this.length));
    this.documents = documents;
    this.infos = infos;
  }

  push(document: number, info: number): void {
    if (this.length === this.documents.length) this.reserve(this.length + 1);
    this.documents[this.length] = document;
    this.infos[this.length] = info;
    this.length += 1;
  }
}

/** Writes postings as gaps. */
export function writeSparse(postings: Postings, writer: ByteWriter): void {
  const { documents, infos, length } = postings;
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    const document = documents[at] ?? 0;
    const info = infos[at] ?? 0;
    writer.varint(((document - next) << 1) | (info === plainInfo ? 0 : 1));
    if (info !== plainInfo) writer.byte(info);
    next = document + 1;
  }
}

/** Writes postings as a bit for each of the segment's articles, then the counts, then the other fields. */
export function writeDense(postings: Postings, documentCount: number, writer: ByteWriter): void {
  const { documents, infos, length } = postings;
  const bits = new Uint8Array((documentCount + 7) >> 3);
  const counts = new Uint8Array((length + 1) >> 1);
  let others = 0;
  for (let at = 0; at < length; at += 1) {
    const document = documents[at] ?? 0;
    const info = infos[at] ?? 0;
    bits[document >> 3] = (bits[document >> 3] ?? 0) | (1 << (document & 7));
    counts[at >> 1] = (counts[at >> 1] ?? 0) | ((info & bodyBits) << ((at & 1) * 4));
    if (info > bodyBits) others += 1;
  }
  writer.raw(bits);
  writer.raw(counts);
  writer.varint(others);
  let next = 0;
  for (let at = 0; at < length && others > 0; at += 1) {
    const info = infos[at] ?? 0;
    if (info <= bodyBits) continue;
    writer.varint(at - next);
    writer.byte(info >> 4);
    next = at + 1;
    others -= 1;
  }
}

/**
 * Reads `count` postings that begin at `from`, appended to `into`. The segment they
 * were written in has `documentCount` articles.
 */
export function readPostings(
  bytes: Uint8Array,
  from: number,
  count: number,
  isDense: boolean,
  documentCount: number,
  into: Postings,
): void {
  into.reserve(into.length + count);
  if (isDense) readDense(bytes, from, count, documentCount, into);
  else readSparse(bytes, from, count, into);
}

function readSparse(bytes: Uint8Array, from: number, count: number, into: Postings): void {
  const { documents, infos } = into;
  const end = into.length + count;
  let at = from;
  let next = 0;
  for (let index = into.length; index < end; index += 1) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    next += value >>> 1;
    documents[index] = next;
    next += 1;
    infos[index] = (value & 1) === 0 ? plainInfo : (bytes[at++] ?? 0);
  }
  into.length = end;
}

function readDense(
  bytes: Uint8Array,
  from: number,
  count: number,
  documentCount: number,
  into: Postings,
): void {
  const { documents, infos } = into;
  const begin = into.length;
  const countsAt = from + ((documentCount + 7) >> 3);
  let index = begin;
  for (let at = from; at < countsAt; at += 1) {
    let byte = bytes[at] ?? 0;
    const base = (at - from) << 3;
    while (byte !== 0) {
      documents[index++] = base + 31 - Math.clz32(byte & -byte);
      byte &= byte - 1;
    }
  }
  for (let at = 0; at < count; at += 1) {
    infos[begin + at] = ((bytes[countsAt + (at >> 1)] ?? 0) >> ((at & 1) * 4)) & bodyBits;
  }
  into.length = begin + count;
  readOthers(bytes, countsAt + ((count + 1) >> 1), infos, begin);
}

function readOthers(bytes: Uint8Array, from: number, infos: Uint8Array, begin: number): void {
  const others = new OtherFields(bytes, from);
  for (; others.at !== noOther; others.next()) {
    infos[begin + others.at] = (infos[begin + others.at] ?? 0) | others.fields;
  }
}

/** More than any posting's number, and still a small integer to the engine. */
const noOther = 0x3fffffff;

/** Goes through the dense postings that other fields have as well. */
export class OtherFields {
  /** The number of the posting it is at; `noOther` after the last. */
  at = -1;
  /** Their bits. */
  fields = 0;
  readonly #bytes: Uint8Array;
  #from: number;
  #left: number;

  /** Is at the first of those that were written from `from` on. */
  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#from = from;
    this.#left = this.#varint();
    this.next();
  }

  next(): void {
    if (this.#left === 0) {
      this.at = noOther;
      return;
    }
    this.#left -= 1;
    this.at += this.#varint() + 1;
    this.fields = (this.#bytes[this.#from++] ?? 0) << 4;
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#from++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}
