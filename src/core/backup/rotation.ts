/** Which snapshots are kept: all of the last hour, then one an hour, one a day, one a month. */

/** A snapshot of one library, with the files of texts that it needs. */
export interface KeptSnapshot {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly texts: readonly string[];
}

/** The newest stay whatever their age, so that a clock that jumped leaves something. */
export const newestKept = 3;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far back each step of the ladder reaches, and how wide its buckets are; months are kept for ever. */
const ladder = [
  { within: hour, width: 10 * minute },
  { within: day, width: hour },
  { within: 31 * day, width: day },
  { within: Number.POSITIVE_INFINITY, width: 30 * day },
] as const;

/**
 * Returns what may go of snapshots that are all good: in every bucket but the oldest one stays, the others go. `now`
 * in milliseconds since 1970. The newest one never goes.
 */
export function snapshotsToDrop(all: readonly KeptSnapshot[], now: number): readonly KeptSnapshot[] {
  const newestFirst = [...all].sort((a, b) => b.time - a.time || (a.name < b.name ? 1 : -1));
  const oldestOf = new Map<string, KeptSnapshot>();
  for (const snapshot of newestFirst) oldestOf.set(bucketOf(snapshot, now), snapshot);
  const kept = new Set([...oldestOf.values(), ...newestFirst.slice(0, newestKept)]);
  return newestFirst.filter((snapshot) => !kept.has(snapshot));
}

/** Returns the files of texts that no snapshot needs which stays. */
export function textsToDrop(files: readonly string[], kept: readonly KeptSnapshot[]): readonly string[] {
  const needed = new Set(kept.flatMap(({ texts }) => texts));
  return files.filter((file) => !needed.has(file));
}

function bucketOf({ time }: KeptSnapshot, now: number): string {
  const age = now - time;
  const step = ladder.find(({ within }) => age < within) ?? ladder[3];
  return `${step.width} ${Math.floor(time / step.width)}`;
}
