/** Failures of the browser's file APIs in the words of the `Host` contract. */
import { HostError, type HostErrorReason } from './host';

const reasons: Readonly<Record<string, HostErrorReason>> = {
  NotFoundError: 'not-found',
  NotAllowedError: 'no-permission',
  SecurityError: 'no-permission',
  // Chromium's word for a file that the system does not let it read.
  NotReadableError: 'no-permission',
  NoModificationAllowedError: 'no-permission',
  TypeMismatchError: 'not-a-file',
  QuotaExceededError: 'disk-full',
  InvalidStateError: 'unavailable',
  NetworkError: 'unavailable',
};

/** Returns the reason behind anything a file API threw. */
export function reasonOf(thrown: unknown): HostErrorReason {
  if (thrown instanceof HostError) return thrown.reason;
  return (thrown instanceof DOMException ? reasons[thrown.name] : undefined) ?? 'unknown';
}

/** Returns a `HostError` for anything that was thrown. */
export function asHostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  return new HostError(reasonOf(thrown), thrown instanceof Error ? thrown.message : String(thrown));
}

/** Bytes of the largest file that is read: above it the text would come near the longest string there can be. */
const largestFile = 256 * 1024 * 1024;

/** Returns a file's bytes; rejects with `HostError`. */
export async function readWhole(file: Blob): Promise<ArrayBuffer> {
  if (file.size > largestFile)
    throw new HostError('too-large', `${file.size} bytes, more than ${largestFile}`);
  try {
    return await file.arrayBuffer();
  } catch (thrown) {
    throw asHostError(thrown);
  }
}
