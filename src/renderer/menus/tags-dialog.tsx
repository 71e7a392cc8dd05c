/** The tags of articles or highlights, asked for by a menu: found, created, put on and taken off. */
import { useTranslation } from 'react-i18next';
import { useHighlightsById } from '../db/highlights-by-id';
import { ChosenTags } from '../library/chosen-tags';
import { HighlightTagChooser } from '../tags/highlight-tags';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { MenuDialog } from './subject-menu';

export interface TagsDialogProps {
  readonly dialog: Extract<MenuDialog, { readonly kind: 'tag-articles' | 'tag-highlights' }>;
  readonly onClose: () => void;
}

/** The dialog; what is ticked holds at once. */
export function TagsDialog({ dialog, onClose }: TagsDialogProps) {
  const { t } = useTranslation(['menus', 'common']);
  return (
    <Dialog
      title={t(`tagsOf.${dialog.kind}`, { count: dialog.ids.length })}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('common:done')}
        </Button>
      }
    >
      {dialog.kind === 'tag-articles' ? (
        <ChosenTags articleIds={dialog.ids} />
      ) : (
        <HighlightTagsNow ids={dialog.ids} />
      )}
    </Dialog>
  );
}

function HighlightTagsNow({ ids }: Pick<Extract<MenuDialog, { readonly kind: 'tag-highlights' }>, 'ids'>) {
  const found = useHighlightsById(ids);
  return found === undefined ? null : <HighlightTagChooser highlights={found.map(({ row }) => row)} />;
}
