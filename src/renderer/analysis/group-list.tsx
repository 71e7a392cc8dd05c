/** The groups of a concordance with their counts; each opens its lines. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineGrouping } from '#core/search/analysis/line-order';
import { formatCount } from '../ui/format';
import { VirtualList } from '../ui/virtual-list';
import { useGroups } from './concordance-run';
import styles from './group-list.module.css';

export interface GroupListProps {
  readonly readingKey: string;
  readonly grouping: Exclude<LineGrouping, 'none'>;
  readonly found: number;
  readonly onOpen: (value: string) => void;
}

const rowHeight = 38;

/** The list, with a bar for how many of all lines each group has. */
export function GroupList({ readingKey, grouping, found, onOpen }: GroupListProps) {
  const { t, i18n } = useTranslation('analysis');
  const groups = useGroups(readingKey, grouping, found);
  const keys = useMemo(() => (groups ?? []).map(({ value }) => `group ${value}`), [groups]);
  const most = useMemo(() => Math.max(1, ...(groups ?? []).map(({ count }) => count)), [groups]);
  if (groups === undefined) return null;
  const nameOf = (value: string) => (value === '' ? t(`group.noValue.${grouping}`) : value);
  return (
    <VirtualList
      label={t('group.list')}
      keys={keys}
      rowHeight={rowHeight}
      placeKey={`concordance groups ${readingKey} ${grouping}`}
      wordsAt={(index) => groups[index]?.value ?? ''}
      onOpen={(index) => {
        const group = groups[index];
        if (group !== undefined) onOpen(group.value);
      }}
      renderRow={(index) => {
        const group = groups[index];
        if (group === undefined) return null;
        return (
          <div className={styles.group}>
            <span className={styles.name}>{nameOf(group.value)}</span>
            <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * group.count) / most} height="4" />
            </svg>
            <span className={styles.count}>
              {t('group.lines', { count: group.count, shown: formatCount(group.count, i18n.language) })}
            </span>
          </div>
        );
      }}
    />
  );
}
