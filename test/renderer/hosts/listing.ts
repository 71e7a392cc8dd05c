/** Draws a source's listing to its end. */
import type { PickedFile, PickedSource, PickProblem } from '../../../src/renderer/hosts/host';

/** Returns everything that a source lists. */
export async function listAll(
  source: PickedSource | null,
  signal = new AbortController().signal,
): Promise<readonly (PickedFile | PickProblem)[]> {
  const all: (PickedFile | PickProblem)[] = [];
  if (source !== null) for await (const entry of source.list(signal)) all.push(entry);
  return all;
}

/** Returns the listing with a word for each entry: its path, with the reason for what could not be read. */
export async function pathsOf(source: PickedSource | null): Promise<readonly string[]> {
  const listed = await listAll(source);
  return listed.map((entry) => ('reason' in entry ? `${entry.path}: ${entry.reason}` : entry.path));
}
