/** What can be done with the articles chosen in a list. */
import { Download, MailCheck, MailOpen, Tag, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { useCommand } from '../app/commands';
import { attempt } from '../app/failures';
import { undoLast } from '../app/undo-redo';
import { setRead } from '../db/marks';
import { Button, IconButton } from '../ui/button';
import { Popover } from '../ui/popover';
import { notify } from '../ui/toast';
import styles from './selection-bar.module.css';

const TagPicker = lazy(async () => ({ default: (await import('../tags/tag-picker')).TagPicker }));
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
  const { t } = useTranslation(['library', 'common']);
  const [isExporting, setIsExporting] = useState(false);
  useCommand('export', () => setIsExporting(true));

  function markAll(read: boolean): void {
    attempt(async () => {
      await setRead(ids, read);
      notify({
        message: t(read ? 'markedRead' : 'markedUnread', { count: ids.length }),
        action: { label: t('common:undo'), run: undoLast },
      });
    });
  }

  return (
    <section aria-label={t('selection')} className={styles.bar} data-foot-bar="">
      <p className={styles.count} aria-live="polite">
        {t('selected', { count: ids.length })}
      </p>
      {ids.length < total && (
        <Button size="small" variant="quiet" onPress={onAll}>
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
          <TagPicker articleIds={ids} />
        </Suspense>
      </Popover>
      <Button variant="quiet" icon={MailOpen} onPress={() => markAll(true)}>
        {t('markRead')}
      </Button>
      <Button variant="quiet" icon={MailCheck} onPress={() => markAll(false)}>
        {t('markUnread')}
      </Button>
      <Button variant="quiet" icon={Download} onPress={() => setIsExporting(true)}>
        {t('export')}
      </Button>
      <IconButton label={t('clearSelection')} icon={X} onPress={onClear} />
      {isExporting && (
        <Suspense fallback={null}>
          <ExportDialog articleIds={ids} isOpen onClose={() => setIsExporting(false)} />
        </Suspense>
      )}
    </section>
  );
}
