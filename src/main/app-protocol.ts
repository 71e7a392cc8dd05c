/** Answers the page's requests for its own files. */
import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy } from './files/content-security';
import { contentTypeOf } from './files/content-types';
import { reasonOf } from './files/file-error';
import { resolveInside } from './files/safe-path';
import { isOfPage, type PageOrigin } from './origin';

const headers = {
  'Content-Security-Policy': contentSecurityPolicy(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // The files are on this disk: a cache would only keep the last version's.
  'Cache-Control': 'no-cache',
};

/** Answers a request for a file of the page from `folder`; nothing outside it, no other host, only GET and HEAD. */
export async function servePage(
  request: { readonly url: string; readonly method: string },
  folder: string,
  page: PageOrigin,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const path = isOfPage(page, request.url) ? pathOf(request.url) : null;
  if (path === null) return refuse(404);
  try {
    const bytes = await readFile(await resolveInside(folder, path));
    const body = request.method === 'HEAD' ? null : new Uint8Array(bytes);
    return new Response(body, { headers: { ...headers, 'Content-Type': contentTypeOf(path) } });
  } catch (thrown) {
    return refuse(reasonOf(thrown) === 'outside' ? 403 : 404);
  }
}

function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url).pathname).slice(1);
    return path === '' ? 'index.html' : path;
  } catch {
    // A malformed escape.
    return null;
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers });
}
