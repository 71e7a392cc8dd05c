/** Offers become variants of a name that is in the lists, or of one of themselves. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { addNames, useNames } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { compareNames } from '../ui/name-order';
import { Select } from '../ui/select';
import type { OfferedName } from './names-state';
import styles from './names-view.module.css';

export interface OfferIntoDialogProps {
  /** At least one, all of one kind. */
  readonly chosen: readonly OfferedName[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The dialog. */
export function OfferIntoDialog({ chosen, onClose, onDone }: OfferIntoDialogProps) {
  const { t } = useTranslation('names');
  const kind = chosen[0]?.kind ?? 'person';
  const rows = useNames() ?? [];
  const listed = rows.filter((row) => row.kind === kind).map(({ name }) => name);
  const targets = [...chosen.map(({ name }) => name), ...listed.sort(compareNames)];
  const [target, setTarget] = useState<string | null>(null);
  const into = target ?? listed[0] ?? chosen[0]?.name ?? '';

  function apply(): void {
    const variants = chosen.map(({ name }) => name).filter((name) => name !== into);
    onClose();
    onDone();
    attempt(() =>
      withUndo(() => addNames([{ kind, name: into, variants, note: '' }]), {
        message: t('done.merged', { name: into }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  return (
    <Dialog
      title={t('offers.into')}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onPress={apply}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('offers.intoText')}</p>
        <p>{chosen.map(({ name }) => name).join(' · ')}</p>
        <Select
          label={t('offers.target')}
          value={into}
          onChange={setTarget}
          options={targets.map((name) => ({ id: name, label: name }))}
        />
      </div>
    </Dialog>
  );
}
