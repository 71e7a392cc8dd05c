/** One thread of the laws' big run: makes its share of the pages, checks them, and tells what it found. */
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReflowJson } from '#core/export/reflow-json';
import { type Checker, faultsOf } from './fuzz-check';
import { type FuzzBase, type FuzzedPage, fuzzedPage } from './fuzz-pages';

/** What a thread is given. */
export interface FuzzTask {
  readonly seed: number;
  /** Pages from `from` up to `to`, every `step`th. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly bases: readonly FuzzBase[];
  /** The address of a module with `checkSpans(text, printed)`; null: the project's own check. */
  readonly checker: string | null;
}

/** What a thread tells: every few pages how far it is, and each page that breaks a law. */
export type FuzzNews =
  | { readonly kind: 'done'; readonly pages: number; readonly characters: number; readonly slowest: Slowest }
  | {
      readonly kind: 'fault';
      readonly index: number;
      readonly faults: readonly string[];
      readonly page: FuzzedPage;
    };

export interface Slowest {
  readonly index: number;
  readonly milliseconds: number;
}

/** One page in so many is reflowed twice, which must give the same. */
const twice = 50;
const newsEvery = 200;

async function run(task: FuzzTask, tell: (news: FuzzNews) => void): Promise<void> {
  const check = task.checker === null ? undefined : await checkerAt(task.checker);
  const own = { pages: 0, characters: 0, slowest: { index: -1, milliseconds: 0 } };
  for (let index = task.from; index < task.to; index += task.step) {
    const page = fuzzedPage(task.seed, index, task.bases);
    const began = performance.now();
    const faults = faultsOfPage(page.text, check, index % twice === 0);
    const milliseconds = performance.now() - began;
    if (milliseconds > own.slowest.milliseconds) own.slowest = { index, milliseconds };
    if (faults.length > 0) {
      const small = smallest(page.text, (text) => faultsOfPage(text, check, false).length > 0);
      tell({ kind: 'fault', index, faults, page: { ...page, text: small } });
    }
    own.pages += 1;
    own.characters += page.text.length;
    if (own.pages % newsEvery === 0 || index + task.step >= task.to) {
      tell({ kind: 'done', ...own });
      own.pages = 0;
      own.characters = 0;
    }
  }
}

function faultsOfPage(text: string, check: Checker | undefined, again: boolean): readonly string[] {
  try {
    let first = '';
    const spans: Checker = (raw, printed) => {
      first = JSON.stringify(printed);
      return check === undefined ? [] : check(raw, printed);
    };
    const faults = check === undefined ? faultsOf(text) : faultsOf(text, spans);
    if (!again) return faults;
    let second = '';
    faultsOf(text, (_, printed) => {
      second = JSON.stringify(printed);
      return [];
    });
    return first === '' || first === second
      ? faults
      : [...faults, 'the second time it is reflowed otherwise'];
  } catch (error) {
    return [`it throws ${String(error)}`];
  }
}

/** Takes lines away for as long as the fault stays. */
function smallest(text: string, fails: (text: string) => boolean): string {
  let lines = text.split('\n');
  if (!fails(text)) return text;
  for (let size = lines.length >> 1; size >= 1; size >>= 1) {
    for (let from = 0; from < lines.length; ) {
      const without = [...lines.slice(0, from), ...lines.slice(from + size)];
      if (fails(without.join('\n'))) lines = without;
      else from += size;
    }
  }
  return lines.join('\n');
}

async function checkerAt(address: string): Promise<Checker> {
  const { checkSpans } = (await import(/* @vite-ignore */ address)) as {
    checkSpans: (text: string, printed: ReflowJson) => { readonly problems: readonly string[] };
  };
  return (text, printed) => checkSpans(text, printed).problems;
}

await run(workerData as FuzzTask, (news) => parentPort?.postMessage(news));
