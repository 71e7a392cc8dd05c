/** The whole summary of an import: every file in its group, with what to do about those that failed. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Disclosure } from '../ui/disclosure';
import { formatCount } from '../ui/format';
import { enqueueRetry } from './import-queue';
import type { ImportSummary } from './progress';
import styles from './summary-dialog.module.css';
import { type SummaryFile, type SummaryGroup, summaryGroups } from './summary-lines';

/** A longer list helps nobody and would make the dialog slow. */
const shownFiles = 200;

export interface SummaryDialogProps {
  readonly name: string;
  readonly summary: ImportSummary;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Called when the failed files are being tried again. */
  readonly onRetried: () => void;
}

/** An import's summary. */
export function SummaryDialog({ name, summary, isOpen, onClose, onRetried }: SummaryDialogProps) {
  const { t } = useTranslation(['importing', 'common']);
  const groups = summaryGroups(summary);
  return (
    <Dialog
      title={t('summaryOf', { name })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {summary.failed.length > 0 && (
            <Button
              onPress={() => {
                enqueueRetry(summary, name);
                onClose();
                onRetried();
              }}
            >
              {t('retry', { count: summary.failed.length })}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {t('common:done')}
          </Button>
        </>
      }
    >
      {summary.cancelled && <p className={styles.note}>{t('cancelledText')}</p>}
      {groups.length === 0 && <p className={styles.note}>{t('nothingFoundText')}</p>}
      {groups.map((group, index) => (
        <Group key={group.kind} group={group} isOpen={index === 0} />
      ))}
    </Dialog>
  );
}

function Group({ group, isOpen }: { readonly group: SummaryGroup; readonly isOpen: boolean }) {
  const { t, i18n } = useTranslation('importing');
  const { kind, files } = group;
  return (
    <section className={styles.group} data-kind={kind}>
      <Disclosure
        isOpenAtFirst={isOpen}
        title={
          <>
            <span className={styles.title}>{t(`group.${kind}`)}</span>
            <span className={styles.count}>{formatCount(files.length, i18n.language)}</span>
          </>
        }
      >
        {kind !== 'added' && <p className={styles.note}>{t(`groupText.${kind}`)}</p>}
        <ul>
          {files.slice(0, shownFiles).map((file) => (
            <FileLine key={file.path} file={file} />
          ))}
        </ul>
        {files.length > shownFiles && (
          <p className={styles.note}>{t('andMore', { count: files.length - shownFiles })}</p>
        )}
      </Disclosure>
    </section>
  );
}

function FileLine({ file }: { readonly file: SummaryFile }) {
  const { t } = useTranslation(['importing', 'errors']);
  return (
    <li className={styles.file}>
      <bdi className={styles.path}>{file.path}</bdi>
      {file.reason !== undefined && (
        <span className={styles.reason}>
          {t(`errors:reason.${file.reason}`)} {t(`errors:nextStep.${file.reason}`)}
        </span>
      )}
      {file.sameAs !== undefined && (
        <span className={styles.reason}>
          {t('sameAs', { path: file.sameAs.path, source: file.sameAs.sourceName })}
        </span>
      )}
      {file.lost !== undefined && (
        <span className={styles.reason}>{t('lostMarks', { count: file.lost })}</span>
      )}
      {file.lostCorrections !== undefined && (
        <span className={styles.reason}>{t('lostCorrections', { count: file.lostCorrections })}</span>
      )}
    </li>
  );
}
