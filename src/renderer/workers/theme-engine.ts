/**
 * The theme worker's work. It knows which articles carry which tags, has read the tagged ones to suggest tags from, and
 * follows every change of the database: what was tagged a moment ago counts in the next answer.
 */
import type { ArticleId, TagId } from '#core/page/ids';
import { searchDocument } from '#core/search/document';
import { sharedPhrases } from '#core/themes/shared-phrases';
import { type TagSuggestion, ThemeModel } from '#core/themes/theme-model';
import { themeWords } from '#core/themes/theme-words';
import { loadForExport, type StoredArticle } from '../db/articles';
import { db } from '../db/database';
import { refusedTags } from '../db/tag-refusals';
import { onThemeChanges, type ThemeChange } from '../db/theme-changes';
import type { OfferReason, TagOffer, TagOffers, ThemeOverview, ThemeService } from '../themes/theme-state';
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

export class ThemeEngine implements ThemeService {
  readonly #model = new ThemeModel();
  readonly #ledger = new ThemeLedger();
  readonly #listeners = new Set<(revision: number) => void>();
  readonly #stopFollowing: () => void;
  readonly #loaded: Promise<void>;
  /** Resolves when the library has been learnt for the first time. */
  readonly #learnt: Promise<void>;
  /** Changes that were committed and are not looked at yet. */
  #changes: ThemeChange[] = [];
  /** Articles to learn, those that were changed last first. */
  #unlearnt = new Map<ArticleId, 'tagged' | 'background'>();
  #following: Promise<void> = Promise.resolve();
  #learning: Promise<void> | null = null;
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  /** Begins at once; `onFailure` is told when the library cannot be read. */
  constructor(onFailure: (error: unknown) => void) {
    this.#stopFollowing = onThemeChanges((change) => {
      this.#changes.push(change);
      this.#followSoon(onFailure);
    });
    this.#loaded = this.#ledger.load();
    this.#learnt = this.#loaded.then(() => this.#learnLibrary());
    this.#learnt.catch(onFailure);
  }

  close(): void {
    this.#isClosed = true;
    this.#stopFollowing();
    clearTimeout(this.#timer);
  }

  async offers(articleId: ArticleId, most: number): Promise<TagOffers | null> {
    await this.#learnt;
    await this.#follow();
    if (this.#unlearnt.size > 0) await this.#learn(learntAtOnce);
    const [article] = await loadForExport([articleId]);
    if (article === null || article === undefined) return null;
    const { headline, body } = documentOf(article);
    const without = new Set([...article.row.tagIds, ...(await refusedTags(db, article.row))]);
    const suggested = this.#model.suggest(themeWords(headline, body), most, articleId, without);
    const offers = await explain(`${headline}\n${body}`, suggested);
    return { offers, learnt: this.#model.tagged };
  }

  async overview(): Promise<ThemeOverview> {
    await this.#loaded;
    await this.#follow();
    return this.#ledger.overview();
  }

  async untagged(): Promise<readonly ArticleId[]> {
    await this.#loaded;
    await this.#follow();
    return this.#ledger.inOrder((tagIds) => tagIds.length === 0);
  }

  async both(one: TagId, other: TagId): Promise<readonly ArticleId[]> {
    await this.#loaded;
    await this.#follow();
    return this.#ledger.inOrder((tagIds) => tagIds.includes(one) && tagIds.includes(other));
  }

  async watch(listener: (revision: number) => void): Promise<void> {
    this.#listeners.add(listener);
    listener(this.#revision);
  }

  /** Learns a choice of the tagged articles, and of the others as background. */
  async #learnLibrary(): Promise<void> {
    const tagged = this.#ledger.tagged();
    for (const id of chooseTagged(tagged)) this.#unlearnt.set(id, 'tagged');
    const all = await db.articles.toCollection().primaryKeys();
    for (const id of chooseBackground(all, tagged)) this.#unlearnt.set(id, 'background');
    while (this.#unlearnt.size > 0 && !this.#isClosed) {
      await this.#learn(slice);
      await pause();
    }
    this.#tell();
  }

  #followSoon(onFailure: (error: unknown) => void): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#loaded
        .then(() => this.#follow())
        .then(() => this.#learnRest())
        .then(() => this.#tell())
        .catch(onFailure);
    }, tellEveryMs);
  }

  async #learnRest(): Promise<void> {
    while (this.#unlearnt.size > 0 && !this.#isClosed) {
      await this.#learn(slice);
      await pause();
    }
  }

  /** Looks at what was committed, one change after the other. */
  #follow(): Promise<void> {
    this.#following = this.#following.catch(() => {}).then(() => this.#followAll());
    return this.#following;
  }

  async #followAll(): Promise<void> {
    const changes = this.#changes;
    this.#changes = [];
    for (const change of changes) {
      const written = await this.#ledger.follow(change);
      if (written === null) this.#compare();
      else
        for (const [id, row] of written) {
          if (row === null) this.#model.delete(id);
          else this.#note(id, row.tagIds);
        }
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
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
