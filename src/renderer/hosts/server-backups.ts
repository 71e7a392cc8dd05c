/** Talks to the launcher's server about backups, and about what else it answers to our own page alone. */
import { HostError, type HostErrorReason } from './host';
import { z } from './zod';

const failureSchema = z.object({ reason: z.string(), detail: z.string() });

const reasons: readonly string[] = [
  'not-found',
  'no-permission',
  'too-large',
  'disk-full',
  'bad-name',
  'unavailable',
] satisfies readonly HostErrorReason[];

/** Returns the word that the server put into this page; null where the page came from somewhere else. */
export function serverToken(): string | null {
  return document.querySelector('meta[name="broadsheet-backup"]')?.getAttribute('content') ?? null;
}

/** Asks for a step, or sends bytes of a file; returns the answer, or rejects with `HostError`. `address`: where it is asked. */
export async function askServer(
  asked: object | Uint8Array,
  place: { readonly file: string; readonly from: number } | null = null,
  address: '/~/backup' | '/~/room' = '/~/backup',
): Promise<unknown> {
  const token = serverToken();
  if (token === null) throw new HostError('unavailable', 'no server takes backups here');
  const isBytes = asked instanceof Uint8Array;
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: {
        'Content-Type': isBytes ? 'application/octet-stream' : 'application/json',
        'X-Broadsheet-Backup': token,
        ...(place !== null && { 'X-Broadsheet-File': place.file, 'X-Broadsheet-From': String(place.from) }),
      },
      body: isBytes ? (asked as Uint8Array<ArrayBuffer>) : JSON.stringify(asked),
    });
  } catch (thrown) {
    throw new HostError('unavailable', thrown instanceof Error ? thrown.message : 'no answer');
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const failure = failureSchema.safeParse(answer);
  const reason =
    failure.success && reasons.includes(failure.data.reason) ? failure.data.reason : 'unavailable';
  throw new HostError(
    reason as HostErrorReason,
    failure.success ? failure.data.detail : `${response.status}`,
  );
}
