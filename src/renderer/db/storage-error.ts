/** IndexedDB's failures as the interface's: a full disk is something the user can mend, a bug is not. */
import { HostError } from '../hosts/host';

/** Runs the work; a full disk or quota rejects with `HostError` 'disk-full', a closed database with 'unavailable'. */
export async function asStorageError<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Returns the `HostError` for a failure of storage, or the error itself when it is another one. */
export function storageErrorOf(error: unknown): unknown {
  const causes = [...causesOf(error)];
  for (const { name, message } of causes) {
    if (name === 'QuotaExceededError') return new HostError('disk-full', message);
    if (name === 'DatabaseClosedError' || name === 'OpenFailedError' || name === 'MissingAPIError') {
      return new HostError('unavailable', message);
    }
  }
  // Nobody here aborts: a transaction that ends so without another cause could not be written. Chromium says no more
  // of a disk that is full while its quota is not.
  const [first] = causes;
  if (
    first?.name === 'AbortError' &&
    causes.every(({ name }) => name === 'AbortError' || name === 'UnknownError')
  )
    return new HostError('disk-full', first.message);
  return error;
}

/** Dexie wraps: an AbortError has the failure of its transaction inside. */
function* causesOf(error: unknown): Generator<{ readonly name: string; readonly message: string }> {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const { name, message, inner, failures } = current as {
      readonly name?: unknown;
      readonly message?: unknown;
      readonly inner?: unknown;
      readonly failures?: readonly unknown[];
    };
    yield { name: String(name), message: String(message) };
    current = inner ?? failures?.[0];
  }
}
