/** The bin: sources that were removed, with what is attached to them. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { type BinnedSource, deleteForGood, restoreSource, useBin } from '../db/sources';
import { sourceName } from '../library/source-name';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { formatMoment } from '../ui/format';
import { notify } from '../ui/toast';
import { ViewFrame, ViewHead } from '../ui/view-head';
import styles from './bin-view.module.css';
import { useAttachedWords } from './use-attached-words';

/** The view of the bin. */
export function BinView() {
  const { t } = useTranslation('bin');
  const sources = useBin();
  const [doomed, setDoomed] = useState<readonly BinnedSource[]>([]);
  usePageTitle(t('title'));
  if (sources === undefined) return null;
  return (
    <ViewFrame>
      <ViewHead title={t('title')} text={t('text')}>
        {sources.length > 0 && <Button onPress={() => setDoomed(sources)}>{t('emptyBin')}</Button>}
      </ViewHead>
      {sources.length === 0 ? (
        <EmptyState icon={Trash2} title={t('isEmpty')}>
          {t('isEmptyText')}
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <ul className={styles.list}>
            {sources.map((source) => (
              <BinItem key={source.id} source={source} onDelete={() => setDoomed([source])} />
            ))}
          </ul>
        </div>
      )}
      <DeleteDialog sources={doomed} onClose={() => setDoomed([])} />
    </ViewFrame>
  );
}

function BinItem({ source, onDelete }: { readonly source: BinnedSource; readonly onDelete: () => void }) {
  const { t, i18n } = useTranslation('bin');
  const attached = useAttachedWords([source]);
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <h2 className={styles.name}>
          <bdi>{sourceName(source)}</bdi>
        </h2>
        <p className={styles.facts}>{attached}</p>
        <p className={styles.facts}>
          {t('binnedAt', { moment: formatMoment(source.binnedAt, i18n.language) })}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          onPress={() =>
            attempt(async () => {
              await restoreSource(source.id);
              notify({
                message: t('restored', { name: sourceName(source) }),
                action: {
                  label: t('show'),
                  run: () => navigate({ view: 'library', sourceId: source.id }),
                },
              });
            })
          }
        >
          {t('restore')}
        </Button>
        <Button variant="quiet" onPress={onDelete}>
          {t('delete')}
        </Button>
      </div>
    </li>
  );
}

interface DeleteDialogProps {
  /** [] keeps the dialog closed. */
  readonly sources: readonly BinnedSource[];
  readonly onClose: () => void;
}

function DeleteDialog({ sources, onClose }: DeleteDialogProps) {
  const { t } = useTranslation('bin');
  const attached = useAttachedWords(sources);
  return (
    <ConfirmDialog
      title={
        sources.length === 1
          ? t('confirm.title', { name: sources[0] === undefined ? '' : sourceName(sources[0]) })
          : t('confirm.titleAll', { count: sources.length })
      }
      confirmLabel={t('delete')}
      isDanger
      isOpen={sources.length > 0}
      onClose={onClose}
      onConfirm={() =>
        attempt(async () => {
          await deleteForGood(sources.map(({ id }) => id));
          notify({ message: t('deleted', { count: sources.length }) });
        })
      }
    >
      <p>{t('confirm.goes', { what: attached })}</p>
      <p className={styles.warning}>{t('confirm.final')}</p>
    </ConfirmDialog>
  );
}
