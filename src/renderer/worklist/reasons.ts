/** Why an article is on the worklist, as far as the engine tells. */
import type { PageId } from '#core/page/ids';
import { articleParts } from '#core/page/parts';
import { qualityWord } from '#core/reflow/quality-word';
import type { ArticleRow, ReflowRow } from '../db/rows';

/** A key under `corrections:reason`. */
export type Reason =
  | 'no-headline'
  | 'headline-only'
  | 'damaged-seam'
  | 'unplaced'
  | 'undecodable'
  | 'poor-text'
  | 'very-low';

/** Below it the engine all but guesses. */
const veryLow = 0.25;

/** Returns the reasons, the plainest first; [] where there is nothing but the low figure. */
export function reasonsOf(
  { article, pages, confidence, quality }: Pick<ArticleRow, 'article' | 'pages' | 'confidence' | 'quality'>,
  reflows: ReadonlyMap<PageId, Pick<ReflowRow, 'problems'>>,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (article.headline.pieces.length === 0) reasons.push('no-headline');
  else if (!article.blocks.some(({ role }) => role === 'paragraph')) reasons.push('headline-only');
  const pieces = articleParts(article).flatMap(({ part }) => part.pieces);
  pages.forEach((pageId, page) => {
    for (const { kind, start, end } of reflows.get(pageId)?.problems ?? []) {
      const isInside = pieces.some(
        (piece) => piece.page === page && piece.start <= end && piece.end >= start,
      );
      if (isInside && !reasons.includes(kind)) reasons.push(kind);
    }
  });
  if (qualityWord(quality) === 'poor') reasons.push('poor-text');
  if (confidence < veryLow) reasons.push('very-low');
  return reasons;
}
