/** Listens to the reader's keys while the article they are meant for is being loaded. */
import { useEffect, useRef } from 'react';
import type { ArticleId } from '#core/page/ids';
import type { Sought } from '../app/routes';
import { actAhead } from './keys-ahead';
import { isKeyOfPage, readerActionOf } from './reader-keys';

/** Answers keys for the article as long as `isLoading`; then the reader's own listener does. */
export function useKeysAhead(articleId: ArticleId, isLoading: boolean, sought: Sought): void {
  const latest = useRef(sought);
  latest.current = sought;
  useEffect(() => {
    if (!isLoading) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const action = isKeyOfPage(event) ? readerActionOf(event, false) : null;
      if (action === null) return;
      event.preventDefault();
      event.stopPropagation();
      actAhead(articleId, action, latest.current);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [articleId, isLoading]);
}
