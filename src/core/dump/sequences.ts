/** How many bytes a character takes in each encoding, by the structure of the encoding alone. */
import type { EncodingName } from './encodings';

/**
 * Returns the length in bytes of the character that begins at `at`; negative when the bytes there, so many of
 * them, cannot be one. `end` is where the bytes end. A well-formed length may still name no character.
 */
export type SequenceLength = (bytes: Uint8Array, at: number, end: number) => number;

/** The structure of each encoding, as the WHATWG Encoding Standard's decoders read it. */
export const sequenceLengths: Readonly<Record<EncodingName, SequenceLength>> = {
  'utf-8': utf8Length,
  'utf-16le': (bytes, at, end) => utf16Length(bytes, at, end, 1),
  'utf-16be': (bytes, at, end) => utf16Length(bytes, at, end, 0),
  gb18030: gb18030Length,
  big5: big5Length,
  shift_jis: shiftJisLength,
  'euc-kr': eucKrLength,
  'windows-1252': windows1252Length,
};

function utf8Length(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  // Overlong forms, surrogates and what lies above U+10FFFF are excluded by the range of the second byte.
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index += 1) {
    const byte = at + index < end ? (bytes[at + index] ?? 0) : 0;
    const inRange = index === 1 ? byte >= lowest && byte <= highest : byte >= 0x80 && byte <= 0xbf;
    if (!inRange) return -index;
  }
  return length;
}

function utf16Length(bytes: Uint8Array, at: number, end: number, high: 0 | 1): number {
  if (at + 2 > end) return -1;
  const top = (bytes[at + high] ?? 0) & 0xfc;
  if (top === 0xdc) return -2;
  if (top !== 0xd8) return 2;
  return at + 4 <= end && ((bytes[at + 2 + high] ?? 0) & 0xfc) === 0xdc ? 4 : -2;
}

function gb18030Length(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead <= 0x80) return 1;
  if (lead === 0xff || at + 1 >= end) return -1;
  const second = bytes[at + 1] ?? 0;
  if (second >= 0x30 && second <= 0x39) {
    if (at + 3 >= end) return at + 2 >= end || isLead(bytes[at + 2]) ? at - end : -1;
    const fourth = bytes[at + 3] ?? 0;
    return isLead(bytes[at + 2]) && fourth >= 0x30 && fourth <= 0x39 ? 4 : -1;
  }
  return second >= 0x40 && second !== 0x7f && second !== 0xff ? 2 : -1;
}

function big5Length(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (!isLead(lead) || at + 1 >= end) return -1;
  const trail = bytes[at + 1] ?? 0;
  return (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe) ? 2 : -1;
}

function shiftJisLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80 || (lead >= 0xa1 && lead <= 0xdf)) return 1;
  if (lead === 0x80 || lead === 0xa0 || lead > 0xfc || at + 1 >= end) return -1;
  const trail = bytes[at + 1] ?? 0;
  return trail >= 0x40 && trail !== 0x7f && trail <= 0xfc ? 2 : -1;
}

function eucKrLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (!isLead(lead) || at + 1 >= end) return -1;
  const trail = bytes[at + 1] ?? 0;
  return trail >= 0x41 && trail <= 0xfe ? 2 : -1;
}

function windows1252Length(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  // The five positions to which no character was ever assigned.
  return byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d ? -1 : 1;
}

function isLead(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x81 && byte <= 0xfe;
}
