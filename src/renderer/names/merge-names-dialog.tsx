/** Several names become one: which of them is kept is asked, the others are its variants then. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import type { NameRow } from '../db/name-rows';
import { mergeNamesInto } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import styles from './names-view.module.css';

export interface MergeNamesDialogProps {
  /** At least two. */
  readonly names: readonly NameRow[];
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

/** The dialog. */
export function MergeNamesDialog({ names, onClose, onMerged }: MergeNamesDialogProps) {
  const { t } = useTranslation('names');
  const [kept, setKept] = useState(names[0]?.id);

  function merge(): void {
    const target = names.find(({ id }) => id === kept);
    if (target === undefined) return;
    onClose();
    onMerged();
    attempt(() =>
      withUndo(
        () =>
          mergeNamesInto(
            target.id,
            names.map(({ id }) => id),
          ),
        {
          message: t('done.merged', { name: target.name }),
          undo: t('undo'),
          refused: t('undoRefused'),
        },
      ),
    );
  }

  return (
    <Dialog
      title={t('dialog.merge', { count: names.length })}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onPress={merge}>
            {t('dialog.mergeDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('dialog.mergeText')}</p>
        <Select
          label={t('dialog.keep')}
          value={kept ?? ''}
          onChange={(id) => setKept(names.find((name) => name.id === id)?.id)}
          options={names.map(({ id, name }) => ({ id: id as string, label: name }))}
        />
      </div>
    </Dialog>
  );
}
