/**
 * W3C Web Annotations (JSON-LD): a collection whose pages hold an annotation for each highlight, each set of tags on
 * an article, each note on an article or page, and each link of a note. Positions are code points of the page's text.
 * Ids are made from those in the library, so that the same thing has the same id in every export.
 */
import { groupBy } from '../base/group';
import { uuidOf } from '../base/sha256';
import type { HighlightId, NoteId, PageId } from '../page/ids';
import { type HeadNames, namesOf } from './exported-article';
import type {
  Library,
  LibraryArticle,
  LibraryHighlight,
  LibraryMark,
  LibraryNote,
  LibraryPage,
} from './library';
import { isoTime } from './tables';
import { TargetWriter } from './web-annotation-targets';

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** Annotations on one page of the collection. */
export const annotationsPerPage = 1_000;

/** What a colour is called in style classes, and what it looks like. */
const styleSheet =
  '.yellow { background: #fff1a8 } .green { background: #c9eec4 } .blue { background: #c8e1fb } .pink { background: #fbd0e0 } .purple { background: #e2d4f7 }';

/** Returns the IRI of something of the library. */
export function annotationIri(id: string): string {
  return `urn:uuid:${uuidOf(id)}`;
}

type Json = Readonly<Record<string, unknown>>;

/** A page of the collection; the first is part of the collection's own file. */
export interface AnnotationFile {
  /** From 1. */
  readonly number: number;
  readonly json: Json;
}

/**
 * Yields the collection with its first page, then further pages, if there are many. Goes through the articles twice,
 * first to count.
 */
export async function* annotationFiles(
  library: Library,
  onArticle: () => void = () => {},
): AsyncGenerator<AnnotationFile> {
  let total = 0;
  for await (const _ of allAnnotations(library, () => {})) total += 1;
  const { name, exportedAt, engineVersion } = library.head;
  const iri = annotationIri(`collection:${name}/${exportedAt}`);
  const pageIri = (number: number) => annotationIri(`collection:${name}/${exportedAt}/${number}`);
  const pages = Math.max(1, Math.ceil(total / annotationsPerPage));
  const page = (number: number, items: readonly Json[]): Json => ({
    ...{ id: pageIri(number), type: 'AnnotationPage', partOf: iri },
    startIndex: (number - 1) * annotationsPerPage,
    ...(number < pages && { next: pageIri(number + 1) }),
    ...(number > 1 && { prev: pageIri(number - 1) }),
    items,
  });
  const collection = {
    ...{ '@context': annotationContext, id: iri, type: 'AnnotationCollection', label: name },
    ...{ total, created: exportedAt },
    generator: { type: 'Software', name: `Broadsheet, engine ${engineVersion}` },
  };
  let number = 1;
  let items: Json[] = [];
  const file = () => {
    if (number > 1) return { number, json: { '@context': annotationContext, ...page(number, items) } };
    const first = page(1, items);
    return { number, json: total === 0 ? collection : { ...collection, first, last: pageIri(pages) } };
  };
  for await (const annotation of allAnnotations(library, onArticle)) {
    if (items.length === annotationsPerPage) {
      yield file();
      number += 1;
      items = [];
    }
    items.push(annotation);
  }
  yield file();
}

/** Each annotation once, whatever number of articles it belongs to. */
async function* allAnnotations(library: Library, onArticle: () => void): AsyncGenerator<Json> {
  const names = namesOf(library.head);
  const seen = new Set<unknown>();
  const fresh = (annotations: readonly Json[]) =>
    annotations.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined);
  for await (const article of library.articles()) {
    yield* fresh(annotationsOf(article, names));
    onArticle();
  }
  const { pages, highlights, notes } = library.rest;
  yield* fresh(annotationsOn(pages, { highlights, notes, marks: [], links: [] }, 'und', names));
}

/** Returns an article's annotations. */
export function annotationsOf(article: LibraryArticle, names: HeadNames): readonly Json[] {
  return annotationsOn(article.pages, article, article.lang, names);
}

function annotationsOn(
  pages: readonly LibraryPage[],
  made: Pick<LibraryArticle, 'highlights' | 'notes' | 'marks' | 'links'>,
  lang: string,
  names: HeadNames,
): readonly Json[] {
  const targets = new TargetWriter(pages, lang, names);
  const notesOf = groupBy(made.notes, ({ target }): HighlightId | null =>
    target.kind === 'highlight' ? target.highlightId : null,
  );
  // A note on a highlight is a body of the highlight's annotation.
  const iriOfNote = (id: NoteId) => {
    const target = made.notes.find((note) => note.id === id)?.target;
    return annotationIri(target?.kind === 'highlight' ? target.highlightId : id);
  };
  return [
    ...made.highlights.map((one) => highlightAnnotation(one, notesOf.get(one.id) ?? [], targets, names)),
    ...tagAnnotations(made.marks, targets, names),
    ...made.notes.flatMap((note) => noteAnnotation(note, targets)),
    ...made.links.map((link) => ({
      ...{ '@context': annotationContext, id: annotationIri(link.id), type: 'Annotation' },
      ...{ motivation: 'linking', created: isoTime(link.createdAt) },
      body: [
        { type: 'TextualBody', value: link.title, format: 'text/plain', purpose: 'identifying' },
        ...(link.target.kind === 'note'
          ? [{ type: 'SpecificResource', source: iriOfNote(link.target.noteId), purpose: 'linking' }]
          : targets.ofSpans(link.target.spans).map((target) => ({ ...target, purpose: 'linking' }))),
      ],
      target: iriOfNote(link.noteId),
    })),
  ];
}

function highlightAnnotation(
  highlight: LibraryHighlight,
  notes: readonly LibraryNote[],
  targets: TargetWriter,
  { tags, colours }: HeadNames,
): Json {
  const meaning = colours[highlight.colour] ?? '';
  const body = [
    ...highlight.tagIds.flatMap((id) => {
      const name = tags.get(id)?.name;
      return name === undefined ? [] : [textualBody(name, 'tagging')];
    }),
    ...notes.map(noteBody),
    ...(meaning === '' ? [] : [textualBody(meaning, 'classifying')]),
  ];
  return {
    ...{ '@context': annotationContext, id: annotationIri(highlight.id), type: 'Annotation' },
    motivation:
      body.length === 0
        ? 'highlighting'
        : [...new Set(['highlighting', ...body.map(({ purpose }) => purpose)])],
    ...whenAndWho(highlight),
    modified: isoTime(highlight.updatedAt),
    ...(body.length > 0 && { body }),
    stylesheet: { type: 'CssStylesheet', format: 'text/css', value: styleSheet },
    target: targets.ofHighlight(highlight),
  };
}

/** The tags that one person put on one text are one annotation, with a body for each. */
function tagAnnotations(
  marks: readonly LibraryMark[],
  targets: TargetWriter,
  { tags }: HeadNames,
): readonly Json[] {
  const own = marks.filter(({ kind }) => kind === 'tag');
  const groups = groupBy(own, ({ maker, spans }) => JSON.stringify([maker, spans]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const body = group.flatMap(({ tagId, createdAt }) => {
      const name = tagId === '' ? undefined : tags.get(tagId)?.name;
      if (name === undefined) return [];
      return [{ ...textualBody(name, 'tagging'), created: isoTime(createdAt) }];
    });
    if (body.length === 0) return [];
    return [
      {
        ...{ '@context': annotationContext, id: annotationIri(`tags:${first.id}`), type: 'Annotation' },
        ...{ motivation: 'tagging', ...whenAndWho(first), body },
        target: targets.ofAttached(first),
      },
    ];
  });
}

function noteAnnotation(note: LibraryNote, targets: TargetWriter): readonly Json[] {
  const { target } = note;
  if (target.kind === 'highlight') return [];
  return [
    {
      ...{ '@context': annotationContext, id: annotationIri(note.id), type: 'Annotation' },
      ...{ motivation: 'commenting', ...whenAndWho(note), modified: isoTime(note.updatedAt) },
      body: noteBody(note),
      target:
        target.kind === 'page'
          ? targets.ofPage(target.pageId as PageId)
          : targets.ofAttached({ ...note, spans: target.spans }),
    },
  ];
}

function textualBody(value: string, purpose: string) {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

/** A body has no id: with one the W3C's assertions take it for a resource elsewhere, which has no purpose. */
function noteBody(note: LibraryNote) {
  return {
    ...{ type: 'TextualBody', value: note.body, format: 'text/markdown', purpose: 'commenting' },
    ...whenAndWho(note),
    modified: isoTime(note.updatedAt),
  };
}

function whenAndWho({ createdAt, maker }: { readonly createdAt: number; readonly maker: string }) {
  return {
    created: isoTime(createdAt),
    ...(maker !== '' && {
      creator: { id: annotationIri(`maker:${maker}`), type: 'Person', name: maker },
    }),
  };
}
