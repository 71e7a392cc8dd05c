/** A new tag, at the top of the tree or under another. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { tagCalled, tidyName } from '../db/tag-names';
import { createTag, type TagSummary } from '../db/tags';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';

export interface CreateDialogProps {
  readonly tags: readonly TagSummary[];
  readonly under: TagId | null;
  readonly onClose: () => void;
}

/** The dialog; a name or alias that is there already cannot be taken. */
export function CreateDialog({ tags, under, onClose }: CreateDialogProps) {
  const { t } = useTranslation(['tags', 'common']);
  const [name, setName] = useState('');
  const next = tidyName(name);
  const other = next === '' ? undefined : tagCalled(tags, next);
  const canCreate = next !== '' && other === undefined;
  const parent = tags.find(({ id }) => id === under);

  function create(): void {
    if (!canCreate) return;
    onClose();
    attempt(async () => {
      await createTag(next, parent?.colour, under ?? undefined);
      announce(t('done.created', { name: next }));
    });
  }

  return (
    <Dialog
      title={parent === undefined ? t('dialog.create') : t('dialog.createUnder', { name: parent.name })}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={!canCreate} onPress={create}>
            {t('createTag')}
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          autoFocus
          {...(other !== undefined && { error: t('nameTaken', { name: other.name }) })}
        />
      </Form>
    </Dialog>
  );
}
