/** An article in a list: what it is called, how it begins, where it stands, what was made of it. */
import { Highlighter, ScanSearch, StickyNote } from 'lucide-react';
import { memo } from 'react';
import type { ArticleRow } from '../db/rows';
import type { TagSummary } from '../db/tags';
import { doubtfulBelow } from '../db/worklist';
import { FactConflict, FactPlace } from '../facts/fact-place';
import { useQuickWords } from '../i18n/quick-words';
import { ReadShare } from '../reader/read-share';
import { Chip } from '../ui/chip';
import { classNames } from '../ui/class-names';
import { formatCount } from '../ui/format';
import { Icon } from '../ui/icon';
import { RowBox } from '../ui/row-box';
import styles from './article-item.module.css';
import frame from './article-row.module.css';
import { QualityFact } from './quality-fact';
import { rowWords } from './row-words';

/** Tags shown before "+2". */
const shownTags = 3;

export interface ArticleItemProps {
  readonly row: ArticleRow | undefined;
  readonly isChosen: boolean;
  readonly tags: ReadonlyMap<string, TagSummary>;
  /** Name of the source; null where all articles are of one source. */
  readonly sourceName: string | null;
  /** How much of it has been read, 0 to 1; undefined where it was not begun or is read. */
  readonly share?: number | undefined;
  /** The list is in order of text quality: every row tells its own. */
  readonly tellsQuality: boolean;
}

/** One row of the article list; a quiet shape until its article is there. Drawn again only when it has changed. */
export const ArticleItem = memo(function ArticleItem({
  row,
  isChosen,
  tags,
  sourceName,
  tellsQuality,
  share,
}: ArticleItemProps) {
  const { t, language } = useQuickWords('library');
  if (row === undefined) {
    return (
      <div className={classNames(frame.item, styles.dense)}>
        <div className={frame.gutter} />
        <div className={frame.blank} role="img" aria-label={t('rowLoading')} />
      </div>
    );
  }
  const isUnread = row.read === 0;
  const { name, rest } = rowWords(row);
  const named = row.tagIds.flatMap((id) => tags.get(id) ?? []);
  return (
    <div className={classNames(frame.item, styles.dense)} data-article={row.id}>
      <div className={frame.gutter}>
        {isUnread && (
          <span className={styles.unread}>
            <span className={styles.spoken}>{t('unread')}</span>
          </span>
        )}
        <span className={frame.box}>
          <RowBox isChosen={isChosen} />
        </span>
      </div>
      <div className={frame.words} lang={row.lang === 'und' ? undefined : row.lang}>
        <div
          className={classNames(frame.title, row.headline === '' && styles.headless, isUnread && styles.new)}
        >
          {name}
        </div>
        {rest !== '' && <div className={styles.excerpt}>{rest}</div>}
      </div>
      <div className={frame.facts} lang={language}>
        <span className={frame.place}>
          <FactPlace facts={row.facts} path={row.path} ordinal={row.ordinal} sourceName={sourceName} />
        </span>
        <FactConflict facts={row.facts} />
        {named.slice(0, shownTags).map((tag, at) => (
          <span key={tag.id} className={classNames(styles.tag, at > 0 && styles.further)}>
            <Chip colour={tag.colour}>{tag.name}</Chip>
          </span>
        ))}
        {named.length > shownTags && (
          <span className={classNames(styles.fact, styles.further)}>+{named.length - shownTags}</span>
        )}
        {named.length > 1 && (
          <span className={classNames(styles.fact, styles.rest)}>+{named.length - 1}</span>
        )}
        {row.highlightCount > 0 && (
          <span className={styles.fact}>
            <Icon of={Highlighter} size={13} />
            <span className={styles.spoken}>{t('highlights')} </span>
            {row.highlightCount}
          </span>
        )}
        {row.noteCount > 0 && (
          <span className={styles.fact}>
            <Icon of={StickyNote} size={13} />
            <span className={styles.spoken}>{t('notes')} </span>
            {row.noteCount}
          </span>
        )}
        {share !== undefined && <ReadShare share={share} />}
        {row.confidence < doubtfulBelow && row.checked === 0 && (
          <span className={classNames(styles.fact, styles.doubtful)} title={t('doubtfulText')}>
            <Icon of={ScanSearch} size={13} />
            {t('doubtful')}
          </span>
        )}
        <QualityFact quality={row.quality} isAlways={tellsQuality} hasFigure={tellsQuality} />
        <span className={styles.length}>
          {t('characters', { count: row.length, shown: formatCount(row.length, language) })}
        </span>
      </div>
    </div>
  );
});
