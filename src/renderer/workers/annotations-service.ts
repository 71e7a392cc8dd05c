/** Imports of annotations as the worker's calls; in tests they run without a worker. */
import type { ImportPlan } from '#core/import/plan';
import { readImport } from '#core/import/read-import';
import type { BroadsheetDatabase } from '../db/database';
import { storageErrorOf } from '../db/storage-error';
import { HostError } from '../hosts/host';
import { prepareImport, type ReadyImport } from '../import-annotations/import-plan';
import type { AnnotationsApi, LookedAt, LookingProgress } from './annotations-api';
import type { Answer } from './import-api';

/** Progress is told at most this often, in milliseconds. */
const tellEveryMs = 100;

interface Held {
  readonly plan: ImportPlan;
  readonly name: string;
  readonly ready: ReadyImport;
  /** The last step of the journal when it was looked at. */
  readonly step: number;
}

/** Returns the calls over a library. */
export function annotationsApi(db: BroadsheetDatabase): AnnotationsApi {
  let held: Held | null = null;
  const prepare = async (
    plan: ImportPlan,
    name: string,
    onProgress: (progress: LookingProgress) => void,
  ): Promise<ReadyImport> => {
    const step = await lastStep(db);
    let toldAt = 0;
    const ready = await prepareImport(db, plan, name, {
      now: Date.now(),
      onProgress(done, all) {
        const now = performance.now();
        if (now - toldAt < tellEveryMs) return;
        toldAt = now;
        onProgress({ done, all });
      },
    });
    held = { plan, name, ready, step };
    return ready;
  };
  return {
    look: (name, bytes, onProgress) =>
      answer(async (): Promise<LookedAt> => {
        held = null;
        const reading = readImport(name, bytes);
        if (reading.kind === 'refused') return reading;
        const { preview } = await prepare(reading.plan, name, onProgress);
        return { kind: 'ready', preview };
      }),
    apply: () =>
      answer(async () => {
        if (held === null) throw new Error('Bug: nothing was looked at');
        // What was done meanwhile may have changed what there is to do.
        const isOld = (await lastStep(db)) !== held.step;
        const ready = isOld ? await prepare(held.plan, held.name, () => undefined) : held.ready;
        await ready.apply();
        held = null;
        return null;
      }),
  };
}

async function lastStep(db: BroadsheetDatabase): Promise<number> {
  return (await db.journal.orderBy(':id').last())?.id ?? 0;
}

async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'value', value: await work() };
  } catch (error) {
    const cause = storageErrorOf(error);
    if (cause instanceof HostError) return { kind: 'failure', reason: cause.reason, detail: cause.message };
    return { kind: 'failure', reason: 'unknown', detail: String(error) };
  }
}
