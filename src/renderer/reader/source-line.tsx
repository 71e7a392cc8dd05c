/** One raw line: its number, its text as it stands in the dump, and whose text begins there. */
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assert';
import type { ArticleRow } from '../db/rows';
import { classNames } from '../ui/class-names';
import { visibleRuns } from './invisible';
import styles from './source-pane.module.css';
import type { RowOwner, SourceRow } from './source-rows';
import { rawTextAttributes } from './use-paint-source';

export interface SourceLineProps {
  readonly index: number;
  readonly count: number;
  /** In CSS pixels from the top of the list. */
  readonly top: number;
  readonly row: SourceRow;
  readonly text: string;
  readonly owners: readonly RowOwner[];
  /** Those of the owners whose text begins in this row. */
  readonly begins: readonly RowOwner[];
  readonly others: readonly ArticleRow[];
  readonly isPointed: boolean;
  readonly isCurrent: boolean;
  readonly showsInvisible: boolean;
}

/** A row of the list of raw lines. */
export function SourceLine(props: SourceLineProps) {
  const { index, row, owners } = props;
  const isOfArticle = owners.some(({ kind }) => kind === 'part');
  return (
    <div
      id={`source-row-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={props.isPointed}
      aria-setsize={props.count}
      aria-posinset={index + 1}
      data-row={index}
      data-current={props.isCurrent || undefined}
      className={classNames(
        styles.row,
        props.isPointed && styles.pointed,
        isOfArticle && styles.own,
        owners.length > 0 && !isOfArticle && styles.dim,
      )}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span className={styles.number}>{row.continues ? '' : row.line}</span>
      <span className={styles.text} {...rawTextAttributes(row.start)}>
        {props.showsInvisible ? <Signs text={props.text} /> : props.text}
      </span>
      <Labels begins={props.begins} others={props.others} />
    </div>
  );
}

function Labels({ begins, others }: Pick<SourceLineProps, 'begins' | 'others'>) {
  const { t } = useTranslation('reader');
  if (begins.length === 0) return null;
  const words = begins.map((owner) => {
    switch (owner.kind) {
      case 'part':
        return t(`roles.${owner.role}`);
      case 'furniture':
        return t(`roles.${owner.role}`);
      case 'other-article':
        return others[owner.order]?.title ?? '';
      default:
        return assertNever(owner);
    }
  });
  return <span className={styles.role}>{words.join(' · ')}</span>;
}

function Signs({ text }: { readonly text: string }) {
  let start = 0;
  return visibleRuns(text).map(({ kind, text: run }) => {
    const key = start;
    start += run.length;
    return (
      <span key={key} className={kind === 'sign' ? styles.sign : undefined}>
        {run}
      </span>
    );
  });
}
