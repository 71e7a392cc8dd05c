/** The bar over the view: the way back, the search box, undo and redo. */
import { ArrowLeft, Keyboard, PanelLeft, Redo2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../hosts/current';
import { IconButton } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { runCommand, useCommand } from './commands';
import { describeKeys } from './keymap';
import { goBack, navigate, useRoute } from './navigation';
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
  const { platform } = host();
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
          shortcut={describeKeys('undo', platform)}
          isDisabled={words.undo === null}
          onPress={() => runCommand('undo')}
        />
        <IconButton
          label={words.redo === null ? t('redo') : t('redoThis', { action: words.redo })}
          icon={Redo2}
          shortcut={describeKeys('redo', platform)}
          isDisabled={words.redo === null}
          onPress={() => runCommand('redo')}
        />
        <IconButton
          label={t('command.shortcuts')}
          icon={Keyboard}
          shortcut={describeKeys('shortcuts', platform)}
          onPress={() => runCommand('shortcuts')}
        />
      </div>
    </header>
  );
}

/** The search box: what is typed in it is the query of the search view's route. */
function SearchBox() {
  const { t } = useTranslation('common');
  const route = useRoute();
  const input = useRef<HTMLInputElement>(null);
  const routeQuery = route.view === 'search' ? route.query : '';
  const [typed, setTyped] = useState(routeQuery);
  // The route may change by the history or a link: the box shows what it says then.
  useEffect(() => setTyped(routeQuery), [routeQuery]);
  useCommand('search', () => {
    input.current?.focus();
    input.current?.select();
  });

  function search(query: string): void {
    setTyped(query);
    if (query !== '' || route.view === 'search') {
      navigate({ view: 'search', query }, { replace: route.view === 'search' });
    }
  }

  return (
    <SearchField
      label={t('search')}
      placeholder={t('searchPlaceholder')}
      shortcut={describeKeys('search', host().platform)}
      value={typed}
      onChange={search}
      inputRef={input}
    />
  );
}
