/** An article of the worklist: what it is called, why it is here, where it stands. */
import { memo } from 'react';
import type { PageId } from '#core/page/ids';
import type { ArticleRow, ReflowRow } from '../db/rows';
import { FactConflict, FactPlace } from '../facts/fact-place';
import { QualityFact } from '../library/quality-fact';
import { rowWords } from '../library/row-words';
import { classNames } from '../ui/class-names';
import { RowBox } from '../ui/row-box';
import { reasonsOf } from './reasons';
import { Why } from './why';
import styles from './work-item.module.css';

export interface WorkItemProps {
  /** undefined while it is loading. */
  readonly row: ArticleRow | undefined;
  readonly isChosen: boolean;
  readonly reflows: ReadonlyMap<PageId, Pick<ReflowRow, 'problems'>>;
}

/** One row of the worklist. Drawn again only when it has changed. */
export const WorkItem = memo(function WorkItem({ row, reflows, isChosen }: WorkItemProps) {
  if (row === undefined) return <div className={styles.item} aria-hidden="true" />;
  const { name } = rowWords(row);
  const reasons = reasonsOf(row, reflows);
  return (
    <div className={styles.item} data-article={row.id}>
      <RowBox isChosen={isChosen} />
      <div
        className={classNames(styles.title, row.headline === '' && styles.headless)}
        lang={row.lang === 'und' ? undefined : row.lang}
      >
        {name}
      </div>
      <div className={styles.why}>
        <Why reasons={reasons} />
      </div>
      <div className={styles.place}>
        <span className={styles.words}>
          <FactPlace facts={row.facts} path={row.path} ordinal={row.ordinal} sourceName={null} />
        </span>
        <FactConflict facts={row.facts} />
        <QualityFact quality={row.quality} isAlways hasFigure />
      </div>
    </div>
  );
});
