/** The question about a library that has less than its last backup, loaded when it is asked. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countedTables } from '#core/backup/compare';
import { reportFailure } from '../app/failures';
import { db } from '../db/database';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { formatCount, formatMoment } from '../ui/format';
import styles from './backup-settings.module.css';
import { updateBackupStatus } from './backup-status';
import { acceptLoss, countsOf, type FoundLoss } from './find-loss';
import { keepBackups } from './keep-backups';
import { RestoreDialog } from './restore-dialog';

/** What is missing, with the two ways on. */
export function LossQuestion({ loss }: { readonly loss: FoundLoss }) {
  const { t, i18n } = useTranslation('backup');
  const [isRestoring, setIsRestoring] = useState(false);
  const { kind, snapshot, now, tables } = loss;
  const { header } = snapshot;
  const before = countsOf(header);
  const { language } = i18n;

  function answered(): void {
    acceptLoss(db)
      .then(() => {
        updateBackupStatus({ loss: null });
        keepBackups();
      })
      .catch(reportFailure);
  }

  /** What a person calls the tables, each once. */
  function partsOf(names: readonly string[]): string {
    const known = names.flatMap((name) => countedTables.filter((table) => table === name));
    const parts = [...known.map((table) => t(`parts.${table}`))];
    if (known.length < names.length) parts.push(t('parts.others'));
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
  }

  if (isRestoring) {
    return (
      <RestoreDialog
        library={header.library.id}
        folder={loss.folder}
        name={header.library.name || t('libraries.unnamed')}
        onClose={() => setIsRestoring(false)}
        onMerged={answered}
      />
    );
  }
  return (
    <Dialog
      title={t(`loss.${kind}.title`)}
      isOpen
      // Escape is no answer to this.
      onClose={() => undefined}
      role="alertdialog"
      actions={
        <>
          <Button onPress={answered}>{t('loss.keep')}</Button>
          <Button variant="primary" autoFocus onPress={() => setIsRestoring(true)}>
            {t('loss.restore')}
          </Button>
        </>
      }
    >
      <p>{t(`loss.${kind}Text`, { when: formatMoment(header.time, language), parts: partsOf(tables) })}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('loss.part')}</th>
            <th scope="col">{t('loss.inBackup')}</th>
            <th scope="col">{t('loss.here')}</th>
          </tr>
        </thead>
        <tbody>
          {countedTables.map((table) => (
            <tr key={table}>
              <th scope="row">{t(`parts.${table}`)}</th>
              <td>{formatCount(before[table], language)}</td>
              <td>{formatCount(now[table], language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
