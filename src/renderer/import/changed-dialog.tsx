/** Asks what to do with files that are no longer what the library has. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { ImportJob } from './progress';
import styles from './summary-dialog.module.css';

const shownFiles = 200;

export interface ChangedDialogProps {
  readonly job: ImportJob;
  readonly paths: readonly string[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Replace or keep, one by one or all. */
export function ChangedDialog({ job, paths, isOpen, onClose }: ChangedDialogProps) {
  const { t } = useTranslation('importing');
  return (
    <Dialog
      title={t('changed.title', { count: paths.length })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => job.answerChanged('keep')}>{t('changed.keepAll')}</Button>
          <Button variant="primary" onPress={() => job.answerChanged('replace')}>
            {t('changed.replaceAll')}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{t('changed.text')}</p>
      <ul>
        {paths.slice(0, shownFiles).map((path) => (
          <li key={path} className={styles.choice}>
            <bdi className={styles.path}>{path}</bdi>
            <span className={styles.buttons}>
              <Button size="small" onPress={() => job.answerChanged('keep', [path])}>
                {t('changed.keep')}
              </Button>
              <Button size="small" onPress={() => job.answerChanged('replace', [path])}>
                {t('changed.replace')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {paths.length > shownFiles && (
        <p className={styles.note}>{t('andMore', { count: paths.length - shownFiles })}</p>
      )}
    </Dialog>
  );
}
