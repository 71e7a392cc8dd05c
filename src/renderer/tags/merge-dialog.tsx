/** A tag goes into another: which one, and what that touches. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { changeTags } from '../db/tag-changes';
import { countCarriers, previewChange } from '../db/tag-figures';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Reach, useAnswer, useCarrierWords } from './reach';
import type { TagDialogProps } from './rename-dialog';
import { ThemeChooser, topOfTree } from './theme-chooser';

/** The dialog; the name that goes stays as another name of the tag merged into. */
export function MergeDialog({ tag, tags, onClose }: TagDialogProps) {
  const { t } = useTranslation(['tags', 'common']);
  const [into, setInto] = useState<TagId | null>(null);
  const words = useCarrierWords();
  const target = tags.find(({ id }) => id === into);
  const preview = useAnswer(`${tag.id} ${into}`, async () =>
    into === null
      ? { ...(await countCarriers([tag.id])), both: { articles: 0, highlights: 0 } }
      : previewChange({ kind: 'merge', id: tag.id, into }),
  );
  const shares = (preview?.both.articles ?? 0) + (preview?.both.highlights ?? 0) > 0;

  function merge(): void {
    if (target === undefined) return;
    onClose();
    attempt(() =>
      withUndo(() => changeTags({ kind: 'merge', id: tag.id, into: target.id }), {
        message: t('done.merged', { name: tag.name, into: target.name }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  return (
    <Dialog
      title={t('dialog.merge', { name: tag.name })}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={target === undefined} onPress={merge}>
            {target === undefined ? t('merge') : t('mergeInto', { name: target.name })}
          </Button>
        </>
      }
    >
      <ThemeChooser
        label={t('findTarget')}
        tags={tags}
        mayChoose={(id) => id !== tag.id}
        top={null}
        value={into}
        onChange={(value) => value !== topOfTree && setInto(value)}
      />
      <Reach>
        {preview &&
          [
            t('reach.merge', { what: words(preview), name: tag.name }),
            ...(shares ? [t('reach.mergeBoth', { what: words(preview.both) })] : []),
          ].join(' ')}
      </Reach>
    </Dialog>
  );
}
