/** One saved search in the side bar, with its menu. */
import { ArrowDown, ArrowUp, Bookmark, MoreHorizontal, Pencil, Replace, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { NavItem } from '../app/nav-item';
import type { Route } from '../app/routes';
import type { SavedSearchRow } from '../db/rows';
import { changeSavedSearch, moveSavedSearch } from '../db/saved-searches';
import { IconButton } from '../ui/button';
import { MenuButton, MenuItem, MenuSeparator } from '../ui/menu';
import { savedSearchKey } from './saved-search-keys';

export interface SavedSearchItemProps {
  readonly search: SavedSearchRow;
  readonly count: number;
  /** Where the window is. */
  readonly route: Route;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

/** A search as a place to go to. */
export function SavedSearchItem(props: SavedSearchItemProps) {
  const { search, count, route, isFirst, isLast, onRename, onDelete } = props;
  const { t } = useTranslation('query');
  const { id, name, query, exact } = search;
  const present = route.view === 'search' && route.query.trim() !== '' ? route : null;
  const isCurrent = present?.query === query && (present.exact === true) === exact;
  return (
    <NavItem
      route={{ view: 'search', query, ...(exact && { exact: true }) }}
      icon={Bookmark}
      count={count}
      isCurrent={isCurrent}
      menu={
        <MenuButton
          label={t('saved.menu', { name })}
          trigger={<IconButton size="small" label={t('saved.menu', { name })} icon={MoreHorizontal} />}
        >
          <MenuItem id="rename" icon={Pencil} shortcut={savedSearchKey('rename')} onAction={onRename}>
            {t('saved.rename')}
          </MenuItem>
          <MenuItem
            id="change"
            icon={Replace}
            isDisabled={present === null || isCurrent}
            onAction={() => {
              if (present === null) return;
              attempt(() => changeSavedSearch(id, present.query.trim(), present.exact === true));
            }}
          >
            {t('saved.change')}
          </MenuItem>
          <MenuItem
            id="up"
            icon={ArrowUp}
            shortcut={savedSearchKey('up')}
            isDisabled={isFirst}
            onAction={() => attempt(() => moveSavedSearch(id, -1))}
          >
            {t('saved.up')}
          </MenuItem>
          <MenuItem
            id="down"
            icon={ArrowDown}
            shortcut={savedSearchKey('down')}
            isDisabled={isLast}
            onAction={() => attempt(() => moveSavedSearch(id, 1))}
          >
            {t('saved.down')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem
            id="delete"
            icon={Trash2}
            shortcut={savedSearchKey('delete')}
            isDanger
            onAction={onDelete}
          >
            {t('saved.delete')}
          </MenuItem>
        </MenuButton>
      }
    >
      {name}
    </NavItem>
  );
}
