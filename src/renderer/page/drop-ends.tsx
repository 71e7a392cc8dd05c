/** The places behind an article's last block, while something is dragged. */
import { useTranslation } from 'react-i18next';
import { DropPlace } from '../ui/drag-drop';
import { articleKind } from './article-head';
import styles from './block-grid.module.css';
import { blockKind } from './block-row';
import { type Dragged, usePageTools } from './page-tools';

export interface DropEndsProps {
  readonly dragged: Dragged;
  /** Of the article. */
  readonly order: number;
  readonly isLast: boolean;
}

/** Takes a block at the end of its article, and behind the last article an article. */
export function DropEnds({ dragged, order, isLast }: DropEndsProps) {
  const { t } = useTranslation('corrections');
  const { articles, dropAtEnd, dropArticle } = usePageTools();
  if (dragged.kind === 'article' && !isLast) return null;
  return (
    <div className={styles.end}>
      {dragged.kind === 'block' ? (
        <DropPlace
          kind={blockKind}
          at="top"
          label={t('drop.end', { title: articles[order]?.title ?? '' })}
          onDrop={() => dropAtEnd(order)}
        />
      ) : (
        <DropPlace kind={articleKind} at="bottom" label={t('drop.last')} onDrop={() => dropArticle(null)} />
      )}
    </div>
  );
}

/** Takes a block out of the articles, on a page where nothing is outside of them yet. */
export function DropOutside() {
  const { t } = useTranslation('corrections');
  const { dropOutside } = usePageTools();
  return (
    <div className={styles.end}>
      <DropPlace kind={blockKind} at="all" label={t('drop.furniture')} onDrop={dropOutside} />
    </div>
  );
}
