/** The folder that the start command named: the local server gives it to this window alone, read-only. */

import { asHostError } from './browser-error';
import {
  HostError,
  type HostErrorReason,
  type PickedFile,
  type PickedSource,
  type PickProblem,
} from './host';
import type { ScanFile } from './scans';
import { z } from './zod';

/** Survives a reload, but not the window. */
const grantItem = 'broadsheet.place';
const openedItem = 'broadsheet.place.opened';

const reason = z.enum([
  'not-found',
  'no-permission',
  'too-large',
  'link-loop',
  'outside',
  'disk-full',
  'not-a-file',
  'bad-name',
  'unavailable',
  'unknown',
]) satisfies z.ZodType<HostErrorReason>;
const placeSchema = z.object({ kind: z.enum(['folder', 'file']), path: z.string(), name: z.string() });
const failureSchema = z.object({ reason, detail: z.string() });
const entrySchema = z.union([
  z.object({ path: z.string(), reason }),
  z.object({ path: z.string(), size: z.number(), modifiedAt: z.number() }),
]);

/**
 * Takes the grant for the served folder out of the address, where the server put it for this window, and keeps it
 * for reloads. Must run before anything else looks at the address.
 */
export function takeGrant(): void {
  const address = new URL(window.location.href);
  const grant = address.searchParams.get('place');
  if (grant === null) return;
  sessionStorage.setItem(grantItem, grant);
  sessionStorage.removeItem(openedItem);
  address.searchParams.delete('place');
  window.history.replaceState(null, '', address);
}

/** Returns the served folder, or null when this window has none or its server was stopped. */
export async function servedSource(): Promise<{ source: PickedSource; place: string } | null> {
  const grant = sessionStorage.getItem(grantItem);
  if (grant === null) return null;
  try {
    const { kind, path, name } = placeSchema.parse(await (await ask('', grant)).json());
    return {
      place: path,
      source: {
        key: path,
        name,
        kind: kind === 'folder' ? 'folder' : 'files',
        list: (signal) => listServed(grant, signal),
      },
    };
  } catch {
    return null;
  }
}

const scansSchema = z.object({
  scans: z.array(z.object({ path: z.string(), size: z.number(), modifiedAt: z.number() })),
});

/** Returns the scans of a dump of the served folder; null when it is not the served one that is asked for. */
export async function findServedScans(key: string, path: string): Promise<readonly ScanFile[] | null> {
  const grant = sessionStorage.getItem(grantItem);
  if (grant === null || (await servedSource())?.source.key !== key) return null;
  const answer = await ask(`/scans?path=${inAddress(path)}`, grant);
  const { scans } = scansSchema.parse(await answer.json().catch(() => null));
  return scans.map((scan) => ({
    ...scan,
    read: () => readBytes(`/scan?path=${inAddress(path)}&scan=${inAddress(scan.path)}`, grant),
  }));
}

/** True until the served folder was handed to the app once in this window. */
export function isNewlyServed(): boolean {
  return sessionStorage.getItem(grantItem) !== sessionStorage.getItem(openedItem);
}

/** Notes that the served folder was handed to the app: a reload does not import it again. */
export function noteServedOpened(): void {
  sessionStorage.setItem(openedItem, sessionStorage.getItem(grantItem) ?? '');
}

async function* listServed(grant: string, signal: AbortSignal): AsyncGenerator<PickedFile | PickProblem> {
  const response = await ask('/list', grant, signal);
  const lines = response.body?.pipeThrough(new TextDecoderStream());
  if (lines === undefined) return;
  let rest = '';
  try {
    for await (const chunk of chunksOf(lines)) {
      const complete = (rest + chunk).split('\n');
      rest = complete.pop() ?? '';
      for (const line of complete) {
        if (signal.aborted) return;
        yield parseEntry(line, grant);
      }
    }
  } catch (thrown) {
    if (signal.aborted) return;
    throw asHostError(thrown);
  }
}

async function* chunksOf(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Also when the listing is left early: the server stops walking.
    await reader.cancel().catch(() => undefined);
  }
}

function parseEntry(line: string, grant: string): PickedFile | PickProblem {
  const entry = entrySchema.parse(JSON.parse(line));
  if (!('reason' in entry)) return { ...entry, read: () => readServed(entry.path, grant) };
  // A problem of the folder itself ends the listing.
  if (entry.path === '') throw new HostError(entry.reason, 'the folder cannot be read');
  return entry;
}

async function readServed(path: string, grant: string): Promise<ArrayBuffer> {
  return readBytes(`/file?path=${inAddress(path)}`, grant);
}

function inAddress(path: string): string {
  try {
    // Folders nested thousands deep: their slashes need not be three characters each.
    return encodeURIComponent(path).replaceAll('%2F', '/');
  } catch {
    throw new HostError('bad-name', 'the name is not valid Unicode');
  }
}

async function readBytes(address: string, grant: string): Promise<ArrayBuffer> {
  const response = await ask(address, grant);
  try {
    return await response.arrayBuffer();
  } catch (thrown) {
    throw asHostError(thrown);
  }
}

async function ask(path: string, grant: string, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/~/place${path}`, {
      headers: { 'X-Broadsheet-Place': grant },
      ...(signal !== undefined && { signal }),
    });
  } catch (thrown) {
    throw new HostError('unavailable', thrown instanceof Error ? thrown.message : 'no answer');
  }
  if (response.ok) return response;
  const failure = failureSchema.safeParse(await response.json().catch(() => null));
  if (failure.success) throw new HostError(failure.data.reason, failure.data.detail);
  throw new HostError('unavailable', `status ${response.status}`);
}
