/** Bytes to text: by byte order mark, by the encoding the user chose, or by evidence. */
import { assertNever } from '../base/assert';
import { binaryKind } from './binary';
import { byteOrderMark, detectEncoding } from './detect';
import type { EncodingName } from './encodings';
import { readBytes, type UndecodableBytes } from './read-bytes';

export type { EncodingName } from './encodings';
export type { UndecodableBytes } from './read-bytes';

export interface DecodedText {
  /** The text without byte order mark, otherwise unaltered: line breaks, form feeds and NULs are as they were. */
  readonly text: string;
  readonly encoding: EncodingName;
  /** Undecodable bytes, each stretch with its place in `text` (where U+FFFD stands) and its byte offsets. */
  readonly problems: readonly UndecodableBytes[];
}

/** The bytes are not text; `reason` is for the log, the interface has its own sentence. */
export interface NotText {
  readonly kind: 'not-text';
  readonly reason: string;
}

/**
 * Returns the text of a dump. An encoding that is given wins over all evidence; bytes that are no text in any
 * encoding (images, archives, random bytes) are refused all the same. No bytes at all are empty UTF-8 text.
 */
export function decodeDump(bytes: Uint8Array, encoding?: EncodingName): DecodedText | NotText {
  const binary = binaryKind(bytes);
  if (binary !== null) return notText(`It is ${binary}.`);
  const found = detectEncoding(bytes);
  if (found.kind === 'binary') return notText('It holds binary data.');
  if (encoding !== undefined) {
    const mark = byteOrderMark(bytes);
    return decodeFrom(bytes, encoding, mark?.encoding === encoding ? mark.bomLength : 0);
  }
  switch (found.kind) {
    case 'encoding':
      return decodeFrom(bytes, found.encoding, found.bomLength);
    case 'unknown':
      return notText('It is text in no known encoding.');
    default:
      return assertNever(found);
  }
}

/** True when decoding refused the bytes. */
export function isNotText(result: object): result is NotText {
  return 'kind' in result && result.kind === 'not-text';
}

/** True for text with nothing to read in it: empty, or white space alone. Valid, and without articles. */
export function isBlankText(text: string): boolean {
  return !/[^\s\ufeff]/u.test(text);
}

function decodeFrom(bytes: Uint8Array, encoding: EncodingName, from: number): DecodedText {
  return { ...readBytes(bytes, encoding, from), encoding };
}

function notText(reason: string): NotText {
  return { kind: 'not-text', reason };
}
