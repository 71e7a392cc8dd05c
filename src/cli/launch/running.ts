/** Asks whoever holds the port whether it is ours, and hands the folder over to it. */
import { unguessable } from '../serve/admission';
import { portSecret, sign } from '../serve/handshake';

export type HandOver =
  /** The running app opened a window. */
  | { readonly kind: 'opened' }
  /** It runs where no window can be shown: this address is to be opened. */
  | { readonly kind: 'address'; readonly address: string }
  /** Another program holds the port, or another user's app. */
  | { readonly kind: 'stranger' };

/** Milliseconds for an answer from our own machine. */
const patienceMs = 3_000;

/** Hands `path` (absolute; null for none) to the app that runs at `port`, if it knows our secret. */
export async function handOver(port: number, secret: string, path: string | null): Promise<HandOver> {
  const shared = portSecret(secret, port);
  const challenge = unguessable();
  const hello = await ask(port, '/~/hello', { 'x-broadsheet-challenge': challenge });
  const { proof, challenge: theirs } = hello ?? {};
  if (proof !== sign(shared, 'server', challenge) || typeof theirs !== 'string') return { kind: 'stranger' };
  const words = path === null ? '' : encodeURIComponent(path);
  const taken = await ask(port, '/~/open', {
    'x-broadsheet-challenge': theirs,
    'x-broadsheet-proof': sign(shared, 'client', theirs, words),
    'x-broadsheet-path': words,
  });
  if (taken?.opened !== true) return { kind: 'stranger' };
  return typeof taken.address === 'string' ? { kind: 'address', address: taken.address } : { kind: 'opened' };
}

async function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const answer: unknown = await response.json();
    return typeof answer === 'object' && answer !== null ? { ...answer } : null;
  } catch {
    return null;
  }
}
