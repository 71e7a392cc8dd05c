/** What this engine would make of pages that an older one made, with what was mended on them. Nothing is stored. */
import { reflowPage } from '#core/ingest';
import type { DumpId, PageId, SourceId } from '#core/page/ids';
import type { Article, PageReflow } from '#core/page/model';
import { articleParts } from '#core/page/parts';
import { showArticle } from '../db/derive';
import { mendedPage } from '../db/rederive';
import type { EngineTools } from './import-engine';
import { outdatedPages } from './rebuild';

/** An article of a page before or after; `isSame`: the other side has the very same text in the same parts. */
export interface PreviewArticle {
  readonly title: string;
  /** The first words of its text. */
  readonly excerpt: string;
  /** Shown characters without spaces. */
  readonly length: number;
  readonly isSame: boolean;
}

/** A page that would change. */
export interface PagePreview {
  readonly pageId: PageId;
  readonly dumpId: DumpId;
  readonly sourceId: SourceId;
  readonly path: string;
  /** Place of the page in its dump, from 0. */
  readonly ordinal: number;
  readonly before: readonly PreviewArticle[];
  readonly after: readonly PreviewArticle[];
}

export interface RebuildPreview {
  /** Pages whose articles would be other ones, as the reader reads them. */
  readonly changed: readonly PagePreview[];
  /** Pages of an older engine whose articles would stay as they are. */
  readonly same: readonly PageId[];
}

export interface PreviewProgress {
  readonly pagesDone: number;
  readonly pages: number;
}

/** So many pages are looked at between two words about progress. */
const pagesAtATime = 20;

/** Returns what `applyRebuild` would change. */
export async function previewRebuild(
  { db }: EngineTools,
  onProgress: (progress: PreviewProgress) => void,
): Promise<RebuildPreview> {
  const ids = await outdatedPages(db);
  const changed: { readonly key: string; readonly preview: PagePreview }[] = [];
  const same: PageId[] = [];
  const names = new Map((await db.sources.toArray()).map(({ id, name }) => [id, name]));
  for (const [at, id] of ids.entries()) {
    const open = await mendedPage(db, id);
    if (open !== null) {
      const { page, reflow } = open;
      const dump = await db.dumps.get(page.dumpId);
      const { before, after } = compare(page.text, reflow, reflowPage(page.text, page.corrections));
      if ([...before, ...after].every(({ isSame }) => isSame)) {
        same.push(id);
      } else {
        const { dumpId, sourceId, ordinal } = page;
        const preview = { pageId: id, dumpId, sourceId, path: dump?.path ?? '', ordinal, before, after };
        changed.push({ key: `${names.get(sourceId) ?? ''}\u0000${page.sortKey}`, preview });
      }
    }
    if ((at + 1) % pagesAtATime === 0 || at + 1 === ids.length) {
      onProgress({ pagesDone: at + 1, pages: ids.length });
    }
  }
  changed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { changed: changed.map(({ preview }) => preview), same };
}

function compare(text: string, before: PageReflow, after: PageReflow): Pick<PagePreview, 'before' | 'after'> {
  const keys = { before: new Set(before.articles.map(keyOf)), after: new Set(after.articles.map(keyOf)) };
  const shown = (article: Article, others: ReadonlySet<string>): PreviewArticle => {
    const { title, excerpt, length } = showArticle(article, [text]);
    return { title, excerpt, length, isSame: others.has(keyOf(article)) };
  };
  return {
    before: before.articles.map((article) => shown(article, keys.after)),
    after: after.articles.map((article) => shown(article, keys.before)),
  };
}

/** Says which text an article has in which parts: two with the same key are the same. */
function keyOf(article: Article): string {
  return articleParts(article)
    .map(({ role, part }) => {
      const pieces = part.pieces.map(
        ({ start, end, glue, hidden, reading }) =>
          `${start}-${end}${glue}${hidden ? '-' : ''}${reading ?? ''}`,
      );
      return `${role}:${pieces.join()}`;
    })
    .join('|');
}
