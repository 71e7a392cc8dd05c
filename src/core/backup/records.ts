/** Records of a payload: JSON with a binary field each, packed and unpacked. */
import type { Codec, SnapshotRecord } from './format';

const noBinary = 0xff_ff_ff_ff;

/** Returns a record's bytes. */
export function packRecord(codec: Pick<Codec, 'encode'>, { value, binary }: SnapshotRecord): Uint8Array {
  const text = codec.encode(JSON.stringify(value));
  const bytes = new Uint8Array(8 + text.length + (binary?.length ?? 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, text.length);
  bytes.set(text, 4);
  view.setUint32(4 + text.length, binary === null ? noBinary : binary.length);
  if (binary !== null) bytes.set(binary, 8 + text.length);
  return bytes;
}

/** Returns the records of a payload; throws when it is not made of `count` records. */
export function unpackRecords(payload: Uint8Array, count: number): readonly SnapshotRecord[] {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const records: SnapshotRecord[] = [];
  let at = 0;
  const take = (length: number): Uint8Array => {
    if (at + length > payload.length) throw new Error('a record goes on past its payload');
    at += length;
    return payload.subarray(at - length, at);
  };
  const length = (): number => {
    take(4);
    return view.getUint32(at - 4);
  };
  while (at < payload.length) {
    const value: unknown = JSON.parse(decoder.decode(take(length())));
    const size = length();
    records.push({ value, binary: size === noBinary ? null : take(size) });
  }
  if (records.length !== count) throw new Error(`${records.length} records instead of ${count}`);
  return records;
}

/** Returns byte arrays as one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
