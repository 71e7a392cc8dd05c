/** Broadsheet's own JSON as a plan. */

import type { LibraryJson } from '../export/json-read';
import type { LibraryAnchor } from '../export/library';
import { guidOf } from '../export/refi-ids';
import type { PageId } from '../page/ids';
import type { Span } from '../page/model';
import { type ImportPlan, type PlannedPlace, type PlannedTarget, type PlannedText, plainGuid } from './plan';

/** Returns what a file says; it was checked when it was read. */
export function planOfJson(json: LibraryJson): ImportPlan {
  const { head } = json;
  const sources = new Map(head.sources.map(({ id, name }) => [id, name]));
  const texts = new Map<string, PlannedText>(
    json.pages.map(({ id, sourceId, path, ordinal, text }) => [
      id,
      { kind: 'page', id, source: sources.get(sourceId) ?? '', path, ordinal, text },
    ]),
  );
  const pageText = new Map<PageId, string>(json.pages.map(({ id, text }) => [id, text]));
  const placeOf = (spans: readonly Span[], anchor: Anchor | null): PlannedPlace => {
    const isLost = anchor?.status === 'lost';
    const quotes =
      anchor?.quotes ?? spans.map(({ page, start, end }) => (pageText.get(page) ?? '').slice(start, end));
    const hasSpans = spans.length === quotes.length;
    return {
      stretches: quotes.map((quote, at) => {
        const span = hasSpans ? spans[at] : spans[0];
        const isSure = !isLost && hasSpans && span !== undefined;
        return {
          text: span?.page ?? '',
          at: isSure ? { start: span.start, end: span.end, unit: 'units' } : null,
          quote,
        };
      }),
      prefix: anchor?.prefix ?? '',
      suffix: anchor?.suffix ?? '',
      isLost,
      isSimilar: anchor?.status === 'similar',
    };
  };
  const targetOf = (spans: readonly Span[], anchor: LibraryAnchor | null): PlannedTarget => ({
    kind: 'place',
    place: placeOf(spans, anchor),
  });
  return {
    format: 'json',
    name: head.name,
    colours: head.colours,
    texts,
    tags: head.tags.map(({ parentIds, ...tag }) => ({
      ...tag,
      key: tag.id,
      guid: guid(tag.id),
      parents: parentIds,
    })),
    highlights: json.highlights.map((row) => ({
      ...{ id: row.id, guid: guid(row.id), colour: row.colour, tags: row.tagIds, maker: row.maker },
      ...{ createdAt: row.createdAt, updatedAt: row.updatedAt, place: placeOf(row.spans, row) },
    })),
    marks: json.marks.map(({ id, kind, tagId, spans, maker, createdAt, anchor }) => ({
      ...{ id, guid: guid(id), kind, tag: tagId, maker, createdAt, on: targetOf(spans, anchor) },
    })),
    notes: json.notes.map(({ id, target, body, maker, createdAt, updatedAt, anchor }) => ({
      ...{ id, guid: guid(id), body, maker, createdAt, updatedAt },
      on:
        target.kind === 'highlight'
          ? { kind: 'highlight', highlight: guid(target.highlightId) }
          : target.kind === 'page'
            ? { kind: 'text', text: target.pageId }
            : targetOf(target.spans, anchor),
    })),
    links: json.links.map(({ id, noteId, title, target, createdAt, anchor }) => ({
      ...{ id, guid: guid(id), note: guid(noteId), title, createdAt },
      to:
        target.kind === 'note' ? { kind: 'note', note: guid(target.noteId) } : targetOf(target.spans, anchor),
    })),
    facts: [],
    names: head.names ?? [],
    skipped: [],
  };
}

type Anchor = Omit<LibraryAnchor, 'status'> & { readonly status: string };

function guid(id: string): string {
  return plainGuid(guidOf(id));
}
