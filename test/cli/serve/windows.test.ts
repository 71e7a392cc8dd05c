/** Windows are counted by the line each keeps open. */
import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { serveTest, visit } from './serving';

describe('open windows', () => {
  it('are counted while their line is open, and hear when the server stops', async () => {
    const counts: number[] = [];
    const server = await serveTest(
      () => null,
      (count) => counts.push(count),
    );
    const { known } = await visit(server);
    const connect = () =>
      new Promise<{ close: () => void; heard: Promise<string> }>((resolve) => {
        const sent = get(
          { host: '127.0.0.1', port: server.port, path: '/~/window', headers: known, agent: false },
          (response) => {
            let said = '';
            response.setEncoding('utf8');
            const heard = new Promise<string>((done) => {
              response.on('data', (chunk: string) => {
                said += chunk;
              });
              response.once('close', () => done(said));
            });
            resolve({ close: () => sent.destroy(), heard });
          },
        );
      });
    const [first, second] = [await connect(), await connect()];
    expect(server.windowCount()).toBe(2);
    first.close();
    await expect.poll(() => server.windowCount()).toBe(1);
    await server.close();
    expect(await second.heard).toContain('event: goodbye');
    expect(counts.slice(0, 3)).toEqual([1, 2, 1]);
  });
});
