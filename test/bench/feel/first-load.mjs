/** How much script the window loads before it shows anything: what `index.html` of the build names, gzipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that the first load may have, in bytes of gzipped script. */
export const firstLoadBound = 350_000;

/**
 * @typedef {object} FirstLoad
 * @property {number} files
 * @property {number} raw Bytes as they lie on the disk.
 * @property {number} gzipped Bytes, each file by itself.
 * @property {readonly { readonly name: string, readonly gzipped: number }[]} largest The ten largest, the largest first.
 */

/**
 * Reads the built renderer: its entry and all that the entry imports, which the page names as its preloads.
 * @param {string} root The project's folder, built.
 * @returns {FirstLoad}
 */
export function readFirstLoad(root) {
  const folder = join(root, 'out/renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = new Set(
    [...page.matchAll(/(?:src|href)="(?:\.?\/)?(assets\/[^"]+\.js)"/gu)].map((match) => match[1] ?? ''),
  );
  if (named.size === 0) throw new Error('The built page names no script.');
  const files = [...named].map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, raw: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
  });
  files.sort((one, other) => other.gzipped - one.gzipped);
  return {
    files: files.length,
    raw: files.reduce((sum, { raw }) => sum + raw, 0),
    gzipped: files.reduce((sum, { gzipped }) => sum + gzipped, 0),
    largest: files.slice(0, 10).map(({ name, gzipped }) => ({ name, gzipped })),
  };
}
