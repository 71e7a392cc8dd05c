/** Reads highlights, marks, notes and links of Broadsheet's own JSON. */
import type { HighlightId, LinkId, MarkId, NoteId, PageId, TagId } from '../page/ids';
import { raw, type Span } from '../page/model';
import {
  aCount,
  aList,
  aNumber,
  anId,
  anObject,
  aString,
  oneOf,
  orElse,
  orNull,
  type Reader,
  refuse,
} from './json-shape';
import type {
  LibraryAnchor,
  LibraryHighlight,
  LibraryLink,
  LibraryLinkTarget,
  LibraryMark,
  LibraryNote,
  LibraryTarget,
} from './library';

export interface JsonAnnotations {
  readonly highlights: readonly LibraryHighlight[];
  readonly marks: readonly LibraryMark[];
  readonly notes: readonly LibraryNote[];
  readonly links: readonly LibraryLink[];
}

/** Reads the four lists of a file; each may be left out. */
export function readAnnotations(file: Readonly<Record<string, unknown>>): JsonAnnotations {
  return {
    highlights: orElse(aList(aHighlight), [])(file.highlights, 'highlights'),
    marks: orElse(aList(aMark), [])(file.marks, 'marks'),
    notes: orElse(aList(aNote), [])(file.notes, 'notes'),
    links: orElse(aList(aLink), [])(file.links, 'links'),
  };
}

const aSpan: Reader<Span> = (value, at) => {
  const row = anObject(value, at);
  const start = aCount(row.start, `${at}.start`);
  const end = aCount(row.end, `${at}.end`);
  if (end < start) refuse(at, 'a range: it ends before it begins');
  return { page: anId<PageId>('page')(row.page, `${at}.page`), start: raw(start), end: raw(end) };
};

const aHighlight: Reader<LibraryHighlight> = (value, at) => {
  const row = anObject(value, at);
  const spans = aList(aSpan)(row.spans, `${at}.spans`);
  const quotes = aList(aString)(row.quotes, `${at}.quotes`);
  const status = oneOf(['exact', 'moved', 'similar', 'lost'])(row.status, `${at}.status`);
  // What is lost, or only like its words, may stand on fewer stretches than it has words.
  const isPlaced = status === 'exact' || status === 'moved';
  if (isPlaced && spans.length !== quotes.length) refuse(`${at}.quotes`, 'a list of one text a span');
  return {
    id: anId<HighlightId>('highlight')(row.id, `${at}.id`),
    ...{ spans, quotes },
    prefix: aString(row.prefix, `${at}.prefix`),
    suffix: aString(row.suffix, `${at}.suffix`),
    colour: aString(row.colour, `${at}.colour`),
    tagIds: aList(anId<TagId>('tag'))(row.tagIds, `${at}.tagIds`),
    status,
    maker: aString(row.maker, `${at}.maker`),
    createdAt: aNumber(row.createdAt, `${at}.createdAt`),
    updatedAt: aNumber(row.updatedAt, `${at}.updatedAt`),
  };
};

const anAnchor: Reader<LibraryAnchor> = (value, at) => {
  const row = anObject(value, at);
  return {
    status: oneOf(['similar', 'lost'])(row.status, `${at}.status`),
    quotes: aList(aString)(row.quotes, `${at}.quotes`),
    prefix: aString(row.prefix, `${at}.prefix`),
    suffix: aString(row.suffix, `${at}.suffix`),
  };
};

const aMark: Reader<LibraryMark> = (value, at) => {
  const row = anObject(value, at);
  const tagId = aString(row.tagId, `${at}.tagId`);
  return {
    id: anId<MarkId>('mark')(row.id, `${at}.id`),
    kind: oneOf(['tag', 'read', 'not-tag'])(row.kind, `${at}.kind`),
    tagId: tagId === '' ? '' : anId<TagId>('tag')(tagId, `${at}.tagId`),
    spans: aList(aSpan)(row.spans, `${at}.spans`),
    maker: aString(row.maker, `${at}.maker`),
    createdAt: aNumber(row.createdAt, `${at}.createdAt`),
    anchor: orNull(anAnchor)(row.anchor, `${at}.anchor`),
  };
};

const aTarget: Reader<LibraryTarget> = (value, at) => {
  const row = anObject(value, at);
  const kind = oneOf(['highlight', 'article', 'page'])(row.kind, `${at}.kind`);
  if (kind === 'article') return { kind, spans: aList(aSpan)(row.spans, `${at}.spans`) };
  return kind === 'page'
    ? { kind, pageId: anId<PageId>('page')(row.pageId, `${at}.pageId`) }
    : { kind, highlightId: anId<HighlightId>('highlight')(row.highlightId, `${at}.highlightId`) };
};

const aLinkTarget: Reader<LibraryLinkTarget> = (value, at) => {
  const row = anObject(value, at);
  const kind = oneOf(['article', 'note'])(row.kind, `${at}.kind`);
  return kind === 'article'
    ? { kind, spans: aList(aSpan)(row.spans, `${at}.spans`) }
    : { kind, noteId: anId<NoteId>('note')(row.noteId, `${at}.noteId`) };
};

const aNote: Reader<LibraryNote> = (value, at) => {
  const row = anObject(value, at);
  return {
    id: anId<NoteId>('note')(row.id, `${at}.id`),
    target: aTarget(row.target, `${at}.target`),
    body: aString(row.body, `${at}.body`),
    maker: aString(row.maker, `${at}.maker`),
    createdAt: aNumber(row.createdAt, `${at}.createdAt`),
    updatedAt: aNumber(row.updatedAt, `${at}.updatedAt`),
    anchor: orNull(anAnchor)(row.anchor, `${at}.anchor`),
  };
};

const aLink: Reader<LibraryLink> = (value, at) => {
  const row = anObject(value, at);
  return {
    id: anId<LinkId>('link')(row.id, `${at}.id`),
    noteId: anId<NoteId>('note')(row.noteId, `${at}.noteId`),
    title: aString(row.title, `${at}.title`),
    target: aLinkTarget(row.target, `${at}.target`),
    to: aString(row.to, `${at}.to`),
    createdAt: aNumber(row.createdAt, `${at}.createdAt`),
    anchor: orNull(anAnchor)(row.anchor, `${at}.anchor`),
  };
};
