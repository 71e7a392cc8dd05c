/** Opens an article: fetches what reading it needs and hands it to the reader. */
import { FileQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { goBack } from '../app/navigation';
import type { Sought } from '../app/routes';
import { useArticle } from '../db/articles';
import { useHighlights } from '../db/highlights';
import { useNotes } from '../db/notes';
import { useProgressAtOpening } from '../db/progress';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Reader } from './reader';
import { useKeysAhead } from './use-keys-ahead';

export interface ReaderViewProps extends Sought {
  readonly articleId: ArticleId;
  /** Where to open it: a search hit, a highlight. */
  readonly at?: Span;
}

const none: readonly never[] = [];

/** The reader of one article; says so when there is none. */
export function ReaderView({ articleId, at, sought, exact }: ReaderViewProps) {
  const { t } = useTranslation('reader');
  const open = useArticle(articleId);
  const highlights = useHighlights(articleId);
  const notes = useNotes(articleId);
  const left = useProgressAtOpening(articleId);
  const along: Sought = { ...(sought !== undefined && { sought }), ...(exact === true && { exact }) };
  const isLoading = open === undefined || open?.row.id !== articleId || left === undefined;
  useKeysAhead(articleId, open !== null && isLoading, along);
  if (open === null) {
    return (
      <EmptyState
        isView
        icon={FileQuestion}
        title={t('gone.title')}
        actions={<Button onPress={goBack}>{t('bar.back')}</Button>}
      >
        {t('gone.text')}
      </EmptyState>
    );
  }
  // A library answers in milliseconds: an empty page until then is calmer than a sign of waiting.
  if (open === undefined || isLoading) return null;
  return (
    <Reader
      key={open.row.id}
      open={open}
      highlights={highlights ?? none}
      notes={notes ?? none}
      left={left}
      {...(at !== undefined && { at })}
      {...along}
    />
  );
}
