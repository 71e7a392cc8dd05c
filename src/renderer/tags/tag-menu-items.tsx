/** What can be done with a tag, as the items of a menu: of a row's button, and of a click with the other button. */
import {
  CornerUpRight,
  FolderInput,
  Keyboard,
  ListTree,
  Merge,
  Palette,
  Pencil,
  Plus,
  Split,
  Trash2,
  Unlink,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { highlightColours } from '../db/rows';
import { setFavourite, unlinkTag } from '../db/tag-edits';
import { recolourTag, type TagSummary } from '../db/tags';
import { MenuItem, MenuSeparator, SubMenu } from '../ui/menu';
import { favouriteKeys } from './favourites';
import { openTagDialog } from './tag-dialog-store';
import { tagDots } from './tag-dot';

export interface TagMenuItemsProps {
  readonly tag: TagSummary;
  /** The theme it is shown under; null at the top, undefined in a list that is no tree. */
  readonly from?: TagId | null;
  readonly isLink?: boolean;
}

/** The items; each opens a dialog that says what it touches, or is done at once. */
export function TagMenuItems({ tag, from = null, isLink = false }: TagMenuItemsProps) {
  const { t } = useTranslation('tags');
  const { id } = tag;
  return (
    <>
      <MenuItem
        id="rename"
        icon={Pencil}
        shortcut="F2"
        onAction={() => openTagDialog({ kind: 'rename', id })}
      >
        {t('rename')}
      </MenuItem>
      <MenuItem id="define" icon={ListTree} onAction={() => openTagDialog({ kind: 'define', id })}>
        {t('define')}
      </MenuItem>
      <SubMenu id="colour" label={t('colour')} icon={Palette}>
        {highlightColours.map((choice) => (
          <MenuItem
            key={choice}
            id={choice}
            icon={tagDots[choice]}
            isDisabled={choice === tag.colour}
            onAction={() => attempt(() => recolourTag(id, choice))}
          >
            {t(`colours.${choice}`)}
          </MenuItem>
        ))}
      </SubMenu>
      <SubMenu id="key" label={t('numberKey')} icon={Keyboard}>
        {[...favouriteKeys, 0].map((key) => (
          <MenuItem
            key={key}
            id={`key-${key}`}
            isDisabled={key === tag.favourite}
            onAction={() => attempt(() => setFavourite(id, key))}
          >
            {key === 0 ? t('noKey') : String(key)}
          </MenuItem>
        ))}
      </SubMenu>
      <MenuSeparator />
      <MenuItem id="new" icon={Plus} onAction={() => openTagDialog({ kind: 'create', under: id })}>
        {t('newUnder')}
      </MenuItem>
      <MenuItem id="move" icon={FolderInput} onAction={() => openTagDialog({ kind: 'move', id, from })}>
        {t('moveTo')}
      </MenuItem>
      <MenuItem id="link" icon={CornerUpRight} onAction={() => openTagDialog({ kind: 'link', id })}>
        {t('linkTo')}
      </MenuItem>
      {isLink && from !== null && (
        <MenuItem id="unlink" icon={Unlink} onAction={() => attempt(() => unlinkTag(id, from))}>
          {t('unlinkHere')}
        </MenuItem>
      )}
      <MenuItem id="merge" icon={Merge} onAction={() => openTagDialog({ kind: 'merge', id })}>
        {t('mergeTo')}
      </MenuItem>
      <MenuItem id="split" icon={Split} onAction={() => openTagDialog({ kind: 'split', id })}>
        {t('splitOff')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        id="delete"
        icon={Trash2}
        isDanger
        shortcut="Del"
        onAction={() => openTagDialog({ kind: 'delete', id })}
      >
        {t('delete')}
      </MenuItem>
    </>
  );
}
