/** What of the library a plan may speak of: rows by their ids, by the GUIDs they are exported under, by their place. */
import { guidOf, selectionGuid } from '#core/export/refi-ids';
import { plainGuid } from '#core/import/plan';
import type { PageId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import type { HighlightRow, LinkRow, MarkRow, NoteRow } from '../db/rows';

/** Rows of one table; what is added stands in it from then on. */
export class KnownRows<Row extends { readonly id: string }> {
  readonly #byId = new Map<string, Row>();
  readonly #byGuid = new Map<string, string>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) this.put(row);
  }

  /** Puts a row in, in the place of one with its id; `guid` is another GUID that it is known by. */
  put(row: Row, guid: string | null = null): void {
    if (!this.#byId.has(row.id)) {
      this.#byGuid.set(plainGuid(guidOf(row.id)), row.id);
      this.#byGuid.set(plainGuid(selectionGuid(row.id as never, 0)), row.id);
      this.#byGuid.set(row.id.slice(row.id.indexOf(':') + 1), row.id);
    }
    if (guid !== null) this.#byGuid.set(guid, row.id);
    this.#byId.set(row.id, row);
  }

  find(id: string | null, guid: string | null): Row | undefined {
    const own = id === null ? undefined : this.#byId.get(id);
    return own ?? (guid === null ? undefined : this.#byId.get(this.#byGuid.get(guid) ?? ''));
  }

  all(): IterableIterator<Row> {
    return this.#byId.values();
  }
}

/** What highlights with the same words in the same place have in common. */
export function placeKey({ spans, quotes }: Pick<HighlightRow, 'spans' | 'quotes'>): string {
  return spans.length === 0
    ? JSON.stringify(['lost', quotes])
    : JSON.stringify(spans.map(({ page, start, end }) => [page, start, end]));
}

/** What marks that say the same have in common; white space between stretches does not count. */
export function sayingKey(
  { kind, tagId, spans }: Pick<MarkRow, 'kind' | 'tagId' | 'spans'>,
  textOf: (page: PageId) => string,
): string {
  return JSON.stringify([kind, tagId, ...joinedSpans(spans, textOf)]);
}

/** What notes on the same thing have in common. */
export function targetKey({ target }: Pick<NoteRow, 'target'>, textOf: (page: PageId) => string): string {
  return target.kind === 'article'
    ? JSON.stringify(['article', ...joinedSpans(target.spans, textOf)])
    : JSON.stringify(target);
}

/** What links of the same words in the same note have in common. */
export function linkKey({ noteId, title }: Pick<LinkRow, 'noteId' | 'title'>): string {
  return JSON.stringify([noteId, title]);
}

function joinedSpans(spans: readonly Span[], textOf: (page: PageId) => string): readonly unknown[] {
  const joined: [PageId, number, number][] = [];
  for (const { page, start, end } of spans) {
    const last = joined.at(-1);
    const isNext = last?.[0] === page && last[2] <= start && textOf(page).slice(last[2], start).trim() === '';
    if (last !== undefined && isNext) last[2] = end;
    else joined.push([page, start, end]);
  }
  return joined;
}
