/** A name to add or to change: its kind, its writings, a note. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { foldNaming, type NameKind, nameKinds, tidyNaming } from '#core/names/model';
import { attempt } from '../app/failures';
import type { NameRow } from '../db/name-rows';
import { addNames, editName, useNames } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { TextArea, TextField } from '../ui/text-field';
import styles from './names-view.module.css';

export interface NameDialogProps {
  readonly kind: NameKind;
  /** The name to change; without one a new one is added. */
  readonly row?: NameRow;
  /** What a new one is called to begin with. */
  readonly name?: string;
  readonly onClose: () => void;
}

/** The dialog; a name that is in the list already cannot be added once more. */
export function NameDialog({ kind, row, name: suggested = '', onClose }: NameDialogProps) {
  const { t } = useTranslation('names');
  const names = useNames();
  const [fields, setFields] = useState({
    kind: row?.kind ?? kind,
    name: row?.name ?? suggested,
    variants: row?.variants.join('\n') ?? '',
    note: row?.note ?? '',
  });
  const set = (some: Partial<typeof fields>) => setFields({ ...fields, ...some });
  const name = tidyNaming(fields.name);
  const taken = names?.some(
    (each) => each.id !== row?.id && each.kind === fields.kind && foldNaming(each.name) === foldNaming(name),
  );
  const canSave = name !== '' && taken !== true;

  function save(): void {
    if (!canSave) return;
    const entry = { ...fields, name, variants: fields.variants.split('\n') };
    onClose();
    attempt(async () => {
      if (row !== undefined) await editName(row.id, entry);
      else {
        await withUndo(() => addNames([entry]), {
          message: t('done.addedName', { name }),
          undo: t('undo'),
          refused: t('undoRefused'),
        });
      }
    });
  }

  return (
    <Dialog
      title={row === undefined ? t('dialog.add') : t('dialog.edit', { name: row.name })}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isDisabled={!canSave} onPress={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('dialog.name')}
          value={fields.name}
          onChange={(next) => set({ name: next })}
          autoFocus
          {...(taken === true && name !== '' && { error: t('dialog.taken', { name }) })}
        />
        <Select
          label={t('dialog.kind')}
          value={fields.kind}
          onChange={(next) => set({ kind: next })}
          options={nameKinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        />
        <TextArea
          label={t('dialog.variants')}
          description={t('dialog.variantsHelp')}
          rows={3}
          value={fields.variants}
          onChange={(next) => set({ variants: next })}
        />
        <TextArea
          label={t('dialog.note')}
          rows={2}
          value={fields.note}
          onChange={(next) => set({ note: next })}
        />
      </Form>
    </Dialog>
  );
}
