/** The ids of all articles of the library, read when they are asked for. */
import { useEffect, useState } from 'react';
import type { ArticleId } from '#core/page/ids';
import { reportFailure } from '../app/failures';
import { listArticleIds } from '../db/articles';

/** Returns the ids once `isWanted`; null before. */
export function useEverything(isWanted: boolean): readonly ArticleId[] | null {
  const [ids, setIds] = useState<readonly ArticleId[] | null>(null);
  useEffect(() => {
    if (isWanted && ids === null) listArticleIds({}, 'page', false).then(setIds, reportFailure);
  }, [isWanted, ids]);
  return isWanted ? ids : null;
}
