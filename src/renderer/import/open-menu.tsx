/** The button that brings dumps in: folder, files, samples, places opened before. */
import { FileText, FolderClock, FolderOpen, MessageSquareQuote, Plus, Shapes } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../app/key-choices';
import { openAnnotations } from '../import-annotations/open-import';
import { Button } from '../ui/button';
import { MenuButton, MenuItem, MenuSection } from '../ui/menu';
import { openFiles, openFolder, openRecent, openSamples } from './open-source';
import { useRecents } from './use-recents';

/** How many places opened before the menu shows. */
const shownRecents = 6;

/** "Open" as a button with a menu. */
export function OpenMenu() {
  const { t } = useTranslation(['importing', 'annotations']);
  const { recents } = useRecents();
  const folderKeys = useShortcut('open-folder');
  const fileKeys = useShortcut('open-files');
  return (
    <MenuButton
      label={t('open')}
      trigger={
        <Button size="small" icon={Plus}>
          {t('open')}
        </Button>
      }
    >
      <MenuItem id="folder" icon={FolderOpen} shortcut={folderKeys} onAction={openFolder}>
        {t('openFolder')}
      </MenuItem>
      <MenuItem id="files" icon={FileText} shortcut={fileKeys} onAction={openFiles}>
        {t('openFiles')}
      </MenuItem>
      <MenuItem id="samples" icon={Shapes} onAction={openSamples}>
        {t('trySamples')}
      </MenuItem>
      <MenuItem id="annotations" icon={MessageSquareQuote} onAction={() => openAnnotations()}>
        {t('annotations:open')}
      </MenuItem>
      {recents.length > 0 && (
        <MenuSection title={t('recent')}>
          {recents.slice(0, shownRecents).map((recent) => (
            <MenuItem
              key={recent.key}
              id={`recent ${recent.key}`}
              icon={FolderClock}
              onAction={() => openRecent(recent.key, recent.name)}
            >
              {recent.name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </MenuButton>
  );
}
