/** The texts of a plan among those of the library: the page, the pages of the article, or the text that will be here. */
import { type SolidText, solidText } from '#core/anchor/solid-text';
import { guidOf } from '#core/export/refi-ids';
import { type SourceText, sourceTextOf } from '#core/export/refi-text';
import type { ImportPlan, PlannedText } from '#core/import/plan';
import { plainGuid } from '#core/import/plan';
import { nothingShown } from '#core/page/facts';
import type { ArticleId, PageId, SourceId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { articleSpans } from '#core/page/parts';
import type { BroadsheetDatabase } from '../db/database';
import type { ArticleRow, PageRow } from '../db/rows';
import type { NewTexts } from './new-texts';

/** A page with its text, which is there or will be. */
export interface KnownPage {
  readonly id: PageId;
  readonly text: string;
  /** Where its text begins in the text of its dump. */
  readonly start: number;
}

/** What of the library a text of the plan is. */
export type Match =
  /** The same text, page by page: positions count. `pages` are in order, from the beginning of the text. */
  | { readonly kind: 'same'; readonly pages: readonly KnownPage[]; readonly whole: readonly Span[] }
  /** An article that was exported: positions count in what is shown of it. */
  | { readonly kind: 'article'; readonly shown: SourceText; readonly whole: readonly Span[] }
  /** Its place, with another text: words count. Empty: it is not here. */
  | { readonly kind: 'place'; readonly pages: readonly KnownPage[] };

const nowhere: Match = { kind: 'place', pages: [] };

/** Finds texts; each is looked for once. */
export class LibraryTexts {
  readonly #db: BroadsheetDatabase;
  readonly #plan: ImportPlan;
  readonly #fresh: NewTexts;
  readonly #matches = new Map<string, Match>();
  readonly #pages = new Map<PageId, KnownPage>();
  #solid: { readonly id: PageId; readonly text: SolidText } | null = null;
  #sources: readonly { readonly id: SourceId; readonly name: string }[] | null = null;
  #titles: ReadonlyMap<string, readonly ArticleId[]> | null = null;
  #guids: ReadonlyMap<string, ArticleId> | null = null;

  constructor(db: BroadsheetDatabase, plan: ImportPlan, fresh: NewTexts) {
    this.#db = db;
    this.#plan = plan;
    this.#fresh = fresh;
  }

  async find(key: string): Promise<Match> {
    const known = this.#matches.get(key);
    if (known !== undefined) return known;
    const text = this.#plan.texts.get(key);
    const match =
      text === undefined ? nowhere : text.kind === 'page' ? await this.#page(text) : await this.#source(text);
    if (match.kind !== 'article') for (const page of match.pages) this.#pages.set(page.id, page);
    this.#matches.set(key, match);
    return match;
  }

  /** The text of a page; '' of one that is not here. */
  async textOf(id: PageId): Promise<string> {
    const known = this.#pages.get(id) ?? (await this.#db.pages.get(id));
    if (known !== undefined) this.#pages.set(id, { id, text: known.text, start: known.start });
    return known?.text ?? '';
  }

  /** The text of a page prepared for looking; the last one is kept. */
  async solidOf(id: PageId): Promise<SolidText> {
    if (this.#solid?.id !== id) this.#solid = { id, text: solidText(await this.textOf(id)) };
    return this.#solid.text;
  }

  async #page(text: PlannedText & { kind: 'page' }): Promise<Match> {
    const found: PageRow[] = [];
    const byId = text.id === null ? undefined : await this.#db.pages.get(text.id);
    if (byId !== undefined && (text.text === null || byId.text === text.text)) found.push(byId);
    else found.push(...(await this.#pagesAt(text.source, text.path, text.ordinal)));
    const same = found.find((page) => page.text === text.text);
    // Positions in a page's own text begin with it, wherever it stands in its dump.
    if (same !== undefined) return sameText([{ ...same, start: 0 }]);
    return { kind: 'place', pages: found };
  }

  /** Pages at a place; where no source of that name has it, those of any source that does. */
  async #pagesAt(source: string, path: string, ordinal: number | null): Promise<readonly PageRow[]> {
    if (path === '') return [];
    this.#sources ??= await this.#db.sources.where('binnedAt').equals(0).toArray();
    const keys = this.#sources.map(({ id }): [SourceId, string] => [id, path]);
    const dumps = await this.#db.dumps.where('[sourceId+path]').anyOf(keys).toArray();
    const named = new Set(this.#sources.filter(({ name }) => name === source).map(({ id }) => id));
    const own = dumps.filter(({ sourceId }) => named.has(sourceId));
    const wanted = (own.length > 0 ? own : dumps).map(({ id }) => id);
    const pages = await this.#db.pages.where('dumpId').anyOf(wanted).sortBy('ordinal');
    return ordinal === null ? pages : pages.filter((page) => page.ordinal === ordinal);
  }

  async #source(text: PlannedText & { kind: 'source' }): Promise<Match> {
    const title = await this.#articlesCalled(text);
    for (const row of title) {
      const match = await this.#asArticle(row, text.text);
      if (match !== null) return match;
    }
    const dump = await this.#fresh.pagesOf(text);
    if (dump.isHere) return sameText(dump.pages);
    const near = await this.#db.pages.bulkGet([...new Set(title.flatMap(({ pages }) => pages))]);
    const placed = near.filter((page) => page !== undefined);
    if (placed.length > 0) return { kind: 'place', pages: placed };
    const files = await this.#pagesAt('', text.path, null);
    if (files.length > 0 && files.map((page) => page.text).join('\f') === text.text) return sameText(files);
    return dump.pages.length === 0 ? nowhere : sameText(dump.pages);
  }

  /** Articles that may be the text: of the same GUID, or of the title that its name begins with. */
  async #articlesCalled({ guid, name }: PlannedText & { kind: 'source' }): Promise<readonly ArticleRow[]> {
    if (this.#titles === null || this.#guids === null) {
      const titles = new Map<string, ArticleId[]>();
      const guids = new Map<string, ArticleId>();
      await this.#db.articles.orderBy('title').eachKey((title, { primaryKey }) => {
        const key = String(title).replace(/\s+/gu, ' ');
        titles.set(key, [...(titles.get(key) ?? []), primaryKey]);
        guids.set(plainGuid(guidOf(primaryKey)), primaryKey);
      });
      this.#titles = titles;
      this.#guids = guids;
    }
    const parts = name.split(', ');
    const titles = parts.map((_, at) => parts.slice(0, parts.length - at).join(', '));
    const own = this.#guids.get(guid);
    const ids = new Set([
      ...(own === undefined ? [] : [own]),
      ...titles.flatMap((each) => this.#titles?.get(each) ?? []),
    ]);
    const rows = await this.#db.articles.bulkGet([...ids].slice(0, mostCalled));
    return rows.filter((row) => row !== undefined);
  }

  async #asArticle(row: ArticleRow, text: string): Promise<Match | null> {
    const rows = await this.#db.pages.bulkGet([...row.pages]);
    const pages = rows.flatMap((page) =>
      page === undefined ? [] : [{ ...page, path: row.path, encoding: '', facts: nothingShown }],
    );
    const [first, ...others] = pages;
    if (first === undefined || pages.length < row.pages.length) return null;
    const shown = sourceTextOf({ article: row.article, pages: [first, ...others] });
    if (shown.text !== text) return null;
    return { kind: 'article', shown, whole: articleSpans(row.article, row.pages) };
  }
}

/** Of a title that many articles have, so many are compared. */
const mostCalled = 200;

function sameText(pages: readonly KnownPage[]): Match {
  const whole = pages
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text }): Span => ({ page: id, start: 0 as Span['start'], end: text.length as Span['end'] }));
  return { kind: 'same', pages, whole };
}
