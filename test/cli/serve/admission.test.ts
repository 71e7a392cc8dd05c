/** Who is let in by the local server: windows that the launcher opened, nobody else. */
import { describe, expect, it } from 'vitest';
import { send, serveTest, temporaryFolder, visit } from './serving';

describe('the door', () => {
  it('gives a stranger nothing but a sentence', async () => {
    const server = await serveTest();
    for (const path of ['/', '/index.html', '/assets/main.js', '/~/window', '/~/place', '/~/place/list']) {
      const { status, body } = await send(server.port, path);
      expect(status).toBe(403);
      expect(body).toBe('Open Broadsheet through the address that its start command prints.\n');
    }
  });

  it('exchanges a ticket for a cookie that scripts cannot read and other sites do not send', async () => {
    const server = await serveTest();
    const { search } = new URL(server.address(null, true));
    const { status, headers } = await send(server.port, `/${search}`);
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']?.[0]).toMatch(
      /^broadsheet-\d+=\S{43}; HttpOnly; SameSite=Strict; Path=\/$/u,
    );
  });

  it('lets a window in that has the cookie', async () => {
    const server = await serveTest();
    const { known } = await visit(server);
    expect((await send(server.port, '/', known)).body).toContain('<title>Broadsheet</title>');
    expect((await send(server.port, '/assets/main.js', known)).headers['content-type']).toContain(
      'javascript',
    );
  });

  it('takes a ticket for one window only once, also when asked first what is there', async () => {
    const server = await serveTest();
    const { search } = new URL(server.address(null, true));
    await send(server.port, `/${search}`, {}, 'HEAD');
    expect((await send(server.port, `/${search}`)).headers['set-cookie']).toBeDefined();
    expect((await send(server.port, `/${search}`)).headers['set-cookie']).toBeUndefined();
  });

  it('takes the ticket of a printed address as often as it is opened', async () => {
    const server = await serveTest();
    const { search } = new URL(server.address(null, false));
    await send(server.port, `/${search}`);
    expect((await send(server.port, `/${search}`)).headers['set-cookie']).toBeDefined();
  });

  it('refuses a cookie of the right name with another value', async () => {
    const server = await serveTest();
    const { known } = await visit(server);
    const forged = { cookie: known.cookie?.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A')) ?? '' };
    expect((await send(server.port, '/', forged)).status).toBe(403);
  });

  it.each([
    ['evil.example'],
    ['localhost'],
    ['127.0.0.1'],
    ['127.0.0.1:1'],
    ['127.0.0.1.evil.example'],
    ['[::1]'],
  ])('refuses a request that names its host %s, whatever it carries', async (host) => {
    const server = await serveTest();
    const { known } = await visit(server);
    const { status } = await send(server.port, '/', {
      ...known,
      host: host.replace(':1', `:${server.port}1`),
    });
    expect(status).toBe(403);
  });

  it.each(['cross-site', 'same-site'])('refuses a request that a %s page sent', async (site) => {
    const server = await serveTest();
    const { known } = await visit(server);
    expect((await send(server.port, '/', { ...known, 'sec-fetch-site': site })).status).toBe(403);
    expect((await send(server.port, '/', { ...known, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const server = await serveTest();
    const { known } = await visit(server);
    const { status, headers } = await send(server.port, '/', known, method);
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  it('gives a window no place but its own', async () => {
    const server = await serveTest();
    const [first, second] = [await visit(server, await temporaryFolder()), await visit(server)];
    expect((await send(server.port, '/~/place', first.granted)).status).toBe(200);
    expect((await send(server.port, '/~/place', second.known)).status).toBe(403);
    expect((await send(server.port, '/~/place', { ...second.known, 'x-broadsheet-place': 'x' })).status).toBe(
      403,
    );
  });

  it('sends the policy and its kin with every answer, refusals included', async () => {
    const server = await serveTest();
    const { known } = await visit(server);
    for (const reply of [await send(server.port, '/'), await send(server.port, '/', known)]) {
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
      expect(reply.headers['content-security-policy']).not.toMatch(/unsafe|http:|\*/u);
      expect(reply.headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('answers an address that is not well-formed without falling over', async () => {
    const server = await serveTest();
    const { known } = await visit(server);
    for (const path of ['/%', '/%ff', '//', '///etc/passwd', '/a%00b', '/~/place/file?path=%']) {
      expect((await send(server.port, path, known)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await send(server.port, '/', known)).status).toBe(200);
  });
});
