/**
 * How a second launch finds out that the port is held by its own kind, and hands its folder over: both know the
 * profile's secret, and neither ever sends it.
 */
import { createHmac } from 'node:crypto';
import { isSame, unguessable } from './admission';

/** Returns what only a holder of `secret` can say about `words`. */
export function sign(secret: string, purpose: 'server' | 'client', ...words: readonly string[]): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...words]))
    .digest('base64url');
}

/**
 * Returns the secret of one port. A program that holds another port could otherwise pass a caller's challenge on to
 * our server and its proof back, and so be taken for ours.
 */
export function portSecret(secret: string, port: number): string {
  return `${secret}:${port}`;
}

export interface Handshake {
  /** Answers a caller's challenge with the proof that this server knows the secret, and a challenge of its own. */
  greet(challenge: string): { readonly proof: string; readonly challenge: string };
  /** True when `proof` answers one of the last challenges, for exactly these words; a challenge serves once. */
  accept(challenge: string, proof: string, words: string): boolean;
}

/** Challenges that wait for an answer; older ones are forgotten. */
const challengesKept = 64;

/** Returns the server's side of the handshake. */
export function createHandshake(secret: string): Handshake {
  const waiting = new Set<string>();
  return {
    greet(challenge) {
      const own = unguessable();
      waiting.add(own);
      for (const oldest of waiting) {
        if (waiting.size <= challengesKept) break;
        waiting.delete(oldest);
      }
      return { proof: sign(secret, 'server', challenge), challenge: own };
    },
    accept: (challenge, proof, words) =>
      waiting.delete(challenge) && isSame(proof, sign(secret, 'client', challenge, words)),
  };
}
