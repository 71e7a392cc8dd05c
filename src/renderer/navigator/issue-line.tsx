/** One line of the tree of newspapers. */
import { CalendarDays, ChevronRight, FileText, Newspaper } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import type { IssueNode, IssueRow } from './issue-nodes';
import styles from './issue-tree.module.css';

export interface IssueLineProps {
  readonly id: string;
  readonly row: IssueRow;
  readonly words: string;
  readonly isActive: boolean;
  /** The window shows what it leads to. */
  readonly isCurrent: boolean;
  /** Computed geometry: its height and place. */
  readonly style: CSSProperties;
  readonly onChoose: () => void;
  readonly onOpen: (isOpen: boolean) => void;
}

const icons: Readonly<Record<IssueNode['kind'], typeof Newspaper | null>> = {
  paper: Newspaper,
  year: null,
  issue: CalendarDays,
  page: FileText,
};

/** A row with its arrow, its name and how many articles are under it. */
export function IssueLine({ id, row, words, isActive, isCurrent, style, onChoose, onOpen }: IssueLineProps) {
  const { t, i18n } = useTranslation('navigator');
  const { node, level, place, siblings, isOpen } = row;
  const icon = icons[node.kind];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus and takes the keys for its rows
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the active row
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-label={t('issues.item', { name: words, count: node.articles })}
      aria-selected={isCurrent}
      {...(isOpen !== null && { 'aria-expanded': isOpen })}
      data-active={isActive || undefined}
      {...(node.kind === 'page' && { 'data-page': node.id })}
      className={styles.row}
      style={{ ...style, paddingInlineStart: `${(level - 1) * 0.875}rem` }}
      onClick={onChoose}
    >
      <span
        aria-hidden="true"
        className={styles.opener}
        data-open={isOpen === true || undefined}
        onClick={(event) => {
          if (isOpen === null) return;
          event.stopPropagation();
          onOpen(!isOpen);
        }}
      >
        {isOpen !== null && <Icon of={ChevronRight} size={13} />}
      </span>
      {icon !== null && <Icon of={icon} size={14} />}
      <span className={styles.name} title={words}>
        {words}
      </span>
      <span className={styles.count} aria-hidden="true">
        {node.articles.toLocaleString(i18n.language)}
      </span>
    </div>
  );
}
