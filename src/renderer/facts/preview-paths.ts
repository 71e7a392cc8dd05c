/** What patterns read from paths, for looking at before they are saved. */
import { parsePattern, readPath } from '#core/dump/path-pattern';
import type { Facts } from '#core/page/facts';
import type { DumpId } from '#core/page/ids';
import { pathFactsOf, type TriedPath } from '../db/path-patterns';

/** A path with what is read from it. */
export interface ReadPath {
  readonly id: DumpId;
  readonly path: string;
  /** null: it fits no pattern. */
  readonly facts: Facts | null;
  /** The place of the pattern in the list, from 1; 0 for none. */
  readonly pattern: number;
}

/** Returns what each path yields by the patterns that can be used; the numbers are those of the whole list. */
export function previewPaths(texts: readonly string[], paths: readonly TriedPath[]): readonly ReadPath[] {
  const usable = texts.flatMap((text, at) => {
    const parsed = parsePattern(text);
    return parsed.kind === 'pattern' ? [{ parsed, number: at + 1 }] : [];
  });
  const patterns = usable.map(({ parsed }) => parsed);
  return paths.map((tried) => {
    const index = readPath(patterns, tried.path)?.pattern;
    return {
      id: tried.id,
      path: tried.path,
      facts: pathFactsOf(tried, patterns),
      pattern: index === undefined ? 0 : (usable[index]?.number ?? 0),
    };
  });
}
