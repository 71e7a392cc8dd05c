/** One thread of the laws of annotations: does its share of the runs and tells what it found. */
import 'fake-indexeddb/auto';
import { parentPort, workerData } from 'node:worker_threads';
import { annotationFaults, type Fault, openLawLibrary } from './annotation-law';

/** What a thread is given: runs `from` up to `to`, every `step`th; it begins none after `until`, in milliseconds. */
export interface LawsTask {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly until: number;
}

/** What a thread tells: each run that is done, with what it broke. */
export interface LawsNews {
  readonly index: number;
  readonly faults: readonly Fault[];
}

const task = workerData as LawsTask;
await openLawLibrary();
for (let index = task.from; index < task.to; index += task.step) {
  if (Date.now() > task.until) break;
  const news: LawsNews = { index, faults: await annotationFaults(task.seed, index) };
  parentPort?.postMessage(news);
}
process.exit(0);
