/** The folder of the start command, as the page sees it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isNewlyServed,
  noteServedOpened,
  servedSource,
  takeGrant,
} from '../../../src/renderer/hosts/browser-served';
import { listAll, pathsOf } from './listing';

const place = { kind: 'folder', path: '/home/reader/dumps', name: 'dumps' };

/** Answers like the server: `pieces` is the listing as it arrives. */
function serve(pieces: readonly (string | Uint8Array)[], answers: Readonly<Record<string, Response>> = {}) {
  const asked: { path: string; grant: string | null }[] = [];
  vi.stubGlobal('fetch', async (path: string, options: RequestInit) => {
    asked.push({ path, grant: new Headers(options.headers).get('x-broadsheet-place') });
    if (answers[path] !== undefined) return answers[path];
    if (path === '/~/place') return Response.json(place);
    const encoder = new TextEncoder();
    const body = new ReadableStream({
      start(controller) {
        for (const piece of pieces)
          controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
        controller.close();
      },
    });
    return new Response(body);
  });
  return asked;
}

const file = (path: string) => `${JSON.stringify({ path, size: 1, modifiedAt: 2 })}\n`;

beforeEach(() => {
  sessionStorage.clear();
  window.history.replaceState(null, '', '/?place=GRANT#/library');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the served folder', () => {
  it('is there for a window that was given it, and its grant leaves the address', async () => {
    const asked = serve([]);
    takeGrant();
    expect(window.location.href).toMatch(/\/#\/library$/u);
    expect((await servedSource())?.source).toMatchObject({
      key: '/home/reader/dumps',
      name: 'dumps',
      kind: 'folder',
    });
    expect(asked).toEqual([{ path: '/~/place', grant: 'GRANT' }]);
  });

  it('is not asked for by a window that was given none', async () => {
    const asked = serve([]);
    window.history.replaceState(null, '', '/');
    takeGrant();
    expect(await servedSource()).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is gone when its server is', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('refused');
    });
    takeGrant();
    expect(await servedSource()).toBeNull();
  });

  it('is new once a launch: a reload finds it known, another launch new again', () => {
    takeGrant();
    expect(isNewlyServed()).toBe(true);
    noteServedOpened();
    takeGrant();
    expect(isNewlyServed()).toBe(false);
    window.history.replaceState(null, '', '/?place=OTHER');
    takeGrant();
    expect(isNewlyServed()).toBe(true);
  });

  it('is listed however the lines are cut on the way, within a character too', async () => {
    const all = new TextEncoder().encode(
      `${file('申報.txt')}${file('b.txt')}{"path":"up","reason":"outside"}\n`,
    );
    for (let cut = 0; cut <= all.length; cut++) {
      serve([all.slice(0, cut), all.slice(cut)]);
      takeGrant();
      const served = await servedSource();
      expect(await pathsOf(served?.source ?? null)).toEqual(['申報.txt', 'b.txt', 'up: outside']);
    }
  });

  it('reads a file by its path, whatever characters are in it', async () => {
    const path = 'a b/100% #1?&報.txt';
    const address = '/~/place/file?path=a%20b/100%25%20%231%3F%26%E5%A0%B1.txt';
    serve([file(path)], { [address]: new Response('text') });
    takeGrant();
    const [found] = await listAll((await servedSource())?.source ?? null);
    if (found === undefined || 'reason' in found) throw new Error('not a file');
    expect(new TextDecoder().decode(await found.read())).toBe('text');
  });

  it('passes the server’s reason on for a file that cannot be read', async () => {
    const refusal = Response.json({ reason: 'no-permission', detail: 'EACCES' }, { status: 403 });
    serve([file('a.txt')], { '/~/place/file?path=a.txt': refusal });
    takeGrant();
    const [found] = await listAll((await servedSource())?.source ?? null);
    if (found === undefined || 'reason' in found) throw new Error('not a file');
    await expect(found.read()).rejects.toMatchObject({ name: 'HostError', reason: 'no-permission' });
  });

  it('cannot be read on when the folder went away while it was listed', async () => {
    serve([file('a.txt'), '{"path":"","reason":"not-found"}\n']);
    takeGrant();
    const served = await servedSource();
    await expect(listAll(served?.source ?? null)).rejects.toMatchObject({ reason: 'not-found' });
  });
});
