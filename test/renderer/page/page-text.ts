/** A page for tests: a text, and articles of named lines of it. */
import { type AnyRole, isFurnitureRole } from '#core/page/corrections';
import { articleIdOf, makeId } from '#core/page/ids';
import { type Article, type Furniture, noPart, type Piece, raw } from '#core/page/model';
import type { ArticleRow, PageRow, ReflowRow } from '../../../src/renderer/db/rows';

export const pageId = makeId('page', 'a/0');

/** The lines' place in the text, from where the last one ended. */
export function piecesOf(text: string, ...lines: readonly string[]): readonly Piece[] {
  let from = 0;
  return lines.map((line, index) => {
    const start = text.indexOf(line, from);
    if (start === -1) throw new Error(`no ${line}`);
    from = start + line.length;
    return { page: 0, start: raw(start), end: raw(from), glue: index === 0 ? '' : ' ' };
  });
}

/** An article of parts, each a role and its lines. */
export function articleOf(text: string, ...parts: readonly (readonly [AnyRole, ...string[]])[]): Article {
  const article = {
    kicker: noPart,
    headline: noPart,
    deck: noPart,
    byline: noPart,
    blocks: [],
    series: null,
    confidence: 0.4,
  } as unknown as { -readonly [K in keyof Article]: Article[K] };
  for (const [role, ...lines] of parts) {
    const part = { pieces: piecesOf(text, ...lines) };
    if (role === 'kicker' || role === 'headline' || role === 'deck' || role === 'byline')
      article[role] = part;
    else if (!isFurnitureRole(role)) article.blocks = [...article.blocks, { role, ...part }];
  }
  return article;
}

/** What the page view takes of a page. */
export function openPageOf(
  text: string,
  articles: readonly Article[],
  furniture: readonly Furniture[] = [],
): { readonly page: PageRow; readonly articles: readonly ArticleRow[]; readonly reflow: ReflowRow } {
  return {
    page: { id: pageId, text } as PageRow,
    articles: articles.map(
      (article, order) =>
        ({ id: articleIdOf(pageId, order), pages: [pageId], article }) as unknown as ArticleRow,
    ),
    reflow: { pageId, furniture, problems: [] } as unknown as ReflowRow,
  };
}
