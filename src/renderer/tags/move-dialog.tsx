/** Another place in the tree for a tag, or one more theme that it is shown under. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { linkTags, moveTags, themesLeft } from '../db/tag-edits';
import { countCarriers } from '../db/tag-figures';
import { mayStandUnder, treeOf, withPlacedUnder } from '../db/tag-tree';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Reach, useAnswer, useCarrierWords, useThemeNames } from './reach';
import type { TagDialogProps } from './rename-dialog';
import { ThemeChooser, topOfTree } from './theme-chooser';

export interface MoveDialogProps extends TagDialogProps {
  /** Where it is shown now. */
  readonly from: TagId | null;
  /** True shows it under one more theme instead of moving it. */
  readonly isLink: boolean;
}

/** The dialog; only themes that do not stand under the tag itself can be chosen. */
export function MoveDialog({ tag, tags, from, isLink, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['tags', 'common']);
  const [to, setTo] = useState<TagId | typeof topOfTree | null>(null);
  const words = useCarrierWords();
  const tree = useMemo(() => treeOf(tags), [tags]);
  const moved = withPlacedUnder(tree, tag.id);
  const carriers = useAnswer(moved.join(), () => countCarriers(moved));
  const names = useThemeNames();
  const left = !isLink && to === topOfTree ? themesLeft(tags, [{ id: tag.id, from }]) : [];
  const target = to === topOfTree ? t('atTop') : tags.find(({ id }) => id === to)?.name;

  function move(): void {
    if (to === null || target === undefined) return;
    onClose();
    attempt(() =>
      withUndo(
        async () =>
          isLink && to !== topOfTree
            ? linkTags([tag.id], to)
            : moveTags([{ id: tag.id, from }], to === topOfTree ? null : to),
        {
          message:
            left.length > 0
              ? t('done.movedFromAll', { name: tag.name, themes: names(tags, left) })
              : t(isLink ? 'done.linked' : to === topOfTree ? 'done.movedToTop' : 'done.moved', {
                  name: tag.name,
                  theme: target,
                }),
          undo: t('undo'),
          refused: t('undoRefused'),
        },
      ),
    );
  }

  return (
    <Dialog
      title={t(isLink ? 'dialog.link' : 'dialog.move', { name: tag.name })}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={target === undefined} onPress={move}>
            {t(isLink ? 'link' : 'move')}
          </Button>
        </>
      }
    >
      <ThemeChooser
        label={t('findTheme')}
        tags={tags}
        mayChoose={(id) => !tag.parentIds.includes(id) && mayStandUnder(tree, tag.id, id)}
        top={!isLink && tag.parentIds.length > 0 ? t('atTop') : null}
        value={to}
        onChange={setTo}
      />
      <Reach>
        {carriers &&
          [
            t(isLink ? 'reach.link' : 'reach.move', { what: words(carriers), count: moved.length }),
            ...(left.length > 0
              ? [t('reach.leaves', { count: left.length, themes: names(tags, left) })]
              : []),
          ].join(' ')}
      </Reach>
    </Dialog>
  );
}
