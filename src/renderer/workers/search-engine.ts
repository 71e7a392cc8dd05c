/**
 * The search worker's work: it answers queries from the index, from what waits to be filed and from what the user made
 * of articles, checks on the text what the index cannot know, and follows every change of the library.
 */
import type { ArticleId } from '#core/page/ids';
import { positiveNodes } from '#core/search/query/matches';
import { type Query, type QueryNode, type TextField, textFields } from '#core/search/query/model';
import { parseQuery } from '#core/search/query/parse';
import type { BroadsheetDatabase } from '../db/database';
import { onSearchChanges, type SearchChange } from '../db/search-changes';
import {
  type FacetCount,
  type FacetName,
  type Facets,
  facetNames,
  type IndexProgress,
  type SearchAnswer,
  type SearchRequest,
  type SearchService,
  type SearchSuggestion,
} from '../search/search-state';
import { BlockGone } from './block-cache';
import { breathe } from './breathe';
import { hitsOf } from './search-articles';
import { Finding } from './search-finding';
import { SearchNames } from './search-names';
import { SearchPageNotes } from './search-page-notes';
import { type Scene, SearchScenes } from './search-scene';
import { SearchTexts } from './search-texts';

/** First hits are told this long after they were asked for, in milliseconds, when there are any: the rest comes with the whole answer. */
const firstMs = 15;

/** Progress is told at most this often, in milliseconds. */
const tellEveryMs = 200;

/** Names for suggestions are gathered anew at most this often, in milliseconds. */
const namesEveryMs = 5_000;

/** An index that is changed while it is asked is asked again, so often at most. */
const mostTries = 8;

/**
 * What was made of articles is read when somebody asks for what needs it, and otherwise when no other query has come for
 * so long, in milliseconds, or at the latest after so long: first answers go without, and who types does not wait behind it.
 */
const marksMs = { quiet: 500, latest: 5_000 } as const;

/** Values of a facet beyond so many are not told. */
const mostValues = 500;

interface Held {
  readonly key: string;
  readonly finding: Finding;
}

export class SearchEngine implements SearchService {
  readonly #db: BroadsheetDatabase;
  readonly #now: () => number;
  readonly #report: (error: unknown) => void;
  readonly #scenes: SearchScenes;
  readonly #pageNotes: SearchPageNotes;
  readonly #listeners = new Set<(progress: IndexProgress) => void>();
  readonly #stopFollowing: () => void;
  /** The request asked last: an answer to another is not finished. */
  #asked = '';
  #held: Held | null = null;
  /** What was read of articles since the scene began. */
  #texts: { readonly scene: Scene; readonly texts: SearchTexts } | null = null;
  /** Changes that are being looked up. */
  #following: Promise<void> = Promise.resolve();
  #names: { readonly names: SearchNames; readonly revision: number; readonly at: number } | null = null;
  #namesBeingMade: Promise<SearchNames> | null = null;
  #tellAt: ReturnType<typeof setTimeout> | null = null;
  /** Reading what was made of articles is put off: since when, and by which query last. */
  #putOff: {
    readonly since: number;
    readonly key: string;
    readonly timer: ReturnType<typeof setTimeout>;
  } | null = null;
  #isClosed = false;

  /** `report` is told what fails while nobody waits for it; `held` as `SearchScenes` has it. */
  constructor(db: BroadsheetDatabase, now: () => number, report: (error: unknown) => void, held?: number) {
    this.#db = db;
    this.#report = report;
    this.#now = now;
    this.#scenes = new SearchScenes(db, held);
    this.#pageNotes = new SearchPageNotes(db);
    this.#stopFollowing = onSearchChanges(db, (change) => {
      this.#following = this.#following.then(() => this.#follow(change));
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#stopFollowing();
    if (this.#tellAt !== null) clearTimeout(this.#tellAt);
    if (this.#putOff !== null) clearTimeout(this.#putOff.timer);
  }

  /** Resolves when what was written so far has been taken in. */
  async settled(): Promise<void> {
    await this.#following;
  }

  async search(request: SearchRequest): Promise<SearchAnswer | null> {
    const isWanted = this.#ask(request);
    const until = this.#now() + firstMs;
    const first = { end: () => {} };
    let finding: Finding;
    let answer: SearchAnswer | null;
    try {
      finding = await this.#find(request, { isQuick: true, first });
      if (!isWanted()) return null;
      answer = await this.#answer(request, finding, false, () => this.#now() > until, isWanted);
    } finally {
      first.end();
    }
    if (!finding.scene.hasMarks) this.#readMarksLater(keyOf(request));
    return answer;
  }

  async complete(request: SearchRequest): Promise<SearchAnswer | null> {
    const isWanted = this.#ask(request);
    const finding = await this.#find(request);
    if (!isWanted() || !(await finding.settleAll(request.wantFacets, isWanted))) return null;
    const answer = await this.#answer(request, finding, request.wantFacets, () => false, isWanted);
    if (answer === null) return null;
    const pages = await this.#pageNotes.find(finding.query, request.choices, finding.scene.names);
    return isWanted() ? { ...answer, pages } : null;
  }

  async findAll(request: SearchRequest): Promise<readonly ArticleId[]> {
    const finding = await this.#find(request, { isHeld: false });
    await finding.settleAll(false, () => true);
    return finding.ids(request.order);
  }

  async count(request: SearchRequest): Promise<number> {
    const finding = await this.#find(request, { isHeld: false });
    await finding.settleAll(false, () => true);
    return finding.count.total;
  }

  async suggest(text: string, limit: number): Promise<readonly SearchSuggestion[]> {
    const scene = await this.#scene(false);
    const known = this.#names;
    const isOld =
      known === null || (known.revision !== scene.revision && this.#now() - known.at > namesEveryMs);
    if (isOld) this.#namesBeingMade ??= this.#makeNames(scene);
    const names = known?.names ?? (await this.#namesBeingMade);
    return names?.suggest(text, limit) ?? [];
  }

  async watch(listener: (progress: IndexProgress) => void): Promise<void> {
    this.#listeners.add(listener);
    listener(progressOf(await this.#scene(true)));
  }

  /** Notes what is asked now; what comes back tells whether it is still wanted. */
  #ask(request: SearchRequest): () => boolean {
    const key = keyOf(request);
    this.#asked = key;
    return () => this.#asked === key;
  }

  async #scene(isQuick: boolean): Promise<Scene> {
    await this.#following;
    return this.#scenes.now(isQuick);
  }

  /**
   * Asks the index, or goes on with what was asked before. `first` goes before what takes long, but for where it waits
   * for that itself, until its `end` is called.
   */
  async #find(
    request: SearchRequest,
    {
      isQuick = false,
      isHeld = true,
      first = null,
    }: {
      readonly isQuick?: boolean;
      readonly isHeld?: boolean;
      readonly first?: { end: () => void } | null;
    } = {},
  ): Promise<Finding> {
    const key = keyOf(request);
    const asked = parseQuery(request.text, { exact: request.exact, typing: request.typing });
    for (let time = 1; ; time += 1) {
      first?.end();
      const scene = await this.#scene(isQuick && !needsMarks(asked, request));
      if (first !== null) first.end = this.#scenes.precedence.hold();
      if (this.#held?.key === key && this.#held.finding.scene === scene) return this.#held.finding;
      const { marks, shelf } = this.#scenes;
      try {
        const texts = this.#textsOf(scene);
        const finding = await Finding.begin(
          this.#db,
          asked,
          request.choices,
          scene,
          marks,
          shelf.cache,
          texts,
        );
        // What was filed meanwhile has moved to another segment.
        if (this.#scenes.last !== scene && time < mostTries) continue;
        if (isHeld) this.#held = { key, finding };
        return finding;
      } catch (error) {
        if (!(error instanceof BlockGone) || time >= mostTries) throw error;
        this.#scenes.forget();
      }
    }
  }

  #readMarksLater(key: string): void {
    if (this.#putOff?.key === key) return;
    const since = this.#putOff?.since ?? this.#now();
    if (this.#putOff !== null) clearTimeout(this.#putOff.timer);
    const left = since + marksMs.latest - this.#now();
    const timer = setTimeout(
      () => {
        this.#putOff = null;
        // What fails here is read again for the next one who waits for it.
        if (!this.#isClosed) this.#scenes.readMarks().catch(() => undefined);
      },
      Math.max(0, Math.min(marksMs.quiet, left)),
    );
    this.#putOff = { since, key, timer };
  }

  #textsOf(scene: Scene): SearchTexts {
    if (this.#texts?.scene !== scene) this.#texts = { scene, texts: new SearchTexts() };
    return this.#texts.texts;
  }

  async #answer(
    { order, limit }: SearchRequest,
    finding: Finding,
    facets: boolean,
    isTimeUp: () => boolean,
    isWanted: () => boolean,
  ): Promise<SearchAnswer | null> {
    const first = await finding.first(order, limit, isTimeUp, isWanted);
    if (first === null) return null;
    const { marks } = this.#scenes;
    const read = await finding.articles(first.map(({ id }) => id));
    const hits = await hitsOf(this.#db, first, read, finding.query, marks);
    if (!isWanted()) return null;
    const { total, isExact } = finding.count;
    const { scene } = finding;
    return {
      hits,
      total: Math.max(total, hits.length),
      isExact,
      articlesSearched: finding.searched,
      fieldsSearched: fieldsOf(finding.query),
      pending: scene.pending,
      problems: finding.query.problems,
      facets: facets ? labelled(finding.facets(), scene) : null,
      histogram: facets ? finding.histogram() : null,
      pages: null,
    };
  }

  async #makeNames(scene: Scene): Promise<SearchNames> {
    const names = new SearchNames();
    await names.fill(scene.segments, this.#scenes.suggestedTags, scene.labels.sources, breathe);
    this.#names = { names, revision: scene.revision, at: this.#now() };
    this.#namesBeingMade = null;
    return names;
  }

  async #follow(change: SearchChange): Promise<void> {
    if (this.#isClosed) return;
    this.#pageNotes.follow(change);
    try {
      await this.#scenes.follow(change);
    } catch (error) {
      // What could not be looked up is read as a whole.
      this.#scenes.forget();
      this.#report(error);
    }
    if (this.#listeners.size === 0 || this.#tellAt !== null) return;
    this.#tellAt = setTimeout(() => {
      this.#tellAt = null;
      this.#tell().catch(this.#report);
    }, tellEveryMs);
  }

  async #tell(): Promise<void> {
    if (this.#isClosed) return;
    const progress = progressOf(await this.#scene(true));
    for (const listener of this.#listeners) listener(progress);
  }
}

function progressOf({ articles, pending, waiting, revision }: Scene): IndexProgress {
  return { articles, searchable: Math.max(0, articles - pending), pending: waiting, revision };
}

/**
 * True where an answer without what was made of articles could be wrong, and not only lack something: what is asked not
 * to be there, and what narrows.
 */
function needsMarks({ root }: Query, { choices }: SearchRequest): boolean {
  if ((choices.tag?.length ?? 0) > 0) return true;
  const needs = (node: QueryNode, isNegated: boolean): boolean => {
    switch (node.kind) {
      case 'and':
      case 'or':
        return node.children.some((child) => needs(child, isNegated));
      case 'not':
        return needs(node.child, true);
      case 'filter':
        return markFilters.has(node.filter.field);
      default:
        return isNegated || node.field === 'note' || node.field === 'tag';
    }
  };
  return root !== null && needs(root, false);
}

const markFilters: ReadonlySet<string> = new Set(['under', 'colour', 'has', 'is']);

/** What makes two requests the same as far as the index is concerned. */
function keyOf({ text, exact, typing, choices }: SearchRequest): string {
  return JSON.stringify([text, exact, typing, choices]);
}

/** The fields that a query's terms are looked for in. */
function fieldsOf({ root }: Query): readonly TextField[] {
  const nodes = root === null ? [] : positiveNodes(root);
  const asked = new Set(nodes.map(({ field }) => field));
  return textFields.filter((field) => asked.has(null) || asked.has(field));
}

function labelled(counts: ReturnType<Finding['facets']>, { labels }: Scene): Facets {
  const label = (facet: FacetName, value: string): string => {
    const named: ReadonlyMap<string, string> | null =
      facet === 'tag' ? labels.tags : facet === 'source' ? labels.sources : null;
    return named?.get(value) ?? value;
  };
  const lists = facetNames.map((facet): readonly [FacetName, readonly FacetCount[]] => {
    const most = facet === 'month' ? counts[facet].length : mostValues;
    return [
      facet,
      counts[facet].slice(0, most).map(({ value, count }) => ({ value, count, label: label(facet, value) })),
    ];
  });
  return Object.fromEntries(lists) as Record<FacetName, readonly FacetCount[]>;
}
