/** One frame: written, and its head read. */
import { type Codec, type FrameHead, largestHead, largestPayload } from './format';
import type { PackedPortion } from './portions';
import { joinBytes } from './records';

/** What each frame begins with: no text has it, and a transfer that changes line ends breaks it. */
export const marker: readonly number[] = [0x89, 0x42, 0x53, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** Bytes before the head, and of the head's digest behind it. */
export const prefixBytes = marker.length + 4;
export const headDigestBytes = 16;

/** What a frame is of, before its payload is known. */
export type FrameSubject = Pick<FrameHead, 'kind' | 'ordinal' | 'table'>;

/** Returns a frame's bytes and its head. */
export async function makeFrame(
  codec: Codec,
  subject: FrameSubject,
  { records, plain, stored }: PackedPortion,
): Promise<{ readonly head: FrameHead; readonly bytes: Uint8Array }> {
  const head: FrameHead = {
    ...subject,
    records,
    stored: stored.length,
    plain,
    hash: await codec.digest(stored),
  };
  const text = codec.encode(JSON.stringify(head));
  const prefix = new Uint8Array(prefixBytes);
  prefix.set(marker);
  new DataView(prefix.buffer).setUint32(marker.length, text.length);
  return { head, bytes: joinBytes([prefix, text, await headDigest(codec, text), stored]) };
}

/** Returns the length of the head that follows, or null where no frame begins. */
export function headLengthIn(prefix: Uint8Array): number | null {
  if (prefix.length < prefixBytes || marker.some((byte, at) => prefix[at] !== byte)) return null;
  const length = new DataView(prefix.buffer, prefix.byteOffset).getUint32(marker.length);
  return length > 0 && length <= largestHead ? length : null;
}

/** Returns the head of a frame from its text and the digest behind it; null when they do not agree. */
export async function readHead(codec: Codec, bytes: Uint8Array): Promise<FrameHead | null> {
  const text = bytes.subarray(0, bytes.length - headDigestBytes);
  const digest = bytes.subarray(bytes.length - headDigestBytes);
  const expected = await headDigest(codec, text);
  if (expected.some((byte, at) => digest[at] !== byte)) return null;
  const head = JSON.parse(new TextDecoder().decode(text)) as FrameHead;
  const sizes = [head.stored, head.plain, head.records, head.ordinal];
  const areSound = sizes.every((size) => Number.isSafeInteger(size) && size >= 0);
  return areSound && head.stored <= largestPayload && head.plain <= largestPayload ? head : null;
}

async function headDigest(codec: Codec, text: Uint8Array): Promise<Uint8Array> {
  const hex = await codec.digest(text);
  return Uint8Array.from({ length: headDigestBytes }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}
