/** One tag in the side bar, with its menu. */
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { NavItem } from '../app/nav-item';
import { navigate } from '../app/navigation';
import { highlightColours } from '../db/rows';
import { deleteTag, recolourTag, renameTag, type TagSummary } from '../db/tags';
import { withUndo } from '../highlights/offer-undo';
import { IconButton } from '../ui/button';
import { InlineRename } from '../ui/inline-rename';
import { MenuButton, MenuItem, MenuSection, MenuSeparator } from '../ui/menu';
import { notify } from '../ui/toast';
import { tagDots } from './tag-dot';
import styles from './tag-list.module.css';

export interface TagItemProps {
  readonly tag: TagSummary;
  readonly isCurrent: boolean;
}

/** A tag as a place to go to. */
export function TagItem({ tag, isCurrent }: TagItemProps) {
  const { t } = useTranslation('tags');
  const [isRenaming, setRenaming] = useState(false);
  const { id, name, colour } = tag;

  function rename(next: string | null): void {
    setRenaming(false);
    if (next === null) return;
    attempt(async () => {
      if (!(await renameTag(id, next))) notify({ message: t('nameTaken', { name: next }) });
    });
  }

  function remove(): void {
    if (isCurrent) navigate({ view: 'library' });
    attempt(() =>
      withUndo(() => deleteTag(id), {
        message: t('deleted', { name }),
        undo: t('undo'),
        refused: t('undoRefused'),
      }),
    );
  }

  if (isRenaming) {
    return (
      <li className={styles.rename}>
        <InlineRename label={t('newName')} value={name} onDone={rename} />
      </li>
    );
  }
  return (
    <NavItem
      route={{ view: 'library', tagId: id }}
      icon={tagDots[colour]}
      count={tag.articleCount}
      isCurrent={isCurrent}
      menu={
        <MenuButton
          label={t('menu', { name })}
          trigger={<IconButton size="small" label={t('menu', { name })} icon={MoreHorizontal} />}
        >
          <MenuItem id="rename" icon={Pencil} onAction={() => setRenaming(true)}>
            {t('rename')}
          </MenuItem>
          <MenuSection title={t('colour')}>
            {highlightColours.map((choice) => (
              <MenuItem
                key={choice}
                id={choice}
                icon={tagDots[choice]}
                isDisabled={choice === colour}
                onAction={() => attempt(() => recolourTag(id, choice))}
              >
                {t(`colours.${choice}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSeparator />
          <MenuItem id="delete" icon={Trash2} isDanger onAction={remove}>
            {t('delete')}
          </MenuItem>
        </MenuButton>
      }
    >
      {name}
    </NavItem>
  );
}
