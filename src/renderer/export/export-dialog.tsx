/** The export dialog: what goes in, as what, how it will look, how far it is. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, HighlightId } from '#core/page/ids';
import { host } from '../hosts/current';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { formatCount } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import { Segmented } from '../ui/segmented';
import { AskAboutFiles } from './ask-about-files';
import { useExportChoices } from './export-choices';
import styles from './export-dialog.module.css';
import { ExportForm } from './export-form';
import type { ExportScope } from './export-job';
import { ExportPreview } from './export-preview';
import { useEverything } from './use-everything';
import { type ExportRun, useExportPreview, useExportRun } from './use-export';

export interface ExportDialogProps {
  readonly articleIds: readonly ArticleId[];
  /** Only these highlights, with their articles; without it all that is on the articles. */
  readonly highlightIds?: readonly HighlightId[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Exports articles, or highlights, or everything. */
export function ExportDialog(props: ExportDialogProps) {
  const { articleIds, highlightIds = [] } = props;
  // Closed, it holds no worker, and opened again it shows the articles as they are then.
  return props.isOpen && articleIds.length + highlightIds.length > 0 ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ articleIds, highlightIds, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation('export');
  // What is exported is what was chosen when the dialog was opened.
  const [given] = useState({ articleIds, highlightIds: highlightIds ?? null });
  const [what, setWhat] = useState<'chosen' | 'everything'>('chosen');
  const all = useEverything(what === 'everything');
  const choices = useExportChoices();
  const scope = useMemo<ExportScope>(
    () =>
      what === 'everything'
        ? { articleIds: all ?? [], highlightIds: null, isEverything: true }
        : { ...given, isEverything: false },
    [what, all, given],
  );
  const preview = useExportPreview(scope, choices.options);
  const run = useExportRun(scope, choices.options, onClose);
  const isRunning = run.done !== null;
  const isKnown = what === 'chosen' || all !== null;
  const isReady = !isRunning && choices.problem === null && isKnown;
  const count = given.highlightIds?.length ?? given.articleIds.length;
  const shown = formatCount(count, i18n.language);
  const isOne = what === 'chosen' && given.articleIds.length === 1;
  const folder = host().pickExportFolder;

  function close(): void {
    run.cancel();
    onClose();
  }

  return (
    <Dialog
      title={t(given.highlightIds === null ? 'title' : 'titleOfHighlights', { count, shown })}
      isOpen
      onClose={close}
      width="wide"
      actions={
        <>
          <Button onPress={isRunning ? run.cancel : close}>{t(isRunning ? 'stop' : 'cancel')}</Button>
          {folder !== null && !isOne && (
            <Button isDisabled={!isReady} onPress={() => run.startInFolder(folder)}>
              {t('exportToFolder')}
            </Button>
          )}
          <Button variant="primary" isDisabled={!isReady} onPress={run.start}>
            {t('export')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.options}>
          <fieldset className={styles.group} disabled={isRunning}>
            <legend className={styles.legend}>{t('what.label')}</legend>
            <Segmented
              label={t('what.label')}
              value={what}
              onChange={setWhat}
              options={[
                { id: 'chosen', label: t(isOne ? 'what.one' : 'what.chosen', { shown }) },
                { id: 'everything', label: t('what.everything') },
              ]}
            />
          </fieldset>
          <ExportForm choices={choices} isOne={isOne} isDisabled={isRunning} />
          <Running run={run} all={scope.articleIds.length} />
        </div>
        <ExportPreview answer={isKnown ? preview : null} isOne={isOne} />
      </div>
      {run.conflict !== null && <AskAboutFiles conflict={run.conflict} />}
    </Dialog>
  );
}

/** How far it is, while something is being written. */
function Running({ run, all }: { readonly run: ExportRun; readonly all: number }) {
  const { t, i18n } = useTranslation('export');
  if (run.done === null) return null;
  const done = formatCount(run.done, i18n.language);
  return (
    <div className={styles.progress}>
      <p aria-live="polite">{t('progress', { done, all: formatCount(all, i18n.language) })}</p>
      <ProgressBar label={t('writing')} value={all === 0 ? null : run.done / all} />
    </div>
  );
}
