/** What Broadsheet exports it reads again: every tag, every highlight with its words, every note. */
import type { Library, LibraryHighlight, LibraryNote } from '#core/export/library';
import { sourceTextOf } from '#core/export/refi-text';
import { xmlWritable } from '#core/export/xml';
import type { ImportPlan } from '#core/import/plan';
import { readImport } from '#core/import/read-import';
import type { Written } from './checks';

/** Formats that come back, and which of the three they carry. */
export const returning = {
  json: ['tags', 'highlights', 'notes'],
  'web-annotations': ['highlights', 'notes'],
  qdpx: ['tags', 'highlights', 'notes'],
  qdc: ['tags'],
} as const;
export type Returning = keyof typeof returning;

/** Returns what of a library is not in its file again. */
export async function checkReturn(
  library: Library,
  format: Returning,
  file: Written,
): Promise<readonly string[]> {
  const reading = readImport(file.name, file.bytes);
  if (reading.kind === 'refused') return [reading.sentence];
  const { plan } = reading;
  const highlights = new Map<string, LibraryHighlight>();
  const notes = new Map<string, LibraryNote>();
  // A project has the text as it is shown: where lines are joined it is not that of the dump.
  const shown = new Map<string, string>();
  for await (const article of library.articles()) {
    for (const one of article.highlights) highlights.set(one.id, one);
    const points = [...sourceTextOf(article).text];
    for (const { id, spans, status } of article.highlights) {
      if (status === 'lost') continue;
      const own = sourceTextOf(article)
        .rangesOf(spans)
        .map(({ start, end }) => points.slice(start, end).join(''));
      shown.set(id, (shown.get(id) ?? '') + own.join(''));
    }
    for (const one of article.notes) notes.set(one.id, one);
  }
  for (const one of library.rest.highlights) highlights.set(one.id, one);
  for (const one of library.rest.notes) notes.set(one.id, one);
  const faults: string[] = [];
  for (const part of returning[format]) {
    if (part === 'tags')
      faults.push(
        ...missing(
          'tag',
          library.head.tags.map(({ name }) => name),
          plan.tags.map(({ name }) => name),
        ),
      );
    else if (part === 'highlights')
      faults.push(...quotesMissing(highlights, plan, format === 'qdpx' ? shown : new Map()));
    else {
      // A note on the library as a whole, or on a page, has no place in a project.
      const wanted = [...notes.values()].filter(
        ({ target }) => format !== 'qdpx' || target.kind === 'highlight',
      );
      faults.push(
        ...missing(
          'note',
          wanted.map(({ body }) => body),
          plan.notes.map(({ body }) => body),
        ),
      );
    }
  }
  return faults;
}

function quotesMissing(
  highlights: ReadonlyMap<string, LibraryHighlight>,
  plan: ImportPlan,
  shown: ReadonlyMap<string, string>,
): readonly string[] {
  const found = plan.highlights.map(({ place }) => place.stretches.map(({ quote }) => quote).join(''));
  const wanted = [...highlights.values()].map(({ id, quotes }) => shown.get(id) ?? quotes.join(''));
  return plan.highlights.length === highlights.size
    ? missing('highlight', wanted, found)
    : [`${plan.highlights.length} highlights, not ${highlights.size}`];
}

/** Compared without white space and what a format cannot hold. */
function missing(kind: string, wanted: readonly string[], found: readonly string[]): readonly string[] {
  const plain = (text: string) => xmlWritable(text).replace(/[\s\uFFFD]+/gu, '');
  const there = new Set(found.map(plain));
  return wanted.filter((each) => !there.has(plain(each))).map((each) => `no ${kind} “${each}”`);
}
