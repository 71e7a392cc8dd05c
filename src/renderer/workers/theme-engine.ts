/**
 * The theme worker's work. It knows which articles carry which tags, has read the tagged ones to suggest tags from, and
 * follows every change of the database: what was tagged a moment ago counts in the next answer.
 */
import type { ArticleId, TagId } from '#core/page/ids';
import { searchDocument } from '#core/search/document';
import { sharedPhrases } from '#core/themes/shared-phrases';
import { type TagSuggestion, ThemeModel } from '#core/themes/theme-model';
import { themeWords } from '#core/themes/theme-words';
import { loadArticlesBetween } from '../db/article-months';
import { allArticleIds, loadForExport, type StoredArticle } from '../db/articles';
import { db } from '../db/database';
import { refusedTags } from '../db/tag-refusals';
import { onThemeChanges, type ThemeChange } from '../db/theme-changes';
import type { ThemeCount } from '../themes/count-themes';
import { type PackedIds, packIds, unpackIds } from '../themes/packed-ids';
import type {
  OfferReason,
  TagOffer,
  TagOffers,
  ThemePairs,
  ThemeSeries,
  ThemeService,
  ThemeTimeline,
  TimeAsked,
} from '../themes/theme-state';
import { ThemeLedger } from './theme-ledger';
import { chooseBackground, chooseTagged } from './theme-sample';

/** Articles read at a time: a question waits no longer than that. */
const slice = 15;

/** Changed articles that are learnt before a question is answered; more of them are learnt in what time is left. */
const learntAtOnce = 80;

/** Reasons of a tag, and phrases of a reason, that are shown. */
const shown = { reasons: 2, phrases: 4 } as const;

/** Changes are told at most this often, in milliseconds. */
const tellEveryMs = 200;

/** So long after a question learning goes on, in milliseconds: a view asks more than one. */
const restMs = 120;

const nothingOffered: TagOffers = { offers: [], learnt: 0 };

export class ThemeEngine implements ThemeService {
  readonly #model = new ThemeModel();
  readonly #ledger = new ThemeLedger();
  readonly #listeners = new Set<(revision: number) => void>();
  readonly #stopFollowing: () => void;
  readonly #loaded: Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  /** Resolves when the library has been learnt for the first time; null until there is something to suggest. */
  #learnt: Promise<void> | null = null;
  /** Changes that were committed and are not looked at yet. */
  #changes: ThemeChange[] = [];
  /** Articles to learn, those that were changed last first. */
  #unlearnt = new Map<ArticleId, 'tagged' | 'background'>();
  /** Questions are answered one after the other, each on what it was told before. */
  #answering: Promise<unknown> = Promise.resolve();
  /** Questions that wait or are being answered. */
  #asked = 0;
  #lastAnswer = 0;
  #learning: Promise<void> | null = null;
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  /** Begins at once; `onFailure` is told when the library cannot be read. */
  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
    this.#stopFollowing = onThemeChanges((change) => {
      this.#changes.push(change);
      this.#followSoon();
    });
    this.#loaded = this.#ledger.load();
    this.#loaded.catch(onFailure);
  }

  close(): void {
    this.#isClosed = true;
    this.#stopFollowing();
    clearTimeout(this.#timer);
  }

  async offers(articleId: ArticleId, most: number): Promise<TagOffers | null> {
    // Who goes from article to article has the library to himself: learning goes on when he reads.
    this.#lastAnswer = Date.now();
    if (this.#learnt === null) {
      const tagged = await this.#ask(() => this.#ledger.tagged().size);
      // Where nothing is tagged there is nothing to suggest: the library is not read for that.
      if (tagged === 0) return (await db.articles.get(articleId)) === undefined ? null : nothingOffered;
      this.#learnFirst();
    }
    await this.#learnt;
    await this.#ask(() => {});
    if (this.#unlearnt.size > 0) await this.#learn(learntAtOnce);
    const [article] = await loadForExport([articleId]);
    if (article === null || article === undefined) return null;
    const { headline, body } = documentOf(article);
    const without = new Set([...article.row.tagIds, ...(await refusedTags(db, article.row))]);
    const suggested = this.#model.suggest(themeWords(headline, body), most, articleId, without);
    const offers = await explain(`${headline}\n${body}`, suggested);
    return { offers, learnt: this.#model.tagged };
  }

  counts(): Promise<readonly ThemeCount[]> {
    return this.#ask(() => this.#ledger.counts());
  }

  countsAmong(ids: PackedIds): Promise<ReadonlyMap<TagId, number>> {
    return this.#ask(() => this.#ledger.countsAmong(unpackIds(ids)));
  }

  pairs(): Promise<ThemePairs> {
    return this.#ask(async () => ({ counts: await this.#ledger.counts(), pairs: this.#ledger.pairs() }));
  }

  timeline(asked: readonly TagId[] | number): Promise<ThemeTimeline> {
    return this.#ask(async () => {
      const { counts } = await this.#ledger.months();
      const places = this.#ledger.places();
      const chosen = typeof asked === 'number' ? this.#ledger.largest(asked) : places.placesOf(asked);
      return {
        all: counts.all(),
        themes: chosen.flatMap((place): readonly ThemeSeries[] => {
          const tagId = places.ids[place];
          return tagId === undefined ? [] : [{ tagId, ...counts.ofTheme(place) }];
        }),
      };
    });
  }

  untagged(): Promise<PackedIds> {
    return this.#ask(async () => packIds(await this.#ledger.inOrder((tagIds) => tagIds.length === 0)));
  }

  both(one: TagId, other: TagId): Promise<PackedIds> {
    return this.#ask(async () =>
      packIds(await this.#ledger.inOrder((tagIds) => tagIds.includes(one) && tagIds.includes(other))),
    );
  }

  during({ from, until, tagId }: TimeAsked): Promise<PackedIds> {
    return this.#ask(async () => {
      const places = this.#ledger.places();
      const [wanted] = tagId === null ? [] : places.placesOf([tagId]);
      if (tagId !== null && wanted === undefined) return packIds([]);
      const ids = await loadArticlesBetween(from, until);
      if (wanted === undefined) return packIds(ids);
      return packIds(
        ids.filter((id) => places.themesOf(places.placesOf(this.#ledger.tagsOf(id))).includes(wanted)),
      );
    });
  }

  async watch(listener: (revision: number) => void): Promise<void> {
    this.#listeners.add(listener);
    listener(this.#revision);
  }

  /** Answers when what was committed before has been looked at, and no other question is being answered. */
  async #ask<T>(answer: () => T | Promise<T>): Promise<T> {
    this.#asked += 1;
    try {
      await this.#loaded;
      return await this.#inTurn(async () => {
        await this.#followAll();
        return answer();
      });
    } finally {
      this.#asked -= 1;
      this.#lastAnswer = Date.now();
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#answering.catch(() => {}).then(work);
    this.#answering = turn;
    return turn;
  }

  #learnFirst(): void {
    if (this.#learnt !== null) return;
    this.#learnt = this.#learnLibrary();
    this.#learnt.catch(this.#onFailure);
  }

  /** Learns a choice of the tagged articles, and of the others as background. */
  async #learnLibrary(): Promise<void> {
    const tagged = this.#ledger.tagged();
    for (const id of chooseTagged(tagged)) this.#unlearnt.set(id, 'tagged');
    const all = await allArticleIds();
    for (const id of chooseBackground(all, tagged)) this.#unlearnt.set(id, 'background');
    await this.#learnRest();
    this.#tell();
  }

  #followSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#loaded
        .then(() => this.#inTurn(() => this.#followAll()))
        .then(() => this.#tell())
        .then(() => this.#learnt)
        .then(() => this.#learnRest())
        .then(() => this.#tell())
        .catch(this.#onFailure);
    }, tellEveryMs);
  }

  /** Learns what is left, and rests while there are questions: they come first. */
  async #learnRest(): Promise<void> {
    while (this.#unlearnt.size > 0 && !this.#isClosed) {
      const rest = this.#asked > 0 ? restMs : this.#lastAnswer + restMs - Date.now();
      if (rest > 0) {
        await pause(rest);
        continue;
      }
      await this.#learn(slice);
      await pause(0);
    }
  }

  /** Looks at what was committed; only in turn. */
  async #followAll(): Promise<void> {
    if (this.#changes.length === 0) return;
    const changes = this.#changes;
    this.#changes = [];
    let written: Awaited<ReturnType<ThemeLedger['follow']>>;
    try {
      written = await this.#ledger.follow(changes);
    } catch (error) {
      // The next question looks at them again.
      this.#changes = [...changes, ...this.#changes];
      throw error;
    }
    if (this.#learnt === null) return;
    if (written === null) this.#compare();
    else
      for (const [id, row] of written) {
        if (row === null) this.#model.delete(id);
        else this.#note(id, row.tagIds);
      }
  }

  /** An article that was written: its text may be another, too. */
  #note(id: ArticleId, tagIds: readonly TagId[]): void {
    const known = this.#model.tagsOf(id);
    if (tagIds.length > 0) this.#unlearnt.set(id, 'tagged');
    else if (known !== undefined) this.#unlearnt.set(id, 'background');
  }

  /** After very many changes: what is known must carry the tags that it has now. */
  #compare(): void {
    const tagged = this.#ledger.tagged();
    for (const id of chooseTagged(tagged)) {
      if (!this.#model.knows(id, tagged.get(id) ?? null)) this.#unlearnt.set(id, 'tagged');
    }
    for (const id of this.#model.ids()) {
      if (!this.#model.knows(id, tagged.get(id) ?? null)) this.#unlearnt.set(id, 'tagged');
    }
  }

  /** Reads and learns some articles; never two portions at a time, so that the last tags of an article win. */
  async #learn(most: number): Promise<void> {
    while (this.#learning !== null) await this.#learning;
    this.#learning = this.#learnPortion(most).finally(() => {
      this.#learning = null;
    });
    await this.#learning;
  }

  async #learnPortion(most: number): Promise<void> {
    const ids = [...this.#unlearnt.keys()].slice(0, most);
    for (const id of ids) this.#unlearnt.delete(id);
    const articles = await loadForExport(ids);
    for (const [at, id] of ids.entries()) {
      const article = articles[at];
      if (article === null || article === undefined) {
        this.#model.delete(id);
        continue;
      }
      const { headline, body } = documentOf(article);
      const { tagIds } = article.row;
      this.#model.put(id, themeWords(headline, body), tagIds.length > 0 ? tagIds : null);
    }
  }

  #tell(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener(this.#revision);
  }
}

/** Suggestions with titles and phrases, those whose reasons cannot be shown left out. */
async function explain(text: string, suggested: readonly TagSuggestion[]): Promise<readonly TagOffer[]> {
  const wanted = suggested.flatMap(({ witnesses }) => witnesses.map(({ articleId }) => articleId));
  const loaded = await loadForExport([...new Set(wanted)]);
  const articles = new Map(
    loaded.flatMap((article) => (article === null ? [] : [[article.row.id, article]])),
  );
  const tags = new Set((await db.tags.bulkGet(suggested.map(({ tagId }) => tagId))).map((tag) => tag?.id));
  return suggested.flatMap(({ tagId, witnesses }): readonly TagOffer[] => {
    if (!tags.has(tagId)) return [];
    const reasons = witnesses.flatMap(({ articleId, words }): readonly OfferReason[] => {
      const article = articles.get(articleId);
      if (article === undefined) return [];
      const { headline, body } = documentOf(article);
      const phrases = sharedPhrases(text, `${headline}\n${body}`, words, shown.phrases);
      return phrases.length === 0 ? [] : [{ articleId, title: article.row.title, phrases }];
    });
    return reasons.length === 0 ? [] : [{ tagId, reasons: reasons.slice(0, shown.reasons) }];
  });
}

function documentOf({ row, pageTexts }: StoredArticle): { readonly headline: string; readonly body: string } {
  return searchDocument({ id: row.id, article: row.article, pageTexts, notes: [], tags: [] });
}

/** Lets messages in. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
