/** Where in an article a query is answered: the snippet to show, and the raw place to open it at. */
import type { PageId } from '../page/ids';
import type { Article, Part, Span } from '../page/model';
import { shownAt } from '../page/model';
import { articleParts, type PartRole } from '../page/parts';
import { bridgeable, hasReadings, type ShownText, showPart, toRaw, withoutReadings } from '../page/shown';
import { foldText } from '../text/fold';
import { fieldOfRole, type SearchField } from './document';
import { closestCluster, type FoldedRange, findTerm } from './match';
import type { SearchQuery } from './query';
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
  readonly snippet: Snippet;
  /** What of the title matched, in units of the title. */
  readonly titleMarks: readonly MarkRange[];
  /** The raw place of the match; null when it is in a tag or in a note on the whole article. */
  readonly at: Span | null;
}

interface Candidate {
  readonly field: SearchField;
  readonly text: string;
  /** Ranges of each term in `text`. */
  readonly found: readonly (readonly FoldedRange[])[];
  readonly place: (range: FoldedRange) => Span | null;
}

/** How many occurrences of a term are looked at in one part. */
const mostFound = 50;

/**
 * Returns where the query is answered best: where most of its terms stand together, the body before notes,
 * the rest of the head, and tags. Null when the article does not answer it.
 */
export function locate(input: LocateInput, query: SearchQuery): Located | null {
  const all = articleParts(input.article);
  const parts = all.map(({ role, part }) => partCandidate(input, role, part, query));
  const unread = all
    .filter(({ part }) => hasReadings(part))
    .map(({ role, part }) => partCandidate(input, role, withoutReadings(part), query));
  const notes = input.notes.map((note) => textCandidate('note', note.body, query, () => note.at));
  const tags = input.tags.map((tag) => textCandidate('tag', tag, query, () => null));
  const candidates = [...parts, ...unread, ...notes, ...tags];
  if (!query.terms.every((_, index) => candidates.some(({ found }) => (found[index]?.length ?? 0) > 0)))
    return null;

  const titleMarks = marksIn(input.title, query);
  // What stands in the title is marked there already: the snippet shows something else if it can.
  const best =
    bestOf(candidates.filter(({ text }) => titleMarks.length === 0 || text !== input.title)) ??
    bestOf(candidates);
  if (best === null) return null;
  const cluster = closestCluster(best.found);
  const shown = best.field === 'body' ? continued(best, parts) : best;
  return {
    field: best.field,
    snippet: makeSnippet(shown.text, shown.found),
    titleMarks,
    at: cluster === null ? null : best.place(cluster),
  };
}

/** Returns what of a text the query's terms match, in units of the text. */
export function marksIn(text: string, query: SearchQuery): readonly MarkRange[] {
  return mergeRanges(findAll(text, query).flat()).map(({ start, end }): MarkRange => [start, end]);
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

function partCandidate(input: LocateInput, role: PartRole, part: Part, query: SearchQuery): Candidate {
  const shown = showPart(part, input.pageTexts);
  return textCandidate(fieldOfRole(role), shown.text, query, (range) => spanOf(input, part, shown, range));
}

function textCandidate(
  field: SearchField,
  text: string,
  query: SearchQuery,
  place: (range: FoldedRange) => Span | null,
): Candidate {
  return { field, text, found: findAll(text, query), place };
}

/** The ranges of each term in a text, in units of the text itself. */
function findAll(text: string, query: SearchQuery): readonly (readonly FoldedRange[])[] {
  const folded = foldText(text);
  return query.terms.map((term) =>
    findTerm(folded.text, term, mostFound).map(({ start, end }) => folded.toSource(start, end)),
  );
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
