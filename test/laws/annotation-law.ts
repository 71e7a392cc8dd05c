/** One run of the laws of annotations, and what it breaks: the same for the command, its threads and the tests. */
import { db } from '../../src/renderer/db/database';
import { anchorFaults } from './anchor-law';
import { seedOf } from './chance';
import { makeKillable } from './kill';
import { libraryRun, planOf, smallestPlan } from './library-law';

/** A run that breaks a law. */
export interface Fault {
  readonly law: 'quotes' | 'library';
  readonly text: string;
  /** What was done, the last being what broke it: as little as still breaks it. */
  readonly deeds: readonly string[];
}

/** Quotes are quick to try: so many to a run. */
const quotesARun = 4;

/** Makes this process's library one for the laws: it can be killed, and is there. */
export async function openLawLibrary(): Promise<void> {
  db.close({ disableAutoOpen: false });
  makeKillable(db);
  await db.open();
}

/** Runs the laws once and returns what was broken; none when they hold. */
export async function annotationFaults(seed: number, index: number): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (let at = 0; at < quotesARun; at += 1) {
    const [text] = anchorFaults(seedOf(seed, index * quotesARun + at));
    if (text !== undefined) faults.push({ law: 'quotes', text, deeds: [] });
  }
  const run = seedOf(seed, index);
  const { fault } = await libraryRun(run, planOf(run));
  if (fault !== null) {
    const small = await libraryRun(run, await smallestPlan(run));
    faults.push({ law: 'library', text: small.fault ?? fault, deeds: small.deeds });
  }
  return faults;
}
