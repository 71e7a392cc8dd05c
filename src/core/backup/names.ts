/** How files of backups are called: by the clock of whoever writes them, never by what a window says. */
import { snapshotEnding } from './format';

/** A snapshot, texts that snapshots share, or a copy that the user asked for and nobody rotates away. */
export type BackupKind = 'snapshot' | 'texts' | 'copy';

const prefixes: Readonly<Record<BackupKind, string>> = { snapshot: '', texts: 'texts-', copy: 'copy-' };
const pattern = /^(texts-|copy-)?\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(?:-\d+)?\.broadsheet$/u;

/** What is being written ends so until it is proven. */
export const unfinishedEnding = '.part';

/** True for the id of a library: letters and digits, so that it can name a folder and nothing else. */
export function isLibraryId(id: string): boolean {
  return /^[a-z0-9]{8,64}$/u.test(id);
}

/** Returns the name of a file that is written at `time` (milliseconds since 1970) and not among `taken`. */
export function backupName(kind: BackupKind, time: number, taken: readonly string[]): string {
  const stem = `${prefixes[kind]}${new Date(time).toISOString().replaceAll(/[:.]/gu, '-')}`;
  for (let count = 0; ; count += 1) {
    const name = `${stem}${count === 0 ? '' : `-${count}`}${snapshotEnding}`;
    if (!taken.includes(name)) return name;
  }
}

/** Returns what a file of this name is; null for one that is none of ours. */
export function kindOfName(name: string): BackupKind | null {
  const prefix = pattern.exec(name);
  if (prefix === null) return null;
  return prefix[1] === 'texts-' ? 'texts' : prefix[1] === 'copy-' ? 'copy' : 'snapshot';
}
