/** An import that has ended: its summary in a line, and the way to all of it. */
import { X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainFailure } from '../app/failures';
import { navigate } from '../app/navigation';
import { Button, IconButton } from '../ui/button';
import styles from './import-entry.module.css';
import { putAway, type QueuedImport } from './import-queue';
import { headlineGroups } from './summary-lines';

const SummaryDialog = lazy(async () => ({ default: (await import('./summary-dialog')).SummaryDialog }));

export interface FinishedImportProps {
  readonly entry: Extract<QueuedImport, { readonly state: 'finished' }>;
}

/** A finished import. */
export function FinishedImport({ entry }: FinishedImportProps) {
  const { t } = useTranslation('importing');
  const [isOpen, setIsOpen] = useState(false);
  const { summary, name, key } = entry;
  const told = headlineGroups(summary).map(({ kind, count }) => t(`told.${kind as 'added'}`, { count }));
  const words = told.length === 0 ? t('nothingFound') : told.join(t('told.comma'));
  return (
    <div className={styles.ended}>
      <p className={styles.name}>
        <bdi>{name}</bdi>
      </p>
      <p className={styles.summary}>
        {summary.cancelled && `${t('cancelled')} `}
        {words}
      </p>
      <div className={styles.actions}>
        <Button size="small" onPress={() => setIsOpen(true)}>
          {t('details')}
        </Button>
        {summary.added.length > 0 && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              navigate({ view: 'library', sourceId: summary.sourceId });
              putAway(key);
            }}
          >
            {t('showArticles')}
          </Button>
        )}
        <IconButton size="small" label={t('putAway')} icon={X} onPress={() => putAway(key)} />
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <SummaryDialog
            name={name}
            summary={summary}
            isOpen
            onClose={() => setIsOpen(false)}
            onRetried={() => putAway(key)}
          />
        </Suspense>
      )}
    </div>
  );
}

export interface FailedImportProps {
  readonly entry: Extract<QueuedImport, { readonly state: 'failed' }>;
}

/** An import that the library itself could not take: full disk, closed database. */
export function FailedImport({ entry }: FailedImportProps) {
  const { t } = useTranslation('importing');
  return (
    <div role="alert" className={styles.ended}>
      <p className={styles.name}>
        <bdi>{entry.name}</bdi>
      </p>
      <p className={styles.summary}>{explainFailure(entry.error)}</p>
      <div className={styles.actions}>
        <IconButton size="small" label={t('putAway')} icon={X} onPress={() => putAway(entry.key)} />
      </div>
    </div>
  );
}
