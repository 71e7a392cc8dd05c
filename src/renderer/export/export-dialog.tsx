/** The export dialog: what goes in, how it will look, how far it is. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportChoice } from '#core/export/exported';
import type { ArticleId } from '#core/page/ids';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Dialog } from '../ui/dialog';
import { formatCount } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import { Segmented } from '../ui/segmented';
import styles from './export-dialog.module.css';
import type { ExportLayout } from './export-job';
import { useExportPreview, useExportRun } from './use-export';

const parts = ['tags', 'highlights', 'notes', 'sourceLines'] as const;

export interface ExportDialogProps {
  readonly articleIds: readonly ArticleId[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Exports articles as Markdown. */
export function ExportDialog(props: ExportDialogProps) {
  // Closed, it holds no worker, and opened again it shows the articles as they are then.
  return props.isOpen && props.articleIds.length > 0 ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ articleIds, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation('export');
  // What is exported is what was chosen when the dialog was opened.
  const [ids] = useState(articleIds);
  const [layout, setLayout] = useState<ExportLayout>('files');
  const [choice, setChoice] = useState<ExportChoice>({
    tags: true,
    highlights: true,
    notes: true,
    sourceLines: false,
  });
  const preview = useExportPreview(ids, { layout, choice });
  const run = useExportRun(ids, { layout, choice }, onClose);
  const isRunning = run.done !== null;
  const shown = formatCount(ids.length, i18n.language);
  const heading = t(ids.length > 1 ? 'preview' : 'previewOfOne');

  function close(): void {
    run.cancel();
    onClose();
  }

  return (
    <Dialog
      title={t('title', { count: ids.length, shown })}
      isOpen
      onClose={close}
      width="wide"
      actions={
        <>
          <Button onPress={isRunning ? run.cancel : close}>{t(isRunning ? 'stop' : 'cancel')}</Button>
          <Button variant="primary" isDisabled={isRunning} onPress={run.start}>
            {t('export')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.options}>
          {ids.length > 1 && (
            <fieldset className={styles.group} disabled={isRunning}>
              <legend className={styles.legend}>{t('layout.label')}</legend>
              <Segmented
                label={t('layout.label')}
                value={layout}
                onChange={setLayout}
                options={[
                  { id: 'files', label: t('layout.files') },
                  { id: 'document', label: t('layout.document') },
                ]}
              />
              <p className={styles.hint}>
                {t(layout === 'files' ? 'layout.filesHint' : 'layout.documentHint')}
              </p>
            </fieldset>
          )}
          <fieldset className={styles.group} disabled={isRunning}>
            <legend className={styles.legend}>{t('include')}</legend>
            {parts.map((part) => (
              <Checkbox
                key={part}
                isSelected={choice[part]}
                onChange={(isSelected) => setChoice({ ...choice, [part]: isSelected })}
              >
                {t(`part.${part}`)}
              </Checkbox>
            ))}
          </fieldset>
          {run.done !== null && (
            <div className={styles.progress}>
              <p aria-live="polite">
                {t('progress', { done: formatCount(run.done, i18n.language), all: shown })}
              </p>
              <ProgressBar label={t('writing')} value={run.done / ids.length} />
            </div>
          )}
        </div>
        <section className={styles.preview} aria-label={heading}>
          <h3 className={styles.legend}>{heading}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keyboard */}
          <pre className={styles.text} tabIndex={0}>
            {preview}
          </pre>
        </section>
      </div>
    </Dialog>
  );
}
