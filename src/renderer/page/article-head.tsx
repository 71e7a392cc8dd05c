/** The line over an article: what it is, the way to the reader, and what can be done with the whole of it. */
import { BookOpen, SquareArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import { mendKey } from '../corrections/mend-keys';
import { stepOf } from '../corrections/mend-steps';
import type { ArticleRow } from '../db/rows';
import { doubtfulBelow } from '../db/worklist';
import { QualityFact } from '../library/quality-fact';
import { IconButton } from '../ui/button';
import { DropPlace, Grip } from '../ui/drag-drop';
import { formatCount } from '../ui/format';
import styles from './article-head.module.css';
import { usePageTools } from './page-tools';

/** The kind of thing an article's grip drags. */
export const articleKind = 'application/x-broadsheet-article';

export interface ArticleHeadProps {
  readonly row: ArticleRow;
  readonly order: number;
  /** True when one is at one of its blocks. */
  readonly isCurrent: boolean;
  /** Whether another article is dragged now. */
  readonly takesArticles: boolean;
}

/** A row of the grid that holds no text of the page. */
export function ArticleHead({ row, order, isCurrent, takesArticles }: ArticleHeadProps) {
  const { t, i18n } = useTranslation(['page', 'corrections', 'library']);
  const tools = usePageTools();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a grid that is no table
    // biome-ignore lint/a11y/useFocusableInteractive: what is in it has the focus
    <div role="row" className={styles.head} lang={i18n.language} data-first={order === 0 || undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className={styles.facts}>
        <span className={styles.number}>{t('corrections:articleNumber', { number: order + 1 })}</span>
        {row.headline === '' && <span>{t('untitled')}</span>}
        <span>{t('characters', { count: row.length, shown: formatCount(row.length, i18n.language) })}</span>
        {row.pages.length > 1 && <span>{t('continued')}</span>}
        {row.highlightCount > 0 && <span>{t('highlights', { count: row.highlightCount })}</span>}
        {row.noteCount > 0 && <span>{t('notes', { count: row.noteCount })}</span>}
        <QualityFact quality={row.quality} isAlways />
        {row.confidence < doubtfulBelow && row.checked === 0 && (
          <span className={styles.unsure} title={t('library:doubtfulText')}>
            {t('library:doubtful')}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className={styles.tools}>
        {order > 0 && (
          <IconButton
            size="small"
            label={t('corrections:action.merge-before')}
            shortcut={mendKey('merge-before')}
            icon={SquareArrowUp}
            excludeFromTabOrder={!isCurrent}
            onPress={() => {
              const first = tools.firstBlockOf(order);
              if (first !== null) tools.mending.on(first, (place) => stepOf('merge-before', place));
            }}
          />
        )}
        <IconButton
          size="small"
          label={t('corrections:action.read')}
          shortcut={mendKey('read')}
          icon={BookOpen}
          excludeFromTabOrder={!isCurrent}
          onPress={() => navigate({ view: 'article', articleId: row.id })}
        />
        <Grip
          kind={articleKind}
          label={t('corrections:gripArticle')}
          preview={row.title}
          isTabStop={isCurrent}
          onDragging={(isOn) => tools.drag(isOn ? { kind: 'article', article: order } : null)}
        />
      </div>
      {takesArticles && (
        <DropPlace
          kind={articleKind}
          at="top"
          label={t('corrections:drop.before', { text: row.title.slice(0, 24) })}
          onDrop={() => tools.dropArticle(order)}
        />
      )}
    </div>
  );
}
