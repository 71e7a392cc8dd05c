/** The bar over the view: the way back, the search box, undo and redo. */
import { ArrowLeft, Keyboard, PanelLeft, Redo2, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../search/search-box';
import { IconButton } from '../ui/button';
import { runCommand } from './commands';
import { describeKeys } from './key-choices';
import { goBack, useRoutePart, viewOf } from './navigation';
import styles from './top-bar.module.css';
import type { UndoWords } from './undo-redo';

export interface TopBarProps {
  readonly words: UndoWords;
  readonly isSideBarShown: boolean;
  readonly onToggleSideBar: () => void;
}

/** The bar over the view. Typing in the box draws only the box again. */
export const TopBar = memo(function TopBar({ words, isSideBarShown, onToggleSideBar }: TopBarProps) {
  const { t } = useTranslation('common');
  const view = useRoutePart(viewOf);
  return (
    <header className={styles.bar}>
      <IconButton
        label={t(isSideBarShown ? 'hideSideBar' : 'showSideBar')}
        icon={PanelLeft}
        onPress={onToggleSideBar}
      />
      {(view === 'article' || view === 'page') && (
        <IconButton label={t('back')} icon={ArrowLeft} onPress={goBack} />
      )}
      <search className={styles.search}>
        <SearchBox />
      </search>
      <div className={styles.tools}>
        <IconButton
          label={words.undo === null ? t('undo') : t('undoThis', { action: words.undo })}
          icon={Undo2}
          shortcut={describeKeys('undo')}
          isDisabled={words.undo === null}
          onPress={() => runCommand('undo')}
        />
        <IconButton
          label={words.redo === null ? t('redo') : t('redoThis', { action: words.redo })}
          icon={Redo2}
          shortcut={describeKeys('redo')}
          isDisabled={words.redo === null}
          onPress={() => runCommand('redo')}
        />
        <IconButton
          label={t('command.shortcuts')}
          icon={Keyboard}
          shortcut={describeKeys('shortcuts')}
          onPress={() => runCommand('shortcuts')}
        />
      </div>
    </header>
  );
});
