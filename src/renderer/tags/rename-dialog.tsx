/** Another name for a tag: on how many articles and highlights it then stands is said first. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { countCarriers } from '../db/tag-figures';
import { tagCalled, tidyName } from '../db/tag-names';
import { renameTag, type TagSummary } from '../db/tags';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { Reach, useAnswer, useCarrierWords } from './reach';

export interface TagDialogProps {
  readonly tag: TagSummary;
  readonly tags: readonly TagSummary[];
  readonly onClose: () => void;
}

/** The dialog; a name that another tag has cannot be taken. */
export function RenameDialog({ tag, tags, onClose }: TagDialogProps) {
  const { t } = useTranslation(['tags', 'common']);
  const [name, setName] = useState(tag.name);
  const words = useCarrierWords();
  const carriers = useAnswer(tag.id, () => countCarriers([tag.id]));
  const next = tidyName(name);
  const other = tagCalled(tags, next, tag.id);
  const canRename = next !== '' && next !== tag.name && other === undefined;

  function rename(): void {
    if (!canRename) return;
    onClose();
    attempt(() =>
      withUndo(() => renameTag(tag.id, next), {
        message: t('done.renamed', { name: next }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  return (
    <Dialog
      title={t('dialog.rename', { name: tag.name })}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={!canRename} onPress={rename}>
            {t('rename')}
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField
          label={t('newName')}
          value={name}
          onChange={setName}
          autoFocus
          {...(other !== undefined && {
            error:
              tagCalled([{ ...other, aliases: [] }], next) === undefined
                ? t('aliasTaken', { name: next, tag: other.name })
                : t('nameTaken', { name: next }),
          })}
        />
      </Form>
      <Reach>{carriers && t('reach.rename', { what: words(carriers) })}</Reach>
    </Dialog>
  );
}
