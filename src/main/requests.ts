/** What main accepts from the window: a schema for each call of the contract, and for nothing else. */
import { z } from 'zod';
import type { CallName, Calls } from '../preload/contract';

const none = z.null();
const number = z.number().int().nonnegative();
const word = z.string().max(128);
const library = z.string().max(64);
const fileName = z.string().min(1).max(255);
const name = z.string().min(1).max(100_000);
const key = z.string().max(40).exactOptional();

/** A call of the contract without a schema, or with one that gives something else, does not compile. */
export const requestSchemas: { readonly [N in CallName]: z.ZodType<Calls[N]['request']> } = {
  pickFolder: none,
  pickFiles: none,
  takeDrop: z.strictObject({ paths: z.array(name).max(10_000) }),
  recents: none,
  reopen: z.strictObject({ key: name }),
  forget: z.strictObject({ key: name }),
  list: z.strictObject({ root: name }),
  next: z.strictObject({ listing: number }),
  stop: z.strictObject({ listing: number }),
  read: z.strictObject({ root: name, path: name }),
  scans: z.strictObject({ key: name, path: name }),
  readScan: z.strictObject({ key: name, path: name, scan: name }),
  locate: z.strictObject({ key: name, path: name }),
  save: z.strictObject({ name: z.string().min(1).max(1_000), content: z.instanceof(Uint8Array) }),
  printPdf: z.strictObject({ name: z.string().min(1).max(1_000) }),
  exportFolder: none,
  exportHas: z.strictObject({ folder: word, name: fileName }),
  exportWrite: z.strictObject({ folder: word, name: fileName, content: z.instanceof(Uint8Array) }),
  backupPlace: none,
  backupChoose: none,
  backupUsual: none,
  backupNewest: none,
  backupState: z.strictObject({ library }),
  backupBegin: z.strictObject({ library, kind: z.enum(['snapshot', 'texts', 'copy']) }),
  backupAppend: z.strictObject({ file: word, from: number, bytes: z.instanceof(Uint8Array) }),
  backupFinish: z.strictObject({ file: word, bytes: number, hash: word }),
  backupAbort: z.strictObject({ file: word }),
  backupRead: z.strictObject({ library, name: word, start: number, end: number }),
  roomLeft: none,
  describeMenu: z.strictObject({
    language: z.string().max(64),
    undo: z.string().max(1_000).nullable(),
    redo: z.string().max(1_000).nullable(),
    keys: z.strictObject({
      palette: key,
      'open-folder': key,
      'open-files': key,
      search: key,
      export: key,
      undo: key,
      redo: key,
      settings: key,
      library: key,
      'toggle-source': key,
      'toggle-notes': key,
      shortcuts: key,
    }),
  }),
  listen: none,
  flushed: none,
};
