/** Which articles print which names, offers and authors, kept in memory: answers are sums over it, nothing is read. */
import { foldedForms, foldNaming, type NameKind, nameKinds, namingKey } from '#core/names/model';
import { unpackOffer } from '#core/names/packed-offer';
import type { ArticleId, NameId } from '#core/page/ids';
import type { NameRow, SightingRow } from '../db/name-rows';
import type { NameArticles, NameCount, OfferedName, OfferedNames, ReporterCount } from '../names/names-state';

/** So many offers, and names beside a name, are told. */
const most = { offers: 600, together: 60, examples: 3 } as const;

interface Offered {
  readonly packed: string;
  articles: number;
  examples: ArticleId[];
}

interface Output {
  readonly articles: Set<ArticleId>;
  readonly pictures: Set<ArticleId>;
}

export class NameLedger {
  readonly #rows = new Map<ArticleId, SightingRow>();
  readonly #byName = new Map<NameId, Map<ArticleId, number>>();
  readonly #byOffer = new Map<string, Offered>();
  readonly #byAuthor = new Map<string, Output>();
  readonly #words = new Map<string, string>();
  #sortedOffers: readonly Offered[] | null = null;

  /** How many articles are known. */
  get size(): number {
    return this.#rows.size;
  }

  ids(): IterableIterator<ArticleId> {
    return this.#rows.keys();
  }

  /** The articles that have a name. */
  articlesOf(id: NameId): readonly ArticleId[] {
    return [...(this.#byName.get(id)?.keys() ?? [])];
  }

  /** Takes what was read of an article, instead of what was known of it. */
  put(read: SightingRow): void {
    this.delete(read.articleId);
    const row = this.#shared(read);
    const { articleId } = row;
    this.#rows.set(articleId, row);
    for (const [id, times] of row.names) entryOf(this.#byName, id, () => new Map()).set(articleId, times);
    for (const packed of row.offers) {
      const offered = entryOf(this.#byOffer, offerKey(packed), () => ({ packed, articles: 0, examples: [] }));
      offered.articles += 1;
      if (offered.examples.length < most.examples) offered.examples.push(articleId);
    }
    for (const name of row.writers) this.#output(name).articles.add(articleId);
    for (const name of row.photographers) this.#output(name).pictures.add(articleId);
    this.#sortedOffers = null;
  }

  /** Forgets an article. */
  delete(articleId: ArticleId): void {
    const row = this.#rows.get(articleId);
    if (row === undefined) return;
    this.#rows.delete(articleId);
    for (const [id] of row.names) this.#byName.get(id)?.delete(articleId);
    for (const packed of row.offers) {
      const offered = this.#byOffer.get(offerKey(packed));
      if (offered === undefined) continue;
      offered.articles -= 1;
      offered.examples = offered.examples.filter((id) => id !== articleId);
      if (offered.articles === 0) this.#byOffer.delete(offerKey(packed));
    }
    for (const name of [...row.writers, ...row.photographers]) {
      const output = this.#byAuthor.get(name);
      output?.articles.delete(articleId);
      output?.pictures.delete(articleId);
      if (output?.articles.size === 0 && output.pictures.size === 0) this.#byAuthor.delete(name);
    }
    this.#sortedOffers = null;
  }

  counts(): readonly NameCount[] {
    return [...this.#byName].map(([nameId, articles]) => {
      let mentions = 0;
      for (const times of articles.values()) mentions += times;
      return { nameId, articles: articles.size, mentions, ...this.#extent(articles.keys()) };
    });
  }

  name(id: NameId): NameArticles {
    const own = this.#byName.get(id) ?? new Map<ArticleId, number>();
    const beside = new Map<NameId, number>();
    for (const articleId of own.keys()) {
      for (const [other] of this.#rows.get(articleId)?.names ?? [])
        if (other !== id) beside.set(other, (beside.get(other) ?? 0) + 1);
    }
    return this.#articles(own, beside);
  }

  reporter(name: string): NameArticles {
    const output = this.#byAuthor.get(name);
    const own = new Map<ArticleId, number>();
    for (const id of [...(output?.articles ?? []), ...(output?.pictures ?? [])]) own.set(id, 1);
    const beside = new Map<NameId, number>();
    for (const articleId of own.keys()) {
      for (const [other] of this.#rows.get(articleId)?.names ?? [])
        beside.set(other, (beside.get(other) ?? 0) + 1);
    }
    return this.#articles(own, beside);
  }

  reporters(): readonly ReporterCount[] {
    return [...this.#byAuthor]
      .map(([name, { articles, pictures }]) => ({
        name,
        articles: articles.size,
        pictures: pictures.size,
        years: this.#years(articles),
        ...this.#extent([...articles, ...pictures]),
      }))
      .sort((a, b) => b.articles - a.articles || b.pictures - a.pictures || (a.name < b.name ? -1 : 1));
  }

  /** What is offered of a kind, the most frequent first, without what is in the lists or refused. */
  offers(kind: NameKind, names: readonly NameRow[], refused: ReadonlySet<string>): OfferedNames {
    this.#sortedOffers ??= [...this.#byOffer.values()].sort(
      (a, b) => b.articles - a.articles || (a.packed < b.packed ? -1 : 1),
    );
    const listed = new Set(names.flatMap((row) => foldedForms(row)));
    const mark = String(nameKinds.indexOf(kind));
    const offers: OfferedName[] = [];
    let all = 0;
    for (const { packed, articles, examples } of this.#sortedOffers) {
      if (packed[0] !== mark) continue;
      const { name, sign, office } = unpackOffer(packed);
      if (listed.has(foldNaming(name)) || refused.has(namingKey(kind, name))) continue;
      all += 1;
      if (offers.length < most.offers) offers.push({ kind, name, sign, office, articles, examples });
    }
    return { offers, all };
  }

  #articles(own: ReadonlyMap<ArticleId, number>, beside: ReadonlyMap<NameId, number>): NameArticles {
    const dated = [...own].map(([id, times]) => ({ id, times, date: this.#rows.get(id)?.date ?? '' }));
    dated.sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
    const months = new Map<string, number>();
    let undated = 0;
    for (const { date } of dated) {
      const period = date.slice(0, 7);
      if (period.length < 7) undated += 1;
      else months.set(period, (months.get(period) ?? 0) + 1);
    }
    return {
      articles: dated.map(({ id }) => id),
      times: dated.map(({ times }) => times),
      months: [...months].map(([period, articles]) => ({ period, articles })),
      undated,
      together: [...beside]
        .map(([nameId, articles]) => ({ nameId, articles }))
        .sort((a, b) => b.articles - a.articles || (a.nameId < b.nameId ? -1 : 1))
        .slice(0, most.together),
    };
  }

  #extent(ids: Iterable<ArticleId>): { readonly first: string; readonly last: string } {
    let [first, last] = ['', ''];
    for (const id of ids) {
      const date = this.#rows.get(id)?.date ?? '';
      if (date === '') continue;
      if (first === '' || date < first) first = date;
      if (date > last) last = date;
    }
    return { first, last };
  }

  #years(ids: Iterable<ArticleId>): ReporterCount['years'] {
    const years = new Map<string, number>();
    for (const id of ids) {
      const year = this.#rows.get(id)?.date.slice(0, 4) ?? '';
      if (year !== '') years.set(year, (years.get(year) ?? 0) + 1);
    }
    return [...years]
      .map(([year, articles]) => ({ year, articles }))
      .sort((a, b) => (a.year < b.year ? -1 : 1));
  }

  #output(name: string): Output {
    return entryOf(this.#byAuthor, name, () => ({ articles: new Set(), pictures: new Set() }));
  }

  /** The row with texts that many articles have stored once. */
  #shared(row: SightingRow): SightingRow {
    const one = (text: string) => entryOf(this.#words, text, () => text);
    return {
      ...row,
      paper: one(row.paper),
      date: one(row.date),
      names: row.names.map(([id, times]) => [one(id) as NameId, times]),
      offers: row.offers.map(one),
      writers: row.writers.map(one),
      photographers: row.photographers.map(one),
    };
  }
}

/** What has no date comes last. */
function compareDates(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Kind and name: whatever it was known by, it is one offer. */
function offerKey(packed: string): string {
  return packed[0] + packed.slice(2, packed.indexOf('\n'));
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
