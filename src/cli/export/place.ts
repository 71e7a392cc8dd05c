/** Where the files of an export go: one file, a folder, or a zip. Nothing that is there is replaced unasked. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportFile } from '#core/export/formats';
import { zipOf } from '#core/export/zip';

/** Thrown where a file is in the way. */
export class AlreadyThere extends Error {
  override readonly name = 'AlreadyThere';
  readonly path: string;
  constructor(path: string) {
    super(`${path} is there already`);
    this.path = path;
  }
}

/** Thrown where there are several files and one name for them. */
export class NeedsFolder extends Error {
  override readonly name = 'NeedsFolder';
}

export interface Placing {
  readonly out: string;
  readonly force: boolean;
  /** The time that the files in a zip bear. */
  readonly at: string;
}

/** Writes the files and returns their paths. Rejects with `AlreadyThere`, `NeedsFolder`, or what the system says. */
export async function place(
  files: AsyncGenerator<ExportFile>,
  { out, force, at }: Placing,
): Promise<readonly string[]> {
  const isFolder = /[/\\]$/u.test(out) || (await stat(out).catch(() => null))?.isDirectory() === true;
  if (isFolder) {
    await mkdir(out, { recursive: true });
    const written: string[] = [];
    for await (const { name, content } of files) {
      const path = join(out, name);
      await write(path, content, force);
      written.push(path);
    }
    return written;
  }
  if (out.toLowerCase().endsWith('.zip')) {
    await write(out, zipOf(files, at), force);
    return [out];
  }
  const first = await files.next();
  if (first.done === true) return [];
  // Written aside first: a second file shows only then.
  const aside = await writeAside(out, first.value.content);
  const second = await files.next();
  if (second.done !== true) {
    await rm(aside, { force: true });
    throw new NeedsFolder();
  }
  await putInPlace(aside, out, force);
  return [out];
}

async function write(path: string, content: ExportFile['content'], force: boolean): Promise<void> {
  if (!force && (await stat(path).catch(() => null)) !== null) throw new AlreadyThere(path);
  await putInPlace(await writeAside(path, content), path, force);
}

async function writeAside(path: string, content: ExportFile['content']): Promise<string> {
  const aside = join(dirname(path), `.broadsheet-${randomUUID()}.part`);
  await mkdir(dirname(path), { recursive: true });
  try {
    await pipeline(Readable.from(bytesOf(content)), createWriteStream(aside, { flags: 'wx' }));
    return aside;
  } catch (thrown) {
    await rm(aside, { force: true });
    throw thrown;
  }
}

/** Gives the file its name; another one of that name that came meanwhile is not replaced either. */
async function putInPlace(aside: string, path: string, force: boolean): Promise<void> {
  try {
    if (force) await rename(aside, path);
    else await linkInPlace(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}

async function linkInPlace(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new AlreadyThere(path);
    // A file system without links.
    if ((await stat(path).catch(() => null)) !== null) throw new AlreadyThere(path);
    await rename(aside, path);
  }
}

async function* bytesOf(content: ExportFile['content']) {
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    if (bytes.length > 0) yield bytes;
  }
}
