/** The built page, read into memory once: a few megabytes, and a build that runs meanwhile cannot pull it away. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** True when the name carries a hash of the content, so that it may be kept for ever. */
  readonly isHashed: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Returns the files under `folder` by their address, '/index.html' also as '/'. Throws when there is no index. */
export function loadAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    assets.set(address, {
      type: types[extname(entry.name).toLowerCase()] ?? 'application/octet-stream',
      bytes: readFileSync(path),
      isHashed: address.startsWith('/assets/'),
    });
  }
  const index = assets.get('/index.html');
  if (index === undefined) throw new Error(`There is no index.html in ${folder}`);
  return assets.set('/', index);
}
