/** What of an article stands on one of its pages, as shown text. */
import type { BlockRole, Part } from '#core/page/model';
import { showPart } from '#core/page/shown';
import type { ArticleRow, PageRow } from '../db/rows';

export interface PartsOnPage {
  readonly kicker: string;
  readonly deck: string;
  readonly byline: string;
  /** `key` is the place in the article; blocks with nothing on this page are left out. */
  readonly blocks: readonly { readonly key: number; readonly role: BlockRole; readonly text: string }[];
}

/** Returns the shown text of an article's parts, only of the pieces that stand on `page`. */
export function partsOnPage({ article, pages }: ArticleRow, page: PageRow): PartsOnPage {
  const at = pages.indexOf(page.id);
  const texts: string[] = [];
  texts[at] = page.text;
  const shown = (part: Part) =>
    showPart({ pieces: part.pieces.filter((piece) => piece.page === at) }, texts).text;
  return {
    kicker: shown(article.kicker),
    deck: shown(article.deck),
    byline: shown(article.byline),
    blocks: article.blocks
      .map((block, key) => ({ key, role: block.role, text: shown(block) }))
      .filter(({ text }) => text !== ''),
  };
}
