/** The details of a tag in a dialog: where there is no room for them beside the tree. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { TagDialogProps } from './rename-dialog';
import { TagDetails } from './tag-details';

/** The dialog; what is changed in it is stored at once. */
export function DefineDialog({ tag, tags, onClose }: TagDialogProps) {
  const { t } = useTranslation(['tags', 'common']);
  return (
    <Dialog
      title={tag.name}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <TagDetails tag={tag} tags={tags} />
    </Dialog>
  );
}
