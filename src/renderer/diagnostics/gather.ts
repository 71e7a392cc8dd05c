/** What the diagnostics page tells, gathered once: figures and versions, never a title or a text. */
import { reflowVersion } from '#core/reflow/version';
import { backupStatus } from '../backup/backup-status';
import { lookAtPlace } from '../backup/keep-backups';
import { db, newestVersion } from '../db/database';
import { measureTables, type TableSize } from '../db/table-sizes';
import { host } from '../hosts/current';
import type { HostErrorReason } from '../hosts/host';
import { appVersion } from '../settings/version';

export interface Diagnostics {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly version: string;
  readonly engine: number | string;
  readonly schema: number;
  readonly host: 'electron' | 'browser';
  readonly platform: string;
  readonly userAgent: string;
  readonly language: string;
  readonly systemLanguages: readonly string[];
  readonly timeZone: string;
  readonly window: string;
  /** Bytes; null where the browser does not tell. */
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser has promised to keep it; null where it does not tell. */
  readonly isPersisted: boolean | null;
  /** What the library's database is called, and for which address the browser keeps it. */
  readonly database: string;
  readonly origin: string;
  readonly tables: readonly TableSize[];
  readonly backup: {
    /** '' where there is none or the host is not told: private, because it names the user's folders. */
    readonly folder: string;
    readonly place: 'usual' | 'chosen' | 'none' | 'unknown';
    readonly lastAt: number | null;
    readonly kept: number;
    /** Since when something is not backed up; null: all of it is. */
    readonly changedSince: number | null;
    readonly failure: HostErrorReason | null;
  };
}

/** Gathers it all; `language` is the interface's, `now` in milliseconds since 1970. */
export async function gather(language: string, now: number): Promise<Diagnostics> {
  await lookAtPlace();
  const { folder, place, last, snapshots, changedSince, failure } = backupStatus();
  const { kind, platform, languages } = host();
  return {
    at: now,
    version: appVersion,
    engine: reflowVersion,
    schema: newestVersion,
    host: kind,
    platform,
    userAgent: navigator.userAgent,
    language,
    systemLanguages: languages,
    timeZone: new Intl.DateTimeFormat(language).resolvedOptions().timeZone,
    window: `${window.innerWidth} × ${window.innerHeight} @ ${window.devicePixelRatio}`,
    ...(await room()),
    database: db.name,
    origin: window.location.origin,
    tables: await measureTables(),
    backup: {
      folder,
      place: place?.kind ?? 'unknown',
      lastAt: last?.header.time ?? null,
      kept: snapshots.length,
      changedSince,
      failure,
    },
  };
}

async function room(): Promise<Pick<Diagnostics, 'used' | 'quota' | 'isPersisted'>> {
  if (typeof navigator.storage?.estimate !== 'function')
    return { used: null, quota: null, isPersisted: null };
  const { usage = null, quota = null } = await navigator.storage.estimate();
  return { used: usage, quota, isPersisted: await navigator.storage.persisted() };
}
