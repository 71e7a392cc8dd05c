/** The menus of the strip: what can be done with one tab, and the list of all of them. */
import { ChevronDown, Columns2, RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeKeys, useShortcut } from '../app/key-choices';
import { navigate } from '../app/navigation';
import { IconButton } from '../ui/button';
import { ContextMenu, type MenuPoint } from '../ui/context-menu';
import { MenuButton, MenuItem, MenuSection } from '../ui/menu';
import { nameOf, reopenLast, shiftTab, shutOthers, shutTab } from './tab-actions';
import { goToSeat } from './tab-routes';
import { findTab, type Tabs } from './tab-state';
import styles from './tab-strip.module.css';

export interface TabMenuProps {
  readonly tabs: Tabs;
  readonly id: string | null;
  readonly shownId: string | null;
  /** null: closed. */
  readonly point: MenuPoint | null;
  readonly onClose: () => void;
}

/** The menu of one tab. */
export function TabMenu({ tabs, id, shownId, point, onClose }: TabMenuProps) {
  const { t } = useTranslation('tabs');
  const tab = findTab(tabs, id);
  const shown = findTab(tabs, shownId);
  const index = tabs.open.findIndex((each) => each.id === id);
  if (tab === null) return null;
  const beside = shown === null || shown.id === tab.id ? null : shown;
  return (
    <ContextMenu label={t('menu.label', { title: nameOf(tab) })} point={point} onClose={onClose}>
      <MenuItem
        id="close"
        icon={X}
        {...(tab.id === shownId && { shortcut: describeKeys('tabs.close') })}
        onAction={() => shutTab(tab.id)}
      >
        {t('menu.close')}
      </MenuItem>
      <MenuItem id="others" isDisabled={tabs.open.length < 2} onAction={() => shutOthers(tab.id)}>
        {t('menu.closeOthers')}
      </MenuItem>
      <MenuItem
        id="right"
        isDisabled={index === tabs.open.length - 1}
        onAction={() => {
          for (const each of tabs.open.slice(index + 1).reverse()) shutTab(each.id);
        }}
      >
        {t('menu.closeRight')}
      </MenuItem>
      <MenuItem id="left-by-one" isDisabled={index === 0} onAction={() => shiftTab(tab.id, -1)}>
        {t('menu.moveLeft')}
      </MenuItem>
      <MenuItem
        id="right-by-one"
        isDisabled={index === tabs.open.length - 1}
        onAction={() => shiftTab(tab.id, 1)}
      >
        {t('menu.moveRight')}
      </MenuItem>
      <MenuItem
        id="compare"
        icon={Columns2}
        onAction={() =>
          navigate({
            view: 'compare',
            a: (beside ?? tab).articleId,
            ...(beside !== null && { b: tab.articleId }),
          })
        }
      >
        {beside === null ? t('menu.compare') : t('menu.compareWithShown')}
      </MenuItem>
    </ContextMenu>
  );
}

export interface TabsMenuProps {
  readonly tabs: Tabs;
  readonly shownId: string | null;
  readonly outsideName: string;
}

/** All tabs in a list, and what can be done with them together. */
export function TabsMenu({ tabs, shownId, outsideName }: TabsMenuProps) {
  const { t } = useTranslation('tabs');
  const reopen = useShortcut('tabs.reopen');
  return (
    <div className={styles.more}>
      <MenuButton
        label={t('all')}
        trigger={<IconButton size="small" icon={ChevronDown} label={t('all')} />}
        selectionMode="single"
        selectedKeys={[`seat-${shownId ?? ''}`]}
        onAction={(key) => {
          if (String(key).startsWith('seat-')) goToSeat(String(key).slice('seat-'.length) || null);
          else if (key === 'reopen') reopenLast();
          else if (key === 'close-all') shutOthers(null);
        }}
      >
        <MenuSection title={t('label')}>
          <MenuItem id="seat-">{outsideName}</MenuItem>
          {tabs.open.map((tab) => (
            <MenuItem key={tab.id} id={`seat-${tab.id}`}>
              {nameOf(tab)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection title={t('together')}>
          <MenuItem
            id="reopen"
            icon={RotateCcw}
            isDisabled={tabs.closed.length === 0}
            {...(reopen !== '' && { shortcut: reopen })}
          >
            {t('menu.reopen')}
          </MenuItem>
          <MenuItem id="close-all" icon={X}>
            {t('menu.closeAll')}
          </MenuItem>
        </MenuSection>
      </MenuButton>
    </div>
  );
}
