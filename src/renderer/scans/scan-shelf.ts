/** The scans opened last: going on to another article of the same page must not read its scan anew. */
import type { OpenedScan } from './opened-scan';

/** One that is shown, and one to come back to. */
const mostOpen = 2;
/** How long what nobody shows is kept. */
const idleMs = 30_000;

const shelf = new Map<string, Promise<OpenedScan>>();
let shown = 0;
let idle: ReturnType<typeof setTimeout> | null = null;

/** Returns the scan of this name as it was opened before, or opens it. One that cannot be opened is not kept. */
export function openOnce(name: string, open: () => Promise<OpenedScan>): Promise<OpenedScan> {
  const known = shelf.get(name);
  const scan = known ?? open();
  // The last one asked for comes last.
  shelf.delete(name);
  shelf.set(name, scan);
  if (known === undefined) scan.catch(() => shelf.get(name) === scan && shelf.delete(name));
  for (const oldest of [...shelf.keys()].slice(0, -mostOpen)) letGo(oldest);
  return scan;
}

/** A pane shows scans; returns how to say that it does no more. When none does, all are let go after a while. */
export function usesShelf(): () => void {
  shown += 1;
  if (idle !== null) clearTimeout(idle);
  idle = null;
  return () => {
    shown -= 1;
    if (shown === 0) idle = setTimeout(() => [...shelf.keys()].forEach(letGo), idleMs);
  };
}

function letGo(name: string): void {
  const scan = shelf.get(name);
  shelf.delete(name);
  scan?.then(
    (opened) => opened.close(),
    () => undefined,
  );
}
