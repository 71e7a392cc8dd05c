/**
 * Opening a source: lists and reads its files here, where the host is, and has the worker do the rest. Also what
 * needs the worker afterwards: reading a source again, and giving a dump another encoding.
 */
import type { EncodingName } from '#core/dump/decode';
import type { DumpId, SourceId } from '#core/page/ids';
import { db } from '../db/database';
import { host } from '../hosts/current';
import type { PickedSource } from '../hosts/host';
import type { EncodingPreview, ReplaceOutcome } from '../workers/import-api';
import { type ImportBackend, startBackend } from '../workers/import-client';
import type { ImportJob } from './progress';
import { runImport } from './run-import';

/** Starts importing a source; one opened before is read again into the same source. */
export function startImport(source: PickedSource, backend: () => ImportBackend = startBackend): ImportJob {
  return runImport(source, { backend, partial: false });
}

/** Reads a source again from its place; null when the place is gone or the host may not open it. */
export async function rescan(sourceId: SourceId): Promise<ImportJob | null> {
  const row = await db.sources.get(sourceId);
  if (row === undefined) return null;
  const source = row.kind === 'samples' ? host().samples() : await host().reopen(row.key);
  // The same place under the same key, whatever the host calls it now.
  return source === null
    ? null
    : startImport({ ...source, key: row.key, list: (signal) => source.list(signal) });
}

/** Decodes a dump's stored bytes as the user says, and finds again what was said of its text. */
export function redecode(dumpId: DumpId, encoding: EncodingName): Promise<ReplaceOutcome> {
  return withBackend((backend) => backend.redecode(dumpId, encoding));
}

/** The beginning of a dump's text as it would be in another encoding; nothing is stored. */
export function previewEncoding(dumpId: DumpId, encoding: EncodingName): Promise<EncodingPreview> {
  return withBackend((backend) => backend.previewEncoding(dumpId, encoding));
}

async function withBackend<T>(work: (backend: ImportBackend) => Promise<T>): Promise<T> {
  const backend = startBackend();
  try {
    return await work(backend);
  } finally {
    backend.stop();
  }
}
