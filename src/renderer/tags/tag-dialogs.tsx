/** The dialogs about tags: each says what it would touch before it is done. */
import { assertNever } from '#core/base/assert';
import { useTags } from '../db/tags';
import { CreateDialog } from './create-dialog';
import { DefineDialog } from './define-dialog';
import { DeleteDialog } from './delete-dialog';
import { MergeDialog } from './merge-dialog';
import { MoveDialog } from './move-dialog';
import { RenameDialog } from './rename-dialog';
import { SplitDialog } from './split-dialog';
import { openTagDialog, type TagDialog } from './tag-dialog-store';

const close = () => openTagDialog(null);

/** The dialog asked for; nothing when its tag is gone. */
export function TagDialogs({ dialog }: { readonly dialog: TagDialog }) {
  const tags = useTags();
  if (tags === undefined) return null;
  if (dialog.kind === 'create') return <CreateDialog tags={tags} under={dialog.under} onClose={close} />;
  const tag = tags.find(({ id }) => id === dialog.id);
  if (tag === undefined) return null;
  const shared = { tag, tags, onClose: close };
  switch (dialog.kind) {
    case 'rename':
      return <RenameDialog {...shared} />;
    case 'define':
      return <DefineDialog {...shared} />;
    case 'merge':
      return <MergeDialog {...shared} />;
    case 'split':
      return <SplitDialog {...shared} />;
    case 'delete':
      return <DeleteDialog {...shared} />;
    case 'move':
      return <MoveDialog {...shared} from={dialog.from} isLink={false} />;
    case 'link':
      return <MoveDialog {...shared} from={null} isLink />;
    default:
      return assertNever(dialog);
  }
}
