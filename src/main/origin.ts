/** Where the page lives: an origin of our own. */

export const scheme = 'app';

/**
 * Chosen once and for ever: IndexedDB is keyed by origin, so under any other scheme or host every library, highlight
 * and note would seem to be gone. It also is no `file:` origin, which Chromium treats as opaque.
 */
export const origin = 'app://broadsheet';

/** What the window opens. */
export const entryUrl = `${origin}/index.html`;

/** What makes the scheme behave as https does: an origin with storage, workers, fetch and a secure context. */
export const schemePrivileges = {
  scheme,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    codeCache: true,
    // Not asked for: bypassCSP, allowServiceWorkers, corsEnabled, stream.
  },
} as const;

/** The addresses the page may be loaded from: ours, and the dev server's while developing. */
export interface PageOrigin {
  readonly entry: string;
  readonly origin: string;
  readonly isDevelopment: boolean;
}

/** Returns where the page is loaded from; the dev server only counts in an app that is not packaged. */
export function pageOrigin(isPackaged: boolean, developmentUrl: string | undefined): PageOrigin {
  if (!isPackaged && developmentUrl !== undefined && URL.canParse(developmentUrl)) {
    const url = new URL(developmentUrl);
    if (url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) {
      return { entry: url.href, origin: url.origin, isDevelopment: true };
    }
  }
  return { entry: entryUrl, origin, isDevelopment: false };
}

/** True when `url` belongs to the page's origin. `URL.origin` is 'null' for custom schemes in Node. */
export function isOfPage(page: PageOrigin, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}` === page.origin;
}

/** True when going to `url` would only load the same page anew. */
export function isSamePage(page: PageOrigin, url: string): boolean {
  return isOfPage(page, url) && url.split('#', 1)[0] === page.entry.split('#', 1)[0];
}
