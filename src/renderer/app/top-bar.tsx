/** The bar over the view: the way back, the search box, undo and redo. */
import { ArrowLeft, Keyboard, PanelLeft, Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../search/search-box';
import { IconButton } from '../ui/button';
import { runCommand } from './commands';
import { describeKeys } from './key-choices';
import { goBack, useRoute } from './navigation';
import styles from './top-bar.module.css';
import type { UndoWords } from './undo-redo';

export interface TopBarProps {
  readonly words: UndoWords;
  readonly isSideBarShown: boolean;
  readonly onToggleSideBar: () => void;
}

/** The bar over the view. */
export function TopBar({ words, isSideBarShown, onToggleSideBar }: TopBarProps) {
  const { t } = useTranslation('common');
  const route = useRoute();
  return (
    <header className={styles.bar}>
      <IconButton
        label={t(isSideBarShown ? 'hideSideBar' : 'showSideBar')}
        icon={PanelLeft}
        onPress={onToggleSideBar}
      />
      {(route.view === 'article' || route.view === 'page') && (
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
}
