/** Which sources and dumps of another library are these here, under which ids, and which are new. */
import { type DumpId, pageIdOf, type SourceId } from '#core/page/ids';
import type { BroadsheetDatabase } from '../db/database';
import type { DumpRow, SourceRow } from '../db/rows';

/** How the places of another library lie to those here. */
export interface MergedPlaces {
  /** Ids there that stand for others here: of sources, dumps and pages. */
  readonly ids: ReadonlyMap<string, string>;
  readonly newSources: readonly SourceRow[];
  /** Dumps that are not here, still under their ids and sources there. */
  readonly newDumps: readonly DumpId[];
  /** Dumps that are here with another text, by their ids here: what was marked there has no place here. */
  readonly otherText: ReadonlySet<string>;
  readonly keptDumps: number;
}

/** Compares the places of both libraries. */
export async function mergePlaces(from: BroadsheetDatabase, into: BroadsheetDatabase): Promise<MergedPlaces> {
  const ids = new Map<string, string>();
  const [theirs, ours] = [await from.sources.toArray(), await into.sources.toArray()];
  const newSources: SourceRow[] = [];
  for (const source of theirs) {
    const same = ours.find(({ id }) => id === source.id) ?? ours.find((own) => isSamePlace(own, source));
    if (same === undefined) newSources.push(source);
    else if (same.id !== source.id) ids.set(source.id, same.id);
  }
  const byId = new Map<DumpId, DumpRow>();
  const byPlace = new Map<string, DumpRow>();
  await into.dumps.each((dump) => {
    byId.set(dump.id, dump);
    byPlace.set(placeOf(dump.sourceId, dump.path), dump);
  });
  const newDumps: DumpId[] = [];
  const otherText = new Set<string>();
  let keptDumps = 0;
  await from.dumps.each((dump) => {
    const source = (ids.get(dump.sourceId) ?? dump.sourceId) as SourceId;
    const same = byId.get(dump.id) ?? byPlace.get(placeOf(source, dump.path));
    if (same === undefined) {
      newDumps.push(dump.id);
      return;
    }
    keptDumps += 1;
    if (same.hash !== dump.hash || same.encoding !== dump.encoding) otherText.add(same.id);
    if (same.id === dump.id) return;
    ids.set(dump.id, same.id);
    for (let ordinal = 0; ordinal < dump.pageCount; ordinal += 1)
      ids.set(pageIdOf(dump.id, ordinal), pageIdOf(same.id, ordinal));
  });
  return { ids, newSources, newDumps, otherText, keptDumps };
}

/** The same place opened twice has the same key; handles of a browser are of one profile, so their folder's name counts. */
function isSamePlace(one: SourceRow, other: SourceRow): boolean {
  if (one.kind !== other.kind) return false;
  if (one.key === other.key) return true;
  const isAnonymous = (key: string): boolean => /^(?:handle|picked):/u.test(key);
  return one.name === other.name && isAnonymous(one.key) && isAnonymous(other.key);
}

function placeOf(source: SourceId, path: string): string {
  return `${source}\n${path}`;
}
