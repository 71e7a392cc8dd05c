/**
 * Names that what is being typed may mean: authors, themes with their other names, papers, sources, series. They are
 * few and short, which is what MiniSearch is good at: by their beginnings, and words in letters also when mistyped.
 */
import MiniSearch from 'minisearch';
import { charKind } from '#core/search/char-kind';
import type { Columns } from '#core/search/index/columns';
import { noSeries } from '#core/search/index/columns';
import type { Segment } from '#core/search/index/segment';
import { foldString } from '#core/text/fold';
import type { SearchSuggestion } from '../search/search-state';

type Name = SearchSuggestion & { readonly id: number };

/** Names beyond the most frequent so many are not suggested. */
const mostOfKind = 30_000;

/** So many are taken in without a pause. */
const namesAtATime = 400;

/** A theme as it is suggested. */
export interface SuggestedTag {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly count: number;
}

export class SearchNames {
  readonly #index = new MiniSearch<Name>({
    fields: ['found'],
    idField: 'id',
    extractField: (name, field) =>
      field === 'found' ? (name.alias === '' ? name.text : name.alias) : String(name.id),
    tokenize: tokensOf,
    processTerm: (term) => term,
  });
  readonly #names: Name[] = [];

  /** Takes in the names, some at a time with a `pause` between. */
  async fill(
    segments: readonly Segment[],
    tags: readonly SuggestedTag[],
    sources: ReadonlyMap<string, string>,
    pause: () => Promise<void>,
  ): Promise<void> {
    for (const { name, aliases, count } of tags) {
      for (const alias of ['', ...aliases]) this.#add({ kind: 'tag', text: name, alias, count });
    }
    for (const [id, count] of countsOf(segments, 'source')) {
      this.#add({ kind: 'source', text: sources.get(id) ?? '', alias: '', count });
    }
    for (const kind of ['author', 'paper', 'series'] as const) {
      const counts = frequent(countsOf(segments, kind));
      for (const [at, [text, count]] of counts.entries()) {
        this.#add({ kind, text, alias: '', count });
        if (at % namesAtATime === namesAtATime - 1) await pause();
      }
    }
  }

  /** Returns the names that begin with the words, or nearly so, best first. */
  suggest(text: string, limit: number): readonly SearchSuggestion[] {
    const folded = foldString(text).trim();
    if (folded === '') return this.#commonest(limit);
    const found = this.#index.search(folded, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (isLatin(term) && term.length > 3 ? 0.2 : false),
      boostDocument: (id) => 1 + Math.log10(1 + (this.#names[Number(id)]?.count ?? 0)) / 4,
    });
    const seen = new Set<string>();
    const suggestions: SearchSuggestion[] = [];
    for (const { id } of found) {
      const name = this.#names[Number(id)];
      if (name === undefined || seen.has(`${name.kind} ${name.text}`)) continue;
      seen.add(`${name.kind} ${name.text}`);
      const { kind, text: own, alias, count } = name;
      suggestions.push({ kind, text: own, alias, count });
      if (suggestions.length >= limit) break;
    }
    return suggestions;
  }

  /** So many of each kind, those of most articles first. */
  #commonest(limit: number): readonly SearchSuggestion[] {
    const counted = this.#names
      .filter(({ alias }) => alias === '')
      .sort((a, b) => b.count - a.count || a.id - b.id);
    const taken = new Map<string, number>();
    return counted.flatMap(({ kind, text, alias, count }): readonly SearchSuggestion[] => {
      const before = taken.get(kind) ?? 0;
      taken.set(kind, before + 1);
      return before < limit ? [{ kind, text, alias, count }] : [];
    });
  }

  #add(name: SearchSuggestion): void {
    if (name.text === '') return;
    const row = { ...name, id: this.#names.length };
    this.#names.push(row);
    this.#index.add(row);
  }
}

/** A run of Chinese gives its end from each character on, so that any part is a beginning; a word gives itself. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const stretch of foldString(text).split(/[^\p{L}\p{N}\p{M}]+/u)) {
    const characters = Array.from(stretch);
    if (characters.length === 0) continue;
    if (isLatin(stretch)) tokens.push(stretch);
    else
      for (let at = 0; at < characters.length; at += 1) tokens.push(characters.slice(at, at + 12).join(''));
  }
  return tokens;
}

function isLatin(text: string): boolean {
  return charKind(text.codePointAt(0) ?? 0) === 'word';
}

function countsOf(
  segments: readonly Segment[],
  kind: 'author' | 'paper' | 'series' | 'source',
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { columns } of segments) {
    const { values, of } = kind === 'author' ? authorColumn(columns) : columns.text[kind];
    const own = new Uint32Array(values.length);
    for (const value of of) own[value] = (own[value] ?? 0) + 1;
    for (const [at, value] of values.entries()) {
      if (value !== '' && value !== noSeries) counts.set(value, (counts.get(value) ?? 0) + (own[at] ?? 0));
    }
  }
  return counts;
}

function authorColumn({ authors, authorOf }: Columns) {
  return { values: authors, of: authorOf };
}

function frequent(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort((one, other) => other[1] - one[1]).slice(0, mostOfKind);
}
