/** Bytes to text in a known encoding, with every byte that is no character told. */
import { type Problem, raw } from '../page/model';
import { isHkscs, readHkscs } from './big5-hkscs';
import { readUhc, readWindows1252 } from './code-pages';
import { type EncodingName, encodingLabel } from './encodings';
import { sequenceLengths } from './sequences';

/** Bytes that are no character in the encoding, and where U+FFFD stands for them in the text. */
export interface UndecodableBytes extends Problem {
  readonly kind: 'undecodable';
  /** Offset of the first such byte in the file, a BOM counted. */
  readonly byteStart: number;
  readonly byteEnd: number;
}

export interface ReadText {
  readonly text: string;
  readonly problems: readonly UndecodableBytes[];
}

/** After so many, further undecodable stretches are told in one problem: more is a wrong encoding, not damage. */
export const listedProblems = 1000;

/**
 * Returns the text of `bytes` from `from` on. U+FFFD stands for each stretch of one or more bytes that cannot be a
 * character; nothing else is changed. Linear in the number of bytes.
 */
export function readBytes(bytes: Uint8Array, encoding: EncodingName, from = 0): ReadText {
  const whole = readStrictly(bytes.subarray(from), encoding);
  if (whole !== null) return { text: whole, problems: [] };
  return new DamagedReader(bytes, encoding, from).read();
}

/** Returns the text when every byte belongs to a character, else null. */
export function readStrictly(bytes: Uint8Array, encoding: EncodingName): string | null {
  if (encoding === 'windows-1252') {
    const text = readWindows1252(bytes);
    return text.includes('\ufffd') ? null : text;
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return lacking.has(encoding) && stopgaps.test(text) ? null : text;
  } catch {
    return null;
  }
}

const lacking: ReadonlySet<EncodingName> = new Set(['big5', 'euc-kr']);

// Instead of failing, Node's decoders give C1 controls and private characters for what their tables lack.
const stopgaps = /[\u0080-\u009f\ue000-\uf8ff]/;
const everyStopgap = new RegExp(stopgaps, 'g');

/** Returns the text with U+FFFD wherever bytes are no character: fast, for weighing, how many is the host's affair. */
export function readLoosely(bytes: Uint8Array, encoding: EncodingName): string {
  if (encoding === 'windows-1252') return readWindows1252(bytes);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  if (!lacking.has(encoding)) return decoder.decode(bytes);
  const parts: string[] = [];
  // In portions, since a text with millions of replacements would need many times its size at once.
  for (let start = 0; start < bytes.length; start += portionBytes) {
    const portion = decoder.decode(bytes.subarray(start, start + portionBytes), { stream: true });
    parts.push(stopgaps.test(portion) ? portion.replace(everyStopgap, '\ufffd') : portion);
  }
  parts.push(decoder.decode());
  return parts.join('');
}

const portionBytes = 0x40000;

const chunkBytes = 4096;

class DamagedReader {
  readonly #bytes: Uint8Array;
  readonly #encoding: EncodingName;
  readonly #label: string;
  readonly #from: number;
  readonly #parts: string[] = [];
  readonly #problems: UndecodableBytes[] = [];
  #textLength = 0;

  constructor(bytes: Uint8Array, encoding: EncodingName, from: number) {
    this.#bytes = bytes;
    this.#encoding = encoding;
    this.#label = encodingLabel(encoding);
    this.#from = from;
  }

  read(): ReadText {
    const bytes = this.#bytes;
    const lengthAt = sequenceLengths[this.#encoding];
    let chunkStart = this.#from;
    let at = this.#from;
    while (at < bytes.length) {
      const length = lengthAt(bytes, at, bytes.length);
      if (length < 0) {
        this.#readChunk(chunkStart, at);
        this.#report(at, at - length);
        at -= length;
        chunkStart = at;
        if (this.#problems.length >= listedProblems) return this.#readRest(at);
      } else {
        const own = length === 2 ? this.#readOwn(at) : null;
        at += length;
        if (own !== null) {
          this.#readChunk(chunkStart, at - 2);
          this.#push(own);
          chunkStart = at;
        } else if (at - chunkStart >= chunkBytes) {
          this.#readChunk(chunkStart, at);
          chunkStart = at;
        }
      }
    }
    this.#readChunk(chunkStart, at);
    return this.#result();
  }

  #result(): ReadText {
    return { text: this.#parts.join(''), problems: this.#problems };
  }

  /** Reads what follows too many problems to list, and tells how many more there are. */
  #readRest(at: number): ReadText {
    const text = readLoosely(this.#bytes.subarray(at), this.#encoding);
    const offset = this.#textLength;
    const first = text.indexOf('\ufffd');
    this.#push(text);
    if (first !== -1) {
      let places = 0;
      for (let at = first; at !== -1; at = text.indexOf('\ufffd', at + 1)) places += 1;
      this.#problems.push({
        kind: 'undecodable',
        start: raw(offset + first),
        end: raw(offset + text.lastIndexOf('\ufffd') + 1),
        byteStart: at,
        byteEnd: this.#bytes.length,
        message: `After byte ${at}, bytes in ${places} more places are no characters in ${this.#label}.`,
      });
    }
    return this.#result();
  }

  /** Reads whole sequences; halves the chunk until the one that names no character is alone. */
  #readChunk(start: number, end: number): void {
    if (start >= end) return;
    const text = readStrictly(this.#bytes.subarray(start, end), this.#encoding);
    if (text !== null) {
      this.#push(text);
      return;
    }
    const lengthAt = sequenceLengths[this.#encoding];
    const half = start + (end - start) / 2;
    let middle = start;
    while (middle < half) middle += lengthAt(this.#bytes, middle, end);
    if (middle < end) {
      this.#readChunk(start, middle);
      this.#readChunk(middle, end);
      return;
    }
    let last = start;
    for (let next = last + lengthAt(this.#bytes, last, end); next < end; ) {
      last = next;
      next += lengthAt(this.#bytes, next, end);
    }
    if (last > start) {
      this.#readChunk(start, last);
      this.#readChunk(last, end);
      return;
    }
    this.#readUnmapped(start, end);
  }

  /** The character of a pair that not every host can read; null for all others. */
  #readOwn(at: number): string | null {
    const lead = this.#bytes[at] ?? 0;
    const trail = this.#bytes[at + 1] ?? 0;
    if (this.#encoding === 'big5') return isHkscs(lead, trail) ? (readHkscs(lead, trail) ?? null) : null;
    return this.#encoding === 'euc-kr' ? readUhc(lead, trail) : null;
  }

  #readUnmapped(start: number, end: number): void {
    const trail = this.#bytes[start + 1] ?? 0;
    if (end - start === 2 && trail < 0x80 && !this.#encoding.startsWith('utf-16')) {
      // The standard gives an ASCII byte back: it is more likely to be text than half of a character.
      this.#report(start, start + 1);
      this.#push(String.fromCharCode(trail));
    } else {
      this.#report(start, end);
    }
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#textLength += text.length;
  }

  #report(byteStart: number, byteEnd: number): void {
    const start = this.#textLength;
    this.#push('\ufffd');
    const last = this.#problems.at(-1);
    if (last !== undefined && last.byteEnd === byteStart && last.end === start) {
      this.#problems[this.#problems.length - 1] = this.#problem(last.byteStart, byteEnd, last.start);
    } else {
      this.#problems.push(this.#problem(byteStart, byteEnd, start));
    }
  }

  #problem(byteStart: number, byteEnd: number, start: number): UndecodableBytes {
    const shown = Array.from(this.#bytes.subarray(byteStart, Math.min(byteEnd, byteStart + 8)), (byte) =>
      byte.toString(16).toUpperCase().padStart(2, '0'),
    ).join(' ');
    const more = byteEnd - byteStart > 8 ? ' …' : '';
    const message =
      byteEnd - byteStart === 1
        ? `Byte ${byteStart} (${shown}) is no character in ${this.#label}.`
        : `Bytes ${byteStart} to ${byteEnd - 1} (${shown}${more}) are no character in ${this.#label}.`;
    return {
      kind: 'undecodable',
      start: raw(start),
      end: raw(this.#textLength),
      byteStart,
      byteEnd,
      message,
    };
  }
}
