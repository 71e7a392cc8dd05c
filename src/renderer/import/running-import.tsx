/** An import that runs or waits: how far it is, what it is at, and the way to stop it. */
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { formatBytes, formatCount } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import styles from './import-entry.module.css';
import { cancelImport, type QueuedImport } from './import-queue';

const ChangedDialog = lazy(async () => ({ default: (await import('./changed-dialog')).ChangedDialog }));

/** An import in the queue. */
export function WaitingImport({ entry }: { readonly entry: QueuedImport }) {
  const { t } = useTranslation(['importing', 'common']);
  return (
    <div className={styles.line}>
      <p className={styles.name}>
        <bdi>{entry.name}</bdi> <span className={styles.note}>{t('waiting')}</span>
      </p>
      <Button size="small" variant="quiet" onPress={() => cancelImport(entry.key)}>
        {t('common:cancel')}
      </Button>
    </div>
  );
}

export interface RunningImportProps {
  readonly entry: Extract<QueuedImport, { readonly state: 'running' }>;
  readonly isSmall: boolean;
}

/** An import at work. */
export function RunningImport({ entry, isSmall }: RunningImportProps) {
  const { t, i18n } = useTranslation(['importing', 'common']);
  const { job, name, key } = entry;
  const progress = useSyncExternalStore(job.subscribe, job.snapshot);
  const [isAsking, setIsAsking] = useState(true);
  const { filesDone, filesFound, listed, bytesDone, filesPerSecond, filesFailed, currentPath, phase } =
    progress;
  const language = i18n.language;
  const share = listed ? (filesFound === 0 ? 1 : filesDone / filesFound) : null;
  const count = listed
    ? t('progress.filesOf', { done: formatCount(filesDone, language), count: filesFound })
    : t('progress.filesSoFar', { done: formatCount(filesDone, language) });
  return (
    <div>
      {!isSmall && (
        <div className={styles.line}>
          <p className={styles.name}>
            <bdi>{name}</bdi>
          </p>
          <Button
            size="small"
            variant="quiet"
            isDisabled={phase === 'stopping'}
            onPress={() => cancelImport(key)}
          >
            {t(phase === 'stopping' ? 'stopping' : 'common:cancel')}
          </Button>
        </div>
      )}
      <ProgressBar label={t('progress.label', { name })} value={share} valueText={count} />
      <p className={styles.figures}>
        <span>{count}</span>
        <span>{formatBytes(bytesDone, language)}</span>
        {filesPerSecond > 0 && !isSmall && (
          <span>
            {t('progress.rate', { rate: formatCount(Math.round(filesPerSecond * 10) / 10, language) })}
          </span>
        )}
        {filesFailed > 0 && (
          <span className={styles.problem}>{t('progress.failed', { count: filesFailed })}</span>
        )}
      </p>
      {!isSmall && (
        <p className={styles.path} title={currentPath}>
          <bdi>{currentPath === '' ? '\u00A0' : currentPath}</bdi>
        </p>
      )}
      {phase === 'asking' && (
        <>
          <p className={styles.question}>{t('changed.waiting', { count: progress.asking.length })}</p>
          <Button size="small" variant="primary" onPress={() => setIsAsking(true)}>
            {t('changed.decide')}
          </Button>
          <Suspense fallback={null}>
            <ChangedDialog
              job={job}
              paths={progress.asking}
              isOpen={isAsking}
              onClose={() => setIsAsking(false)}
            />
          </Suspense>
        </>
      )}
    </div>
  );
}
