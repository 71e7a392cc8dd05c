/** What can be done with the articles chosen in a list. */
import { Download, type LucideIcon, MailCheck, MailOpen, Tag, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { useArticleBeside } from '../app/beside';
import { useCommand } from '../app/commands';
import { attempt } from '../app/failures';
import { setRead } from '../db/marks';
import { areTagged } from '../db/tag-counts';
import { tagArticles, untagArticles } from '../db/tags';
import { withUndo } from '../highlights/offer-undo';
import { useFavouriteKeys } from '../tags/favourites';
import { Button, IconButton } from '../ui/button';
import { useMediaQuery } from '../ui/media-query';
import { Popover } from '../ui/popover';
import styles from './selection-bar.module.css';

const ChosenTags = lazy(async () => ({ default: (await import('./chosen-tags')).ChosenTags }));
const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog')).ExportDialog }));

export interface SelectionBarProps {
  readonly ids: readonly ArticleId[];
  /** Length of the whole list. */
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** A bar over the foot of the list. */
export function SelectionBar({ ids, total, onAll, onClear }: SelectionBarProps) {
  const { t } = useTranslation(['library', 'common', 'errors', 'actions']);
  const [isExporting, setIsExporting] = useState(false);
  useCommand('export', () => setIsExporting(true));
  useFavouriteKeys({
    isOn: (id) => areTagged(ids, id),
    onToggle: (id, isOn) => (isOn ? tagArticles(ids, id) : untagArticles(ids, id)),
    isBeforeLists: true,
  });

  function markAll(read: boolean): void {
    const count = ids.length;
    attempt(() =>
      withUndo(() => setRead(ids, read), {
        message: t(read ? 'markedRead' : 'markedUnread', { count }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', {
          action: t(read ? 'actions:markRead' : 'actions:markUnread', { count }),
        }),
      }),
    );
  }

  return (
    <section aria-label={t('selection')} className={styles.bar} data-foot-bar="">
      <p className={styles.count} aria-live="polite">
        {t('selected', { count: ids.length })}
      </p>
      {ids.length < total && (
        <Button variant="quiet" onPress={onAll}>
          {t('selectAll', { count: total })}
        </Button>
      )}
      <span className={styles.gap} />
      <Popover
        label={t('tagSelected')}
        placement="top"
        trigger={
          <Button variant="quiet" icon={Tag}>
            {t('tag')}
          </Button>
        }
      >
        <Suspense fallback={null}>
          <ChosenTags articleIds={ids} />
        </Suspense>
      </Popover>
      <Action label={t('markRead')} icon={MailOpen} onPress={() => markAll(true)} />
      <Action label={t('markUnread')} icon={MailCheck} onPress={() => markAll(false)} />
      <Action label={t('export')} icon={Download} onPress={() => setIsExporting(true)} />
      <IconButton label={t('clearSelection')} icon={X} onPress={onClear} />
      {isExporting && (
        <Suspense fallback={null}>
          <ExportDialog articleIds={ids} isOpen onClose={() => setIsExporting(false)} />
        </Suspense>
      )}
    </section>
  );
}

interface ActionProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onPress: () => void;
}

/** A button with words, and in a narrow window without. */
function Action({ label, icon, onPress }: ActionProps) {
  const isAside = useArticleBeside() !== null;
  const isWide = useMediaQuery('(min-width: 48rem)') && !isAside;
  if (!isWide) return <IconButton label={label} icon={icon} onPress={onPress} />;
  return (
    <Button variant="quiet" icon={icon} onPress={onPress}>
      {label}
    </Button>
  );
}
