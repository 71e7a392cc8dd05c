/** Opens an article: fetches what reading it needs and hands it to the reader. The bar stays from one to the next. */
import { FileQuestion } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import type { Span } from '#core/page/model';
import { goBack } from '../app/navigation';
import type { Sought } from '../app/routes';
import { useArticle } from '../db/articles';
import { articleAhead } from '../db/articles-ahead';
import { useHighlights } from '../db/highlights';
import { useNotes } from '../db/notes';
import { useProgressAtOpening } from '../db/progress';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ArticleBar } from './article-bar';
import { type BarSlot, makeBarSlot } from './bar-slot';
import { Reader } from './reader';
import styles from './reader.module.css';
import { useKeysAhead } from './use-keys-ahead';
import { type ReaderPanes, useReaderPanes } from './use-reader-panes';

export interface ReaderViewProps extends Sought {
  readonly articleId: ArticleId;
  /** Where to open it: a search hit, a highlight. */
  readonly at?: Span;
}

const none: readonly never[] = [];

/** The reader of one article after the other; says so when there is none. */
export function ReaderView({ articleId, at, sought, exact }: ReaderViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const panes = useReaderPanes(frame);
  const [slot] = useState(makeBarSlot);
  const along: Sought = { ...(sought !== undefined && { sought }), ...(exact === true && { exact }) };
  return (
    <div ref={frame} className={styles.reader}>
      <ArticleBar articleId={articleId} along={along} slot={slot} panes={panes} />
      <LoadedReader
        key={articleId}
        articleId={articleId}
        along={along}
        panes={panes}
        slot={slot}
        {...(at !== undefined && { at })}
      />
    </div>
  );
}

interface LoadedReaderProps {
  readonly articleId: ArticleId;
  readonly at?: Span;
  readonly along: Sought;
  readonly panes: ReaderPanes;
  readonly slot: BarSlot;
}

function LoadedReader({ articleId, at, along, panes, slot }: LoadedReaderProps) {
  const [ahead] = useState(() => articleAhead(articleId));
  const found = useArticle(articleId);
  const open = found === undefined ? ahead?.open : found;
  const highlights = useHighlights(articleId);
  const notes = useNotes(articleId);
  const left = useProgressAtOpening(articleId, ahead?.left);
  const isGone = open === null;
  const isLoading = !isGone && (open === undefined || left === undefined);
  useKeysAhead(articleId, isLoading, along);
  useLayoutEffect(() => {
    if (isGone) slot.clear();
  }, [isGone, slot]);
  if (isGone) return <GoneArticle />;
  // A library answers in milliseconds: an empty page until then is calmer than a sign of waiting.
  if (open === undefined || left === undefined) return null;
  return (
    <Reader
      open={open}
      highlights={highlights ?? none}
      notes={notes ?? none}
      left={left}
      panes={panes}
      slot={slot}
      {...(at !== undefined && { at })}
      {...along}
    />
  );
}

function GoneArticle() {
  const { t } = useTranslation('reader');
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
