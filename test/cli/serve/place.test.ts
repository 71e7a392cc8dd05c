/** The served folder: all of it, read-only, and nothing beside it. */
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalServer } from '../../../src/cli/serve/server';
import { send, serveTest, temporaryFolder, type Visitor, visit } from './serving';

const inside = 'inside the folder';
const outside = 'OUTSIDE the folder';

interface Served {
  readonly server: LocalServer;
  readonly visitor: Visitor;
  readonly folder: string;
}

/** A folder with two files and a neighbour that must stay unread. */
async function serveFolder(): Promise<Served> {
  const parent = await temporaryFolder();
  const folder = join(parent, 'dumps');
  await mkdir(join(folder, '1931'), { recursive: true });
  await mkdir(join(parent, 'dumps-private'));
  await writeFile(join(folder, 'a.txt'), inside);
  await writeFile(join(folder, '1931', 'b 100%.txt'), inside);
  await writeFile(join(parent, 'secret.txt'), outside);
  await writeFile(join(parent, 'dumps-private', 'secret.txt'), outside);
  const server = await serveTest();
  return { server, visitor: await visit(server, folder), folder };
}

async function list({ server, visitor }: Served): Promise<readonly Record<string, unknown>[]> {
  const { body } = await send(server.port, '/~/place/list', visitor.granted);
  return body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const read = ({ server, visitor }: Served, query: string) =>
  send(server.port, `/~/place/file?path=${query}`, visitor.granted);

describe('a served folder', () => {
  it('lists its files with size and date, one a line', async () => {
    const served = await serveFolder();
    expect(await list(served)).toEqual([
      { path: 'a.txt', size: inside.length, modifiedAt: expect.any(Number) },
      { path: '1931/b 100%.txt', size: inside.length, modifiedAt: expect.any(Number) },
    ]);
  });

  it('gives the bytes of a file that it listed', async () => {
    const served = await serveFolder();
    const { body, headers } = await read(served, encodeURIComponent('1931/b 100%.txt'));
    expect(body).toBe(inside);
    expect(headers['content-type']).toBe('application/octet-stream');
  });

  it('says which place it is, by its real path', async () => {
    const served = await serveFolder();
    const { body } = await send(served.server.port, '/~/place', served.visitor.granted);
    expect(JSON.parse(body)).toEqual({ kind: 'folder', path: served.folder, name: 'dumps' });
  });

  it('finds and gives the scan of a dump, and by that way no other file', async () => {
    const served = await serveFolder();
    const { server, visitor, folder } = served;
    await writeFile(join(folder, 'a.png'), 'scan');
    await writeFile(join(folder, '..', 'a.jpg'), outside);
    await symlink(join(folder, '..', 'secret.txt'), join(folder, 'a.jpg'));
    const { body } = await send(server.port, '/~/place/scans?path=a.txt', visitor.granted);
    expect(JSON.parse(body)).toEqual({
      scans: [{ path: 'a.png', size: 4, modifiedAt: expect.any(Number) }],
    });
    const scan = (query: string) => send(server.port, `/~/place/scan?${query}`, visitor.granted);
    expect((await scan('path=a.txt&scan=a.png')).body).toBe('scan');
    for (const query of [
      'path=a.txt&scan=a.jpg',
      'path=a.txt&scan=../a.jpg',
      'path=a.txt&scan=1931/b 100%25.txt',
    ]) {
      const reply = await scan(encodeURI(decodeURI(query)));
      expect(reply.status, query).toBe(403);
      expect(reply.body, query).not.toContain('folder');
    }
    expect(
      (await send(server.port, '/~/place/scans?path=a.txt', { cookie: visitor.granted.cookie ?? '' })).status,
    ).toBe(403);
  });

  it('gives the reason for a file that is gone', async () => {
    const { status, body } = await read(await serveFolder(), 'gone.txt');
    expect(status).toBe(404);
    expect(JSON.parse(body).reason).toBe('not-found');
  });

  it('gives the reason for a folder that is asked for as a file', async () => {
    expect(JSON.parse((await read(await serveFolder(), '1931')).body).reason).toBe('not-a-file');
  });

  it.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')(
    'gives the reason for a file that may not be read (root may read all: left out for root)',
    async () => {
      const served = await serveFolder();
      await chmod(join(served.folder, 'a.txt'), 0);
      expect(JSON.parse((await read(served, 'a.txt')).body).reason).toBe('no-permission');
    },
  );

  it('refuses every well-known way out', async () => {
    const served = await serveFolder();
    for (const path of [
      '../secret.txt',
      '1931/../../secret.txt',
      '..%2fsecret.txt',
      '%2e%2e/secret.txt',
      '%2e%2e%2fsecret.txt',
      '..%5csecret.txt',
      '../dumps-private/secret.txt',
      encodeURIComponent(join(served.folder, '..', 'secret.txt')),
      './../secret.txt',
      '1931//../../secret.txt',
      '.%00./secret.txt',
      '',
      '.',
      '..',
      '%2f',
    ]) {
      const { status, body } = await read(served, path);
      expect([path, status >= 400]).toEqual([path, true]);
      expect(body).not.toContain(outside);
    }
  });

  it('reports a link that leads out, and refuses to read through it', async () => {
    const served = await serveFolder();
    await symlink('../secret.txt', join(served.folder, 'link.txt'));
    await symlink('../dumps-private', join(served.folder, 'linked'));
    expect(await list(served)).toContainEqual({ path: 'link.txt', reason: 'outside' });
    expect(await list(served)).toContainEqual({ path: 'linked', reason: 'outside' });
    for (const path of ['link.txt', 'linked/secret.txt']) {
      const { status, body } = await read(served, path);
      expect(status).toBe(403);
      expect(JSON.parse(body).reason).toBe('outside');
      expect(body).not.toContain(outside);
    }
  });

  it('lists a folder with a link back to itself to its end', async () => {
    const served = await serveFolder();
    await symlink('.', join(served.folder, '1931', 'again'));
    expect(await list(served)).toContainEqual({ path: '1931/again', reason: 'link-loop' });
  });

  it('never gives a byte from outside, whatever path is asked for', async () => {
    const served = await serveFolder();
    await symlink('..', join(served.folder, 'up'));
    const piece = fc.constantFrom(
      ...[
        '..',
        '.',
        '',
        'up',
        '1931',
        'secret.txt',
        'dumps-private',
        'a.txt',
        '%2e%2e',
        '%2f',
        '%5c',
        '\\',
        '/',
      ],
      ...['%00', '%252e%252e', '..;', 'proc', 'self', 'root', 'etc', 'passwd', '…', '．．', '／'],
    );
    const separator = fc.constantFrom('/', '%2f', '%2F', '//', '\\', '%5c');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(piece, separator), { maxLength: 8 }), async (parts) => {
        const path = parts
          .flat()
          .join('')
          .replace(/[^\x21-\x7e]/gu, encodeURIComponent);
        const { status, body } = await read(served, path);
        expect(body).not.toContain(outside);
        expect(body).not.toContain('root:');
        if (status === 200) expect(body).toBe(inside);
      }),
      { numRuns: 300 },
    );
  });

  it('never gives a byte from outside by any address of the server itself', async () => {
    const served = await serveFolder();
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.constantFrom('', '/..', '/../..', '/%2e%2e'), async (path, up) => {
        const { body } = await send(served.server.port, `${up}${path}` || '/', served.visitor.granted);
        expect(body).not.toContain(outside);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a served file', () => {
  it('is listed and read alone, its neighbours are not', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'page.txt'), inside);
    await writeFile(join(folder, 'other.txt'), outside);
    const server = await serveTest();
    const served = { server, visitor: await visit(server, join(folder, 'page.txt')), folder };
    expect(await list(served)).toEqual([
      { path: 'page.txt', size: inside.length, modifiedAt: expect.any(Number) },
    ]);
    expect((await read(served, 'page.txt')).body).toBe(inside);
    expect((await read(served, 'other.txt')).status).toBe(403);
  });
});
