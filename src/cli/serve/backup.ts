/**
 * The one way by which a window writes: its backups, into the user's folder of backups. Only a page that this server
 * sent knows the token; no path comes from it, nothing that was written can be read back or written over, and what a
 * window learns of earlier backups is what their first frames say.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { BackupFolder } from '../../main/files/backup-folder';
import { FileError } from '../../main/files/file-error';
import { isSame } from './admission';

/** The most bytes of one portion. */
export const largestPortion = 16 * 1024 * 1024;

/** The most bytes of a step in JSON. */
const largestStep = 4_096;

const library = z.string().max(64);
const step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('newest') }),
  z.strictObject({ step: z.literal('state'), library }),
  z.strictObject({ step: z.literal('begin'), library, kind: z.enum(['snapshot', 'texts', 'copy']) }),
  z.strictObject({
    step: z.literal('finish'),
    file: z.string().max(64),
    bytes: z.number().int().nonnegative(),
    hash: z.string().max(64),
  }),
  z.strictObject({ step: z.literal('abort'), file: z.string().max(64) }),
]);

/** What shows that a request comes from our own page: see `takeBackup`. */
export interface BackupDoor {
  readonly folder: BackupFolder;
  /** Stands in the page, where no other page can read it. */
  readonly token: string;
  readonly origin: string;
}

/** Returns the page with the token in its head. */
export function withToken(page: Uint8Array, token: string): Uint8Array {
  const text = new TextDecoder().decode(page);
  return new TextEncoder().encode(
    text.replace(/<head>/iu, `<head><meta name="broadsheet-backup" content="${token}">`),
  );
}

/** Answers a POST of a window that is known; throws `FileError` 'no-permission' for one without the token. */
export async function takeBackup(
  door: BackupDoor,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  checkPage(door, request);
  const { 'content-type': type } = request.headers;
  if (type === 'application/octet-stream') {
    const file = one(request.headers['x-broadsheet-file']);
    const from = Number(one(request.headers['x-broadsheet-from']));
    if (!Number.isSafeInteger(from) || from < 0) throw new FileError('bad-name', 'no place in the file');
    await door.folder.append(file, from, await bodyOf(request, largestPortion));
    return send(response, {});
  }
  if (type !== 'application/json') throw new FileError('bad-name', 'neither bytes nor a step');
  send(response, await takeStep(door.folder, parse(await bodyOf(request, largestStep))));
}

/** Throws `FileError` 'no-permission' for a request without the page's token. */
export function checkPage(door: Pick<BackupDoor, 'token' | 'origin'>, { headers }: IncomingMessage): void {
  const token = headers['x-broadsheet-backup'];
  // A page elsewhere can send neither header without being asked for its right to, which is never given.
  if (headers.origin !== door.origin || typeof token !== 'string' || !isSame(token, door.token))
    throw new FileError('no-permission', 'not from our page');
}

async function takeStep(folder: BackupFolder, asked: z.infer<typeof step>): Promise<object> {
  switch (asked.step) {
    case 'newest':
      return { newest: await folder.newest() };
    case 'state':
      return folder.state(asked.library);
    case 'begin':
      return { file: await folder.begin(asked.library, asked.kind) };
    case 'finish':
      return { name: await folder.finish(asked.file, asked) };
    case 'abort':
      await folder.abort(asked.file);
      return {};
  }
}

function parse(body: Uint8Array): z.infer<typeof step> {
  try {
    return step.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    throw new FileError('bad-name', 'not a step');
  }
}

async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    // What is still on its way is not read: the answer closes the line.
    if (bytes > most) throw new FileError('too-large', `more than ${most} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function one(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function send(response: ServerResponse, value: object): void {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(value));
}
