/** Restoring in a dialog: choose a backup, see what it would change, take it over. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportFailure } from '../app/failures';
import { undo } from '../db/journal';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { formatMoment } from '../ui/format';
import { ProgressBar } from '../ui/progress-bar';
import { notify } from '../ui/toast';
import { ChooseBackup } from './choose-backup';
import { ReadBackupView, type RestoreWay } from './read-backup-view';
import styles from './restore-dialog.module.css';
import { useRestore } from './use-restore';

export interface RestoreDialogProps {
  /** The key of the library whose backups are offered; null: of none. */
  readonly library: string | null;
  /** Where its backups lie, as a person would write it; '' where it is not known. */
  readonly folder: string;
  /** What this window's library is called. */
  readonly name: string;
  readonly onClose: () => void;
  /** Called when the backup was merged into the library; put in its place, the window is loaded again. */
  readonly onMerged: () => void;
}

/** The dialog; closed, it gives up what it read. */
export function RestoreDialog({ library, folder, name, onClose, onMerged }: RestoreDialogProps) {
  const { t, i18n } = useTranslation(['backup', 'common']);
  const restore = useRestore(library);
  const [chosen, setChosen] = useState(0);
  const [way, setWay] = useState<RestoreWay | null>(null);
  const { state } = restore;

  function close(): void {
    restore.stop();
    onClose();
  }

  async function apply(isEmptyHere: boolean): Promise<void> {
    if ((way ?? usualWay(isEmptyHere)) === 'replace') {
      const when = formatMoment(Date.now(), i18n.language);
      if (!(await restore.replace(t('dialog.before', { name, when })))) return;
      // The window works on the library it was loaded with until it is loaded again.
      window.location.reload();
      return;
    }
    if (!(await restore.merge())) return;
    notify({
      message: t('dialog.done'),
      action: { label: t('dialog.undo'), run: () => void undo().catch(reportFailure) },
    });
    onMerged();
    onClose();
  }

  const cancel = <Button onPress={close}>{t('common:cancel')}</Button>;
  if (state.kind === 'reading' || state.kind === 'merging') {
    const words = t(state.kind === 'reading' ? 'dialog.reading' : 'dialog.merging');
    const { done, all } = state.progress;
    return (
      <Dialog title={t('dialog.title')} isOpen onClose={close} role="alertdialog" actions={cancel}>
        <p role="status" className={styles.text}>
          {words}
        </p>
        <ProgressBar label={words} value={all === 0 ? null : done / all} />
      </Dialog>
    );
  }
  if (state.kind === 'read') {
    const { read } = state;
    return (
      <Dialog
        title={t('dialog.title')}
        isOpen
        onClose={close}
        role="alertdialog"
        width="wide"
        actions={
          <>
            {cancel}
            <Button variant="primary" onPress={() => void apply(read.isEmptyHere)}>
              {t('dialog.apply')}
            </Button>
          </>
        }
      >
        <ReadBackupView read={read} way={way ?? usualWay(read.isEmptyHere)} onWay={setWay} />
      </Dialog>
    );
  }
  const candidate = state.found?.[chosen] ?? state.found?.[0];
  return (
    <Dialog
      title={t('dialog.title')}
      isOpen
      onClose={close}
      actions={
        <>
          {cancel}
          <Button
            variant="primary"
            isDisabled={candidate === undefined}
            onPress={() => candidate !== undefined && void restore.read(candidate)}
          >
            {t('dialog.read')}
          </Button>
        </>
      }
    >
      <ChooseBackup
        state={state}
        folder={folder}
        chosen={chosen}
        onChoose={setChosen}
        onPick={(what) => void restore.pick(what)}
      />
    </Dialog>
  );
}

/** Into an empty library the backup comes as it was. */
function usualWay(isEmptyHere: boolean): RestoreWay {
  return isEmptyHere ? 'replace' : 'merge';
}
