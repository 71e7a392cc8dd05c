/** Where a page's dump lies, for what lies beside it. */

import { dumpIdOf, ordinalOf, type PageId } from '#core/page/ids';
import type { SourceKind } from '../hosts/host';
import { db } from './database';
import { useLiveQuery } from './live-query';
import type { DumpRow } from './rows';

/** The dump of a page, and which of its pages it is. */
export interface DumpPagePlace {
  /** The host's name for the source. */
  readonly key: string;
  readonly kind: SourceKind;
  readonly sourceName: string;
  /** Path of the dump inside the source. */
  readonly path: string;
  /** The page's number in the dump, from 0, and how many there are. */
  readonly ordinal: number;
  readonly pageCount: number;
}

/** The place of a page's dump; null when the page is gone, undefined while loading. */
export function useDumpPagePlace(id: PageId): DumpPagePlace | null | undefined {
  return useLiveQuery(() => dumpPagePlace(id), [id]);
}

/** Returns the place of a page's dump; null when there is none. */
export async function dumpPagePlace(id: PageId): Promise<DumpPagePlace | null> {
  return db.transaction('r', [db.dumps, db.sources], async () => {
    const dump = await db.dumps.get(dumpIdOf(id));
    const source = dump === undefined ? undefined : await db.sources.get(dump.sourceId);
    if (dump === undefined || source === undefined) return null;
    const { key, kind, name } = source;
    return {
      key,
      kind,
      sourceName: name,
      path: dump.path,
      ordinal: ordinalOf(id),
      pageCount: dump.pageCount,
    };
  });
}

/** Returns the dumps of pages, each once, in the order of the pages; without those that are gone. */
export async function dumpsOfPages(ids: readonly PageId[]): Promise<readonly DumpRow[]> {
  const dumps = await db.dumps.bulkGet([...new Set(ids.map(dumpIdOf))]);
  return dumps.filter((dump) => dump !== undefined);
}
