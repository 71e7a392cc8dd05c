/** A source in the side bar: its name, how many articles it has, and what can be done with it. */
import { FileText, Folder, FolderSync, MoreHorizontal, Pencil, Shapes, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { NavItem } from '../app/nav-item';
import { navigate } from '../app/navigation';
import { binSource, renameSource, type SourceSummary } from '../db/sources';
import { withUndo } from '../highlights/offer-undo';
import type { SourceKind } from '../hosts/host';
import { enqueueRescan } from '../import/import-queue';
import { IconButton } from '../ui/button';
import { InlineRename } from '../ui/inline-rename';
import { MenuButton, MenuItem, MenuSeparator } from '../ui/menu';
import styles from './source-item.module.css';
import { sourceName } from './source-name';

const icons: Readonly<Record<SourceKind, typeof Folder>> = {
  folder: Folder,
  files: FileText,
  samples: Shapes,
};

export interface SourceItemProps {
  readonly source: SourceSummary;
  readonly isCurrent: boolean;
}

/** A source as a place to go to; its menu renames it in place, reads it again, or moves it to the bin. */
export function SourceItem({ source, isCurrent }: SourceItemProps) {
  const { t } = useTranslation(['library', 'common', 'errors', 'actions']);
  const [isRenaming, setIsRenaming] = useState(false);
  const { id } = source;
  const name = sourceName(source);

  if (isRenaming) {
    return (
      <li className={styles.rename}>
        <InlineRename
          label={t('source.newName')}
          value={name}
          onDone={(next) => {
            setIsRenaming(false);
            if (next !== null) attempt(() => renameSource(id, next));
          }}
        />
      </li>
    );
  }
  return (
    <NavItem
      route={{ view: 'library', sourceId: id }}
      icon={icons[source.kind]}
      count={source.articleCount}
      isCurrent={isCurrent}
      isChild
      menu={
        <MenuButton
          label={t('source.menu', { name })}
          trigger={<IconButton size="small" label={t('source.menu', { name })} icon={MoreHorizontal} />}
        >
          <MenuItem id="rename" icon={Pencil} onAction={() => setIsRenaming(true)}>
            {t('source.rename')}
          </MenuItem>
          <MenuItem id="rescan" icon={FolderSync} onAction={() => enqueueRescan(id, name)}>
            {t('source.rescan')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem id="bin" icon={Trash2} isDanger onAction={() => moveToBin(id, name)}>
            {t('source.bin')}
          </MenuItem>
        </MenuButton>
      }
    >
      {name}
    </NavItem>
  );

  function moveToBin(sourceId: SourceSummary['id'], sourceName: string): void {
    attempt(async () => {
      await withUndo(() => binSource(sourceId), {
        message: t('source.binned', { name: sourceName }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:binSource', { name: sourceName }) }),
      });
      if (isCurrent) navigate({ view: 'library' });
    });
  }
}
