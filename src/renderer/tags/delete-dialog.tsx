/** A tag is deleted: what it is taken off, and what becomes of the tags under it. */
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { currentRoute, navigate } from '../app/navigation';
import { type ChildrenOfDeleted, changeTags } from '../db/tag-changes';
import { previewChange } from '../db/tag-figures';
import { treeOf, withPlacedUnder } from '../db/tag-tree';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Reach, useAnswer, useCarrierWords } from './reach';
import type { TagDialogProps } from './rename-dialog';
import styles from './tag-dialogs.module.css';

const choices: readonly ChildrenOfDeleted[] = ['move-up', 'delete-too'];

/** The dialog; it can be undone. */
export function DeleteDialog({ tag, tags, onClose }: TagDialogProps) {
  const { t } = useTranslation(['tags', 'common']);
  const [children, setChildren] = useState<ChildrenOfDeleted>('move-up');
  const words = useCarrierWords();
  const under = withPlacedUnder(treeOf(tags), tag.id).length - 1;
  const change = { kind: 'delete', id: tag.id, children } as const;
  const preview = useAnswer(`${tag.id} ${children}`, () => previewChange(change));

  function remove(): void {
    onClose();
    const route = currentRoute();
    if (route.view === 'library' && route.tagId === tag.id) navigate({ view: 'library' });
    attempt(() =>
      withUndo(() => changeTags(change), {
        message: t('deleted', { name: tag.name }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  return (
    <Dialog
      title={t('dialog.delete', { name: tag.name })}
      isOpen
      onClose={onClose}
      role="alertdialog"
      width="narrow"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t('common:cancel')}
          </Button>
          <Button variant="danger" onPress={remove}>
            {t('delete')}
          </Button>
        </>
      }
    >
      <Reach>
        {preview &&
          [
            t('reach.delete', { what: words(preview) }),
            ...(preview.tags > 1 ? [t('reach.deleteTags', { count: preview.tags - 1 })] : []),
          ].join(' ')}
      </Reach>
      {under > 0 && (
        <RadioGroup
          value={children}
          onChange={(value) => setChildren(choices.find((choice) => choice === value) ?? 'move-up')}
          className={styles.choice ?? ''}
        >
          <Label className={styles.label ?? ''}>{t('children.label', { count: under })}</Label>
          {choices.map((choice) => (
            <Radio key={choice} value={choice} className={styles.radio ?? ''}>
              {t(`children.${choice}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </Dialog>
  );
}
