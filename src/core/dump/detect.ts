/** Which encoding bytes are in, decided on evidence: what each would make of them, weighed. */
import { type EncodingName, encodings } from './encodings';
import { controlShare, plausibility } from './plausibility';
import { readLoosely } from './read-bytes';
import { sequenceLengths } from './sequences';

/** What the evidence says; `binary` bytes are text in no encoding, `unknown` ones in none that we know. */
export type Detection =
  | { readonly kind: 'encoding'; readonly encoding: EncodingName; readonly bomLength: number }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unknown' };

/** Returns the encoding of bytes by their BOM, their structure and their likeliness as text. */
export function detectEncoding(bytes: Uint8Array): Detection {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return holdsControls(bytes, marked) ? { kind: 'binary' } : marked;
  const unpadded = bytes.subarray(0, paddingStart(bytes));
  if (unpadded.length === 0 && bytes.length > 0) return { kind: 'binary' };
  const sample = sampleOf(unpadded);
  const controls = byteControlShare(unpadded);
  if (controls <= toleratedControls && mostlyUtf8(sample)) {
    return { kind: 'encoding', encoding: 'utf-8', bomLength: 0 };
  }
  let best: { encoding: EncodingName; score: number; text: string } | null = null;
  const ascii = shareOf(sample, (byte) => byte >= 0x20 && byte < 0x7f);
  const latin = shareOf(sample, isLowerCaseOrSpace) >= latinText;
  for (const { name } of encodings) {
    // Latin words read in pairs give Han characters; in UTF-16 there would be a NUL in each pair.
    if (name.startsWith('utf-16') && latin && !bytes.includes(0)) continue;
    const text = readLoosely(sampleFor(name, bytes, sample), name);
    const score = plausibility(text, name) + (priors[name] ?? 0);
    if (best === null || score > best.score) best = { encoding: name, score, text };
  }
  if (best === null) return { kind: 'unknown' };
  if (controlShare(best.text) > toleratedControls) return { kind: 'binary' };
  if (best.score < leastScore && ascii < readableAscii && sample.length >= leastEvidence) {
    return { kind: controls > toleratedControls ? 'binary' : 'unknown' };
  }
  return { kind: 'encoding', encoding: best.encoding, bomLength: 0 };
}

/** Returns what a byte order mark says; null where there is none. */
export function byteOrderMark(bytes: Uint8Array): Extract<Detection, { kind: 'encoding' }> | null {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) {
      return { kind: 'encoding', encoding, bomLength: mark.length };
    }
  }
  return null;
}

const marks: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

// Real text with a stray control character in every line stays below; random bytes have 11 %, UTF-16 Latin 50 %.
const toleratedControls = 0.02;

// Text in a known encoding weighs 1.5 and more, bytes of an unknown one about -1.
const leastScore = 0.2;

// In a few words anything may be rare; the best reading is then better than none.
const leastEvidence = 32;

// So much ASCII is readable whatever the rest is: a Western page in an encoding we do not have.
const readableAscii = 0.7;

// Of a Latin page nine bytes in ten are such; of Chinese in UTF-16 two in ten.
const latinText = 0.6;

// What archives hold, small enough to decide only where the evidence is even.
const priors: Partial<Record<EncodingName, number>> = {
  'utf-8': 1,
  gb18030: 0.2,
  'utf-16le': -0.3,
  'utf-16be': -0.3,
};

const sampleBytes = 0x8000;

/** The bytes from the first one beyond ASCII on: it begins a character in every encoding but UTF-16. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let first = 0;
  while (first < bytes.length && (bytes[first] ?? 0) < 0x80) first += 1;
  if (first === bytes.length) return bytes.subarray(0, sampleBytes);
  const start = Math.max(0, first - contextBytes);
  return bytes.subarray(start, start + sampleBytes);
}

const contextBytes = 64;

function sampleFor(encoding: EncodingName, bytes: Uint8Array, sample: Uint8Array): Uint8Array {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? bytes.subarray(0, sampleBytes) : sample;
}

/** True when what follows a byte order mark is no text after all. */
function holdsControls(bytes: Uint8Array, marked: { encoding: EncodingName; bomLength: number }): boolean {
  const start = readLoosely(bytes.subarray(marked.bomLength, sampleBytes), marked.encoding);
  return controlShare(start) > toleratedControls;
}

/** True for ASCII, and where well-formed UTF-8 outweighs what is not, as no other encoding's text does by chance. */
function mostlyUtf8(sample: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < sample.length; ) {
    const length = sequenceLengths['utf-8'](sample, at, sample.length);
    if (length > 1) good += length;
    // The sample's own end may cut a character.
    else if (length < 0 && at - length < sample.length) bad -= length;
    at += Math.abs(length);
  }
  if (bad === 0) return good === 0 ? !hasHighByte(sample) : good >= likelyUtf8;
  return good >= surelyUtf8 && good >= 4 * bad;
}

// Fewer bytes can be well-formed UTF-8 by chance: four characters of GBK are, now and then.
const likelyUtf8 = 10;
const surelyUtf8 = 16;

function hasHighByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

/** Where the NULs begin with which a disk or a program padded the file. */
function paddingStart(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end;
}

/** The share of control bytes at the start, in the middle and at the end of a file. */
function byteControlShare(bytes: Uint8Array): number {
  const middle = bytes.length >> 1;
  const windows = [
    bytes.subarray(0, windowBytes),
    bytes.subarray(middle, middle + windowBytes),
    bytes.subarray(Math.max(0, bytes.length - windowBytes)),
  ];
  return Math.max(...windows.map((window) => controlShare(String.fromCharCode(...window))));
}

const windowBytes = 0x4000;

function isLowerCaseOrSpace(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || byte === 0x20 || byte === 0x0a;
}

function shareOf(bytes: Uint8Array, holds: (byte: number) => boolean): number {
  let count = 0;
  for (const byte of bytes) if (holds(byte)) count += 1;
  return bytes.length === 0 ? 1 : count / bytes.length;
}
