/** Importing annotations: choose a file, see what it would add and what has no place, take it over. */
import { FileText } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { reportFailure } from '../app/failures';
import { undo } from '../db/journal';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProgressBar } from '../ui/progress-bar';
import { notify } from '../ui/toast';
import styles from './annotations-dialog.module.css';
import { AnnotationsFound, writesNothing } from './annotations-found';
import { annotationFiles } from './open-import';
import { type AnnotationsState, useAnnotationsImport } from './use-annotations-import';

export interface AnnotationsDialogProps {
  /** Looked at at once; null: the reader chooses one. */
  readonly file: File | null;
  readonly onClose: () => void;
}

/** The dialog; closed, it gives up what it read. */
export function AnnotationsDialog({ file, onClose }: AnnotationsDialogProps) {
  const { t } = useTranslation(['annotations', 'common']);
  const { state, look, apply, stop } = useAnnotationsImport(file);
  const isBusy = state.kind === 'looking' || state.kind === 'writing';
  const ready = state.kind === 'looked' && state.found.kind === 'ready' ? state.found.preview : null;

  function close(): void {
    // What is being written is whole or not there: it is left to end.
    if (state.kind === 'writing') return;
    stop();
    onClose();
  }

  async function take(): Promise<void> {
    if (!(await apply())) return;
    const run = () => void undo().catch(reportFailure);
    notify({ message: t('done'), action: { label: t('undo'), run } });
    onClose();
  }

  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={close}
      width="wide"
      role={isBusy ? 'alertdialog' : 'dialog'}
      actions={
        <>
          <Button onPress={close} isDisabled={state.kind === 'writing'}>
            {t('common:cancel')}
          </Button>
          {!isBusy && <ChooseFile isMain={ready === null} onFile={look} />}
          {ready !== null && (
            <Button variant="primary" isDisabled={writesNothing(ready)} onPress={() => void take()}>
              {t('import')}
            </Button>
          )}
        </>
      }
    >
      <Body state={state} />
    </Dialog>
  );
}

/** The button that shows the system's file dialog. */
function ChooseFile({ isMain, onFile }: { readonly isMain: boolean; readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('annotations');
  return (
    <FileTrigger
      acceptedFileTypes={[...annotationFiles]}
      onSelect={(files) => {
        const [file] = files ?? [];
        if (file !== undefined) onFile(file);
      }}
    >
      <Button variant={isMain ? 'primary' : 'plain'} icon={FileText}>
        {t(isMain ? 'choose' : 'chooseOther')}
      </Button>
    </FileTrigger>
  );
}

function Body({ state }: { readonly state: AnnotationsState }) {
  const { t } = useTranslation('annotations');
  switch (state.kind) {
    case 'choose':
      return (
        <div className={styles.steps}>
          <p className={styles.text}>{t('what')}</p>
          <ul className={styles.kinds}>
            {(['json', 'web-annotation', 'project', 'codebook', 'tags', 'csl-json'] as const).map((kind) => (
              <li key={kind}>{t(`kinds.${kind}`)}</li>
            ))}
          </ul>
          <p className={styles.text}>{t('never')}</p>
        </div>
      );
    case 'looking':
    case 'writing': {
      const words = t(state.kind, { name: state.name });
      const { done, all } = state.kind === 'looking' ? state.progress : { done: 0, all: 0 };
      return (
        <div className={styles.steps}>
          <p role="status" className={styles.text}>
            {words}
          </p>
          <ProgressBar label={words} value={all === 0 ? null : done / all} />
        </div>
      );
    }
    case 'failed':
      return <Failure name={state.name} why={state.sentence} detail="" />;
    case 'looked':
      return state.found.kind === 'refused' ? (
        <Failure name={state.name} why={t(`refused.${state.found.reason}`)} detail={state.found.sentence} />
      ) : (
        <AnnotationsFound name={state.name} preview={state.found.preview} />
      );
  }
}

function Failure(props: { readonly name: string; readonly why: string; readonly detail: string }) {
  const { t } = useTranslation('annotations');
  return (
    <div role="alert" className={styles.failure}>
      <p>{t('notRead', { name: props.name })}</p>
      <p>{props.why}</p>
      {props.detail !== '' && <p className={styles.detail}>{props.detail}</p>}
    </div>
  );
}
