/** The articles of a tag in the order one reads a theme: by date. */
import type { ArticleId, TagId } from '#core/page/ids';
import { listArticleIds } from './articles';
import { useThrottledQuery } from './live';

const none: readonly ArticleId[] = [];

/** The articles that carry a tag, oldest first; none for no tag, undefined while loading. */
export function useArticlesOfTag(tagId: TagId | null): readonly ArticleId[] | undefined {
  const load = async () => (tagId === null ? none : listArticleIds({ tagId }, 'date', false));
  return useThrottledQuery(tagId === null ? [] : ['articles'], load, [tagId]);
}
