/** The one address that takes anything: who may use it, and that it takes nothing but backups. */
import { describe, expect, it } from 'vitest';
import type { SnapshotHeader } from '#core/backup/format';
import { joinBytes } from '#core/backup/records';
import { SnapshotFile } from '#core/backup/write';
import { largestPortion } from '../../../src/cli/serve/backup';
import type { LocalServer } from '../../../src/cli/serve/server';
import { nodeCodec } from '../../../src/main/files/snapshot-codec';
import { send, serveTest, visit } from './serving';

const library = 'library12345';

interface Door {
  readonly server: LocalServer;
  readonly headers: Readonly<Record<string, string>>;
}

async function open(): Promise<Door> {
  const server = await serveTest();
  const { known } = await visit(server);
  const page = await send(server.port, '/', known);
  const token = /<meta name="broadsheet-backup" content="([\w-]{43})">/u.exec(page.body)?.[1] ?? '';
  const origin = `http://127.0.0.1:${server.port}`;
  return { server, headers: { ...known, origin, 'x-broadsheet-backup': token } };
}

async function ask({ server, headers }: Door, value: unknown, more: Readonly<Record<string, string>> = {}) {
  const all = { ...headers, 'content-type': 'application/json', ...more };
  const { status, body } = await send(server.port, '/~/backup', all, 'POST', JSON.stringify(value));
  return { status, value: JSON.parse(body.startsWith('{') ? body : '{}') as Record<string, never> };
}

async function snapshot() {
  const parts: Uint8Array[] = [];
  const file = new SnapshotFile(nodeCodec, async (part) => void parts.push(part));
  const header: SnapshotHeader = {
    format: 'broadsheet-snapshot',
    version: 1,
    kind: 'snapshot',
    schema: 4,
    app: '0',
    library: { id: library, name: '乡报' },
    time: 5,
    lastStep: 0,
    undone: 0,
    tables: [],
    texts: 0,
    textsIn: [],
  };
  await file.header(header);
  const written = await file.end();
  return { bytes: joinBytes(parts), written };
}

describe('the address for backups', () => {
  it('takes a snapshot in portions and tells of it afterwards', async () => {
    const door = await open();
    const { bytes, written } = await snapshot();
    const { file } = (await ask(door, { step: 'begin', library, kind: 'snapshot' })).value;
    for (const [from, part] of [
      [0, bytes.subarray(0, 70)],
      [70, bytes.subarray(70)],
    ] as const) {
      const headers = {
        ...door.headers,
        'content-type': 'application/octet-stream',
        'x-broadsheet-file': String(file),
        'x-broadsheet-from': String(from),
      };
      expect((await send(door.server.port, '/~/backup', headers, 'POST', part)).status).toBe(200);
    }
    const { value } = await ask(door, { step: 'finish', file, ...written });
    expect(value.name).toMatch(/\.broadsheet$/u);
    const state = (await ask(door, { step: 'state', library })).value;
    expect(state).toMatchObject({ snapshots: [{ header: { library: { name: '乡报' } } }], texts: [] });
    expect((await ask(door, { step: 'newest' })).value).toMatchObject({ newest: [{ name: value.name }] });
  });

  it('tells a window how much room its disk has', async () => {
    const { server, headers } = await open();
    const { status, body } = await send(server.port, '/~/room', headers, 'POST');
    expect([status, JSON.parse(body)]).toEqual([200, { left: 123_000_000 }]);
    expect((await send(server.port, '/~/room', headers)).status).toBe(404);
  });

  it.each([
    ['without the cookie', { cookie: '' }],
    ['without the token', { 'x-broadsheet-backup': '' }],
    ['with another token', { 'x-broadsheet-backup': 'A'.repeat(43) }],
    ['without an origin', { origin: '' }],
    ['from another origin', { origin: 'http://evil.example' }],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['from the null origin', { origin: 'null' }],
    ['that another site sent', { 'sec-fetch-site': 'cross-site' }],
    ['for another host', { host: 'localhost' }],
  ])('refuses a request %s', async (_, headers) => {
    const door = await open();
    expect((await ask(door, { step: 'newest' }, headers)).status).toBe(403);
    expect((await send(door.server.port, '/~/room', { ...door.headers, ...headers }, 'POST')).status).toBe(
      403,
    );
    expect((await ask(door, { step: 'newest' })).status).toBe(200);
  });

  it.each([
    { step: 'read', library },
    { step: 'begin', library, kind: 'snapshot', path: '/etc' },
    { step: 'begin', library: 5, kind: 'snapshot' },
    { step: 'finish', file: 'x'.repeat(99), bytes: 0, hash: '' },
    {},
    null,
    'x'.repeat(5_000),
  ])('refuses %j as a step', async (value) => {
    expect((await ask(await open(), value)).status).toBeGreaterThanOrEqual(400);
  });

  it.each(['../../etc', '/etc', '..', 'a/b/c/d/e/f', '%2e%2e%2f%2e'])(
    'takes no folder from a window: "%s"',
    async (id) => {
      const door = await open();
      expect((await ask(door, { step: 'begin', library: id, kind: 'snapshot' })).status).toBe(400);
      expect((await ask(door, { step: 'state', library: id })).status).toBe(400);
    },
  );

  it('bounds a portion, and gives nothing back by GET', async () => {
    const door = await open();
    const { file } = (await ask(door, { step: 'begin', library, kind: 'snapshot' })).value;
    const headers = {
      ...door.headers,
      'content-type': 'application/octet-stream',
      'x-broadsheet-file': String(file),
      'x-broadsheet-from': '0',
    };
    const large = await send(
      door.server.port,
      '/~/backup',
      headers,
      'POST',
      new Uint8Array(largestPortion + 1),
    ).catch(() => ({ status: 413 }));
    expect(large.status).toBe(413);
    for (const path of ['/~/backup', `/~/backup/${library}`, '/~/backup?file=x'])
      expect((await send(door.server.port, path, door.headers)).status).toBe(404);
  });

  it('is the only one: no other address takes a POST', async () => {
    const { server, headers } = await open();
    for (const path of ['/', '/~/place', '/~/open', '/~/backup/', '/~/backup/x', '//~/backup'])
      expect((await send(server.port, path, headers, 'POST')).status).toBe(405);
  });
});
