/** A second launch meets the first at the port. */
import { createServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { handOver } from '../../../src/cli/launch/running';
import { portSecret, sign } from '../../../src/cli/serve/handshake';
import type { ServedPlace } from '../../../src/cli/serve/place';
import { secret, send, serveTest, temporaryFolder } from './serving';

describe('handing over', () => {
  it('opens another window on the folder in the running app', async () => {
    const folder = await temporaryFolder();
    const opened: (ServedPlace | null)[] = [];
    const { port } = await serveTest((place) => {
      opened.push(place);
      return null;
    });
    expect(await handOver(port, secret, folder)).toEqual({ kind: 'opened' });
    expect(await handOver(port, secret, null)).toEqual({ kind: 'opened' });
    expect(opened.map((place) => place?.path ?? null)).toEqual([folder, null]);
  });

  it('passes on the address where the running app can show no window', async () => {
    const { port } = await serveTest(() => 'http://127.0.0.1:1/?key=k');
    expect(await handOver(port, secret, null)).toEqual({
      kind: 'address',
      address: 'http://127.0.0.1:1/?key=k',
    });
  });

  it('takes paths with any characters', async () => {
    const folder = join(await temporaryFolder(), '報紙 100% & "so"');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(folder);
    let path = '';
    const { port } = await serveTest((place) => {
      path = place?.path ?? '';
      return null;
    });
    await handOver(port, secret, folder);
    expect(path).toBe(folder);
  });

  it('takes an app with another secret for a stranger: it is another user’s', async () => {
    let opened = 0;
    const { port } = await serveTest(() => {
      opened++;
      return null;
    });
    expect(await handOver(port, 'another secret', null)).toEqual({ kind: 'stranger' });
    expect(opened).toBe(0);
  });

  it('takes any other web server for a stranger, and tells it nothing that helps it', async () => {
    const heard: string[] = [];
    const server = createServer((request, response) => {
      heard.push(JSON.stringify(request.headers));
      response.end('{"proof":"x","challenge":"y"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await handOver(port, secret, '/home/reader/dumps')).toEqual({ kind: 'stranger' });
    expect(heard).toHaveLength(1);
    expect(heard.join()).not.toContain(secret);
    expect(heard.join()).not.toContain('dumps');
  });

  it('does not wait for ever for a program that never answers', async () => {
    const server = createSocketServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await handOver(port, secret, null)).toEqual({ kind: 'stranger' });
  }, 10_000);

  it('is not fooled by a proof for other words, nor by one used twice', async () => {
    const opened: string[] = [];
    const { port } = await serveTest((place) => {
      opened.push(place?.path ?? '');
      return null;
    });
    const greet = async () =>
      JSON.parse((await send(port, '/~/hello', { 'x-broadsheet-challenge': 'c' })).body) as {
        challenge: string;
      };
    const { challenge } = await greet();
    const proof = sign(portSecret(secret, port), 'client', challenge, '');
    const with_ = (path: string) => ({
      'x-broadsheet-challenge': challenge,
      'x-broadsheet-proof': proof,
      'x-broadsheet-path': path,
    });
    expect((await send(port, '/~/open', with_('%2Fetc'))).status).toBe(403);
    // The challenge is spent, even with the right words.
    expect((await send(port, '/~/open', with_(''))).status).toBe(403);
    expect(opened).toEqual([]);
  });

  it('is not taken in by a program on another port that passes the questions on to it', async () => {
    const opened: string[] = [];
    const { port } = await serveTest((place) => {
      opened.push(place?.path ?? '');
      return null;
    });
    const relay = createServer(async (request, response) => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => name.startsWith('x-broadsheet-')),
      ) as Record<string, string>;
      response.end((await send(port, request.url ?? '/', headers)).body);
    });
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void relay.close());
    const address = relay.address();
    const held = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await handOver(held, secret, await temporaryFolder())).toEqual({ kind: 'stranger' });
    expect(opened).toEqual([]);
  });

  it('does not answer with its own proof: the two sides sign differently', () => {
    expect(sign(secret, 'server', 'c')).not.toBe(sign(secret, 'client', 'c'));
  });
});
