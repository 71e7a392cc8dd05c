/** How the first file of an export will look. */
import { useTranslation } from 'react-i18next';
import styles from './export-dialog.module.css';
import type { PreviewAnswer } from './export-job';

export interface ExportPreviewProps {
  /** Null while it is not known. */
  readonly answer: PreviewAnswer | null;
  readonly isOne: boolean;
}

/** The file's name and the beginning of its text. */
export function ExportPreview({ answer, isOne }: ExportPreviewProps) {
  const { t } = useTranslation('export');
  const heading = t(isOne ? 'previewOfOne' : 'preview');
  return (
    <section className={styles.preview} aria-label={heading}>
      <h3 className={styles.legend}>{heading}</h3>
      {answer === null && (
        <p className={styles.hint} role="status">
          {t('preparing')}
        </p>
      )}
      {answer?.kind === 'preview' && <p className={styles.name}>{answer.preview.name}</p>}
      {answer?.kind === 'nothing' && <p className={styles.hint}>{t('gone')}</p>}
      {answer?.kind === 'bad-template' && (
        <p className={styles.hint}>{t('badTemplate', { detail: answer.detail })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {answer?.kind === 'preview' ? answer.preview.text : ''}
      </pre>
    </section>
  );
}
