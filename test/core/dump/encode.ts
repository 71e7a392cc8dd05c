/** The inverse of the decoders, for tests: tables built from TextDecoder itself, so that no encoder is needed. */
import type { EncodingName } from '#core/dump/encodings';

const tables = new Map<EncodingName, ReadonlyMap<string, readonly number[]>>();

/** Returns the bytes of a text; throws when the encoding lacks one of its characters. */
export function encode(text: string, encoding: EncodingName): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding === 'utf-16le');
  const bytes: number[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const known = codePoint < 0x80 ? [codePoint] : tableOf(encoding).get(character);
    if (known !== undefined) bytes.push(...known);
    else if (encoding === 'gb18030' && codePoint > 0xffff) bytes.push(...fourBytes(codePoint));
    else throw new Error(`${character} is not in ${encoding}`);
  }
  return Uint8Array.from(bytes);
}

/** The characters beyond ASCII that an encoding has, for generators. */
export function repertoire(encoding: EncodingName): readonly string[] {
  return [...tableOf(encoding).keys()];
}

export function concat(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function encodeUtf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let offset = 0; offset < text.length; offset += 1) {
    view.setUint16(offset * 2, text.charCodeAt(offset), little);
  }
  return bytes;
}

function fourBytes(codePoint: number): readonly number[] {
  const pointer = codePoint - 0x10000 + 189000;
  return [
    0x81 + Math.floor(pointer / 12600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ];
}

function tableOf(encoding: EncodingName): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  if (encoding === 'windows-1252') {
    const upper = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
    for (let byte = 0x80; byte < 0x100; byte += 1) {
      const character = byte < 0xa0 ? (upper[byte - 0x80] ?? '') : String.fromCharCode(byte);
      if (character !== '\0') table.set(character, [byte]);
    }
  } else {
    const decoder = (bytes: number[]): string => {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(Uint8Array.from(bytes));
      } catch {
        return '';
      }
    };
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      const single = decoder([lead]);
      if (single.length === 1 && single > '\u009f') table.set(single, [lead]);
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const pair = decoder([lead, trail]);
        if (pair.length !== 1 || (pair >= '\ue000' && pair <= '\uf8ff') || pair < '\u00a0') continue;
        if (!table.has(pair)) table.set(pair, [lead, trail]);
      }
    }
  }
  tables.set(encoding, table);
  return table;
}
