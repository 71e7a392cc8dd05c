/**
 * Who may talk to the local server: windows that the launcher opened, and nobody else on the machine or the web.
 * A launch address carries a ticket; it is exchanged for a cookie that no script can read and, where a folder comes
 * with it, for a grant that only that window learns.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ServedPlace } from './place';

/** What a request shows of itself. */
export interface Credentials {
  readonly host: string | undefined;
  readonly cookie: string | undefined;
  readonly fetchSite: string | undefined;
}

export interface Admission {
  /** Returns a new ticket. A ticket for `once` opens one window; others open as many as the address is opened in. */
  ticket(place: ServedPlace | null, once: boolean): string;
  /** Takes a ticket; returns the cookie to set and the window's grant, or null for a ticket that is not valid. */
  redeem(ticket: string): { readonly setCookie: string; readonly grant: string | null } | null;
  /** Returns the place that a grant opens, or null. */
  place(grant: string | undefined): ServedPlace | null;
  /** True when a request names this server as its host and no other site's page sent it. */
  isAddressed(credentials: Credentials): boolean;
  /** True when a request carries this run's cookie. */
  isKnown(credentials: Credentials): boolean;
}

/** Returns an unguessable string of 256 bits, fit for addresses, cookies and headers. */
export function unguessable(): string {
  return randomBytes(32).toString('base64url');
}

/** Returns the door keeper of the server that listens at `port`, with a cookie of its own. */
export function createAdmission(port: number): Admission {
  // Cookies are shared by all ports of a host: the name says whose it is.
  const cookieName = `broadsheet-${port}`;
  const session = unguessable();
  const tickets = new Map<string, { readonly place: ServedPlace | null; readonly once: boolean }>();
  const grants = new Map<string, ServedPlace>();
  return {
    ticket(place, once) {
      const ticket = unguessable();
      tickets.set(ticket, { place, once });
      return ticket;
    },
    redeem(ticket) {
      const found = tickets.get(ticket);
      if (found === undefined) return null;
      if (found.once) tickets.delete(ticket);
      const grant = found.place === null ? null : unguessable();
      if (found.place !== null && grant !== null) grants.set(grant, found.place);
      return { setCookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`, grant };
    },
    place: (grant) => (grant === undefined ? null : (grants.get(grant) ?? null)),
    isAddressed({ host, fetchSite }) {
      // Another name for this address would be another origin, or a page elsewhere that rebinds its name to it.
      if (host !== `127.0.0.1:${port}`) return false;
      return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
    },
    isKnown: ({ cookie }) => isSame(readCookie(cookie, cookieName), session),
  };
}

/** True when both strings are equal; takes as long for a near miss as for a far one. */
export function isSame(given: string | undefined, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(expected));
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
