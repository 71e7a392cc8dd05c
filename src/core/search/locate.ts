/** Where in an article a query is answered: the snippet to show, and the raw place to open it at. */
import type { PageId } from '../page/ids';
import type { Article, Part, Span } from '../page/model';
import { shownAt } from '../page/model';
import { articleParts, type PartRole } from '../page/parts';
import { bridgeable, hasReadings, type ShownText, showPart, toRaw, withoutReadings } from '../page/shown';
import { fieldOfRole, type SearchField } from './document';
import { closestCluster, type FoldedRange } from './match';
import { type FoundRange, matchRanges, positiveNodes } from './query/matches';
import type { Query } from './query/model';
import { type MarkRange, makeSnippet, mergeRanges, type Snippet, snippetCells } from './snippet';

/** A note of the article, and the raw place it belongs to; null when it is about the whole article. */
export interface LocatedNote {
  readonly body: string;
  readonly at: Span | null;
}

export interface LocateInput {
  readonly article: Article;
  readonly pages: readonly PageId[];
  /** Raw text of those pages. */
  readonly pageTexts: readonly string[];
  readonly title: string;
  readonly notes: readonly LocatedNote[];
  readonly tags: readonly string[];
}

export interface Located {
  /** The field that the snippet is from. */
  readonly field: SearchField;
  /** Every field that holds something of what was asked for, the one that counts most first. */
  readonly fields: readonly SearchField[];
  readonly snippet: Snippet;
  /** What of the title matched, in units of the title. */
  readonly titleMarks: readonly MarkRange[];
  /** The raw place of the match; null when it is in a tag or in a note on the whole article. */
  readonly at: Span | null;
}

interface Candidate {
  readonly field: SearchField;
  readonly text: string;
  /** Ranges in `text` of each part of the query that looks for text. */
  readonly found: readonly (readonly FoldedRange[])[];
  readonly place: (range: FoldedRange) => Span | null;
}

/** How many occurrences of a term are looked at in one part. */
const mostFound = 50;

/**
 * Returns where the query is answered best: where most of what it looks for stands together, the body before notes,
 * the rest of the head, and tags. Of an article that only filters chose, its beginning, with nothing marked. The
 * article is known to answer the query; null when nothing of it stands there.
 */
export function locate(input: LocateInput, query: Query): Located | null {
  const nodes = query.root === null ? [] : positiveNodes(query.root);
  const all = articleParts(input.article);
  const parts = all.map(({ role, part }) => partCandidate(input, role, part, query, nodes));
  if (nodes.length === 0) return beginning(parts);
  const unread = all
    .filter(({ part }) => hasReadings(part))
    .map(({ role, part }) => partCandidate(input, role, withoutReadings(part), query, nodes));
  const notes = input.notes.map((note) => textCandidate('note', note.body, query, nodes, () => note.at));
  const tags = input.tags.map((tag) => textCandidate('tag', tag, query, nodes, () => null));
  const candidates = [...parts, ...unread, ...notes, ...tags];

  const titleMarks = marksIn(input.title, query);
  // What stands in the title is marked there already: the snippet shows something else if it can.
  const best =
    bestOf(candidates.filter(({ text }) => titleMarks.length === 0 || text !== input.title)) ??
    bestOf(candidates);
  if (best === null) return null;
  const cluster = closestCluster(best.found);
  const shown = best.field === 'body' ? continued(best, parts) : best;
  const held = new Set(candidates.filter((one) => termsIn(one) > 0).map(({ field }) => field));
  return {
    field: best.field,
    fields: byWeight.filter((field) => held.has(field)),
    snippet: makeSnippet(shown.text, shown.found),
    titleMarks,
    at: cluster === null ? null : best.place(cluster),
  };
}

/** A tag or a headline says what an article is about, a body mentions. */
const byWeight = [
  'tag',
  'headline',
  'crosshead',
  'byline',
  'note',
  'body',
] as const satisfies readonly SearchField[];

function beginning(parts: readonly Candidate[]): Located | null {
  const first =
    parts.find(({ field, text }) => field === 'body' && text !== '') ?? parts.find(({ text }) => text !== '');
  if (first === undefined) return null;
  const shown = first.field === 'body' ? continued(first, parts) : first;
  return { field: first.field, fields: [], snippet: makeSnippet(shown.text, []), titleMarks: [], at: null };
}

/** Returns what of a title the query looks for, in units of the title. */
function marksIn(title: string, query: Query): readonly MarkRange[] {
  return mergeRanges(matchRanges(title, query, 'headline')).map(({ start, end }): MarkRange => [start, end]);
}

const fieldOrder: Readonly<Record<SearchField, number>> = {
  body: 0,
  crosshead: 1,
  byline: 2,
  note: 3,
  headline: 4,
  tag: 5,
};

/** Most terms first, then by field, then as they are read. */
function bestOf(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    const terms = termsIn(candidate);
    if (terms === 0) continue;
    const lead = best === null ? 1 : terms - termsIn(best);
    if (best === null || lead > 0 || (lead === 0 && fieldOrder[candidate.field] < fieldOrder[best.field])) {
      best = candidate;
    }
  }
  return best;
}

/** A short part of the body with what follows it, so that a snippet says something. */
function continued(first: Candidate, parts: readonly Candidate[]): Pick<Candidate, 'text' | 'found'> {
  let { text, found } = first;
  for (let next = parts.indexOf(first) + 1; text.length < snippetCells && next < parts.length; next += 1) {
    const part = parts[next];
    if (part === undefined || part.field !== 'body') break;
    const shift = text.length + 1;
    found = found.map((list, term) => [
      ...list,
      ...(part.found[term] ?? []).map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    ]);
    text = `${text} ${part.text}`;
  }
  return { text, found };
}

function termsIn(candidate: Candidate): number {
  return candidate.found.filter((list) => list.length > 0).length;
}

type Nodes = readonly FoundRange['node'][];

function partCandidate(
  input: LocateInput,
  role: PartRole,
  part: Part,
  query: Query,
  nodes: Nodes,
): Candidate {
  const shown = showPart(part, input.pageTexts);
  return textCandidate(fieldOfRole(role), shown.text, query, nodes, (range) =>
    spanOf(input, part, shown, range),
  );
}

function textCandidate(
  field: SearchField,
  text: string,
  query: Query,
  nodes: Nodes,
  place: (range: FoldedRange) => Span | null,
): Candidate {
  const ranges = matchRanges(text, query, field);
  const found = nodes.map((node) => ranges.filter((range) => range.node === node).slice(0, mostFound));
  return { field, text, found, place };
}

/** The raw place under a range of shown text: its first stretch, when it goes over several. */
function spanOf(input: LocateInput, part: Part, shown: ShownText, range: FoldedRange): Span | null {
  const [first] = toRaw(
    shown,
    { start: shownAt(range.start), end: shownAt(range.end) },
    bridgeable(part, input.pageTexts),
  );
  const page = first === undefined ? undefined : input.pages[first.page];
  return first === undefined || page === undefined ? null : { page, start: first.start, end: first.end };
}
