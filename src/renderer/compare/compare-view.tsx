/** Two articles side by side: fetches both, and lets either be chosen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { useArticle } from '../db/articles';
import { useHighlights } from '../db/highlights';
import { useNotes } from '../db/notes';
import { ComparePanes } from './compare-panes';
import type { Side } from './side';

export interface CompareViewProps {
  readonly a?: ArticleId;
  readonly b?: ArticleId;
}

const none: readonly never[] = [];

/** The comparison that the address asks for; a side without an article offers some. */
export function CompareView({ a, b }: CompareViewProps) {
  const { t } = useTranslation('compare');
  usePageTitle(t('title'));
  const [choosing, setChoosing] = useState<'a' | 'b' | null>(null);
  const first = useSide(a, choosing === 'a');
  const second = useSide(b, choosing === 'b');

  function choose(which: 'a' | 'b', id: ArticleId): void {
    setChoosing(null);
    const next = { ...(a !== undefined && { a }), ...(b !== undefined && { b }), [which]: id };
    navigate({ view: 'compare', ...next }, { replace: true });
  }

  return (
    <ComparePanes
      a={first}
      b={second}
      asked={{ a: a ?? null, b: b ?? null }}
      onChoosing={setChoosing}
      onChoose={choose}
      onSwap={() =>
        a !== undefined && b !== undefined && navigate({ view: 'compare', a: b, b: a }, { replace: true })
      }
    />
  );
}

function useSide(id: ArticleId | undefined, isChoosing: boolean): Side {
  // Hooks are asked for a side without an article too: of none there is nothing.
  const asked = id ?? ('article:none' as ArticleId);
  const open = useArticle(asked);
  const highlights = useHighlights(asked) ?? none;
  const notes = useNotes(asked) ?? none;
  if (id === undefined || isChoosing) return { kind: 'choosing', canKeep: id !== undefined };
  if (open === null) return { kind: 'gone' };
  if (open === undefined || open.row.id !== id) return { kind: 'loading' };
  return { kind: 'article', open, highlights, notes };
}
