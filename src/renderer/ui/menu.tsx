/** Menus that a button opens. */
import { Check, ChevronRight, type LucideIcon } from 'lucide-react';
import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import {
  MenuItem as BaseItem,
  MenuSection as BaseSection,
  Header,
  Keyboard,
  Menu,
  type MenuProps,
  MenuTrigger,
  type Placement,
  Popover,
  Separator,
  SubmenuTrigger,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './menu.module.css';

export interface MenuButtonProps
  extends Pick<
    MenuProps<object>,
    'onAction' | 'selectionMode' | 'selectedKeys' | 'onSelectionChange' | 'disabledKeys'
  > {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** `MenuItem`, `MenuSection` and `MenuSeparator`. */
  readonly children: ReactNode;
  readonly placement?: Placement;
}

/** A button with a menu; items answer by their own `onAction` or the menu's. */
export function MenuButton({ label, trigger, children, placement = 'bottom end', ...menu }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={styles.popover ?? ''}>
        <Menu {...menu} aria-label={label} className={styles.menu ?? ''}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  readonly id: string;
  readonly children: string;
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction?: () => void;
}

/** One line of a menu; in a menu with a selection mode it shows a check mark. */
export function MenuItem({ children, icon, shortcut, isDanger, ...rest }: MenuItemProps) {
  return (
    <BaseItem
      {...rest}
      textValue={children}
      className={classNames(styles.item, isDanger === true && styles.danger)}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && (
            <span className={styles.tick}>{isSelected && <Icon of={Check} size={14} />}</span>
          )}
          {icon !== undefined && <Icon of={icon} size={15} />}
          <Text slot="label" className={styles.words ?? ''}>
            {children}
          </Text>
          {shortcut !== undefined && <Keyboard className={styles.keys ?? ''}>{shortcut}</Keyboard>}
        </>
      )}
    </BaseItem>
  );
}

export interface SubMenuProps extends Pick<MenuProps<object>, 'onAction'> {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** How a menu that was opened at a point is closed; null in one that belongs to a button, which sees to it itself. */
export const CloseMenu = createContext<(() => void) | null>(null);

/** An item that opens a menu of its own. */
export function SubMenu({ id, label, icon, children, ...menu }: SubMenuProps) {
  const closeAll = useContext(CloseMenu);
  return (
    <SubmenuTrigger>
      <BaseItem id={id} textValue={label} className={styles.item ?? ''}>
        {icon !== undefined && <Icon of={icon} size={15} />}
        <Text slot="label" className={styles.words ?? ''}>
          {label}
        </Text>
        <Icon of={ChevronRight} size={14} />
      </BaseItem>
      <Popover offset={-2} crossOffset={-4} className={styles.popover ?? ''}>
        <Menu
          {...menu}
          aria-label={label}
          {...(closeAll !== null && { onClose: closeAll })}
          className={classNames(styles.menu, styles.sub)}
        >
          {children}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

/** A titled group of items. */
export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <BaseSection className={styles.section ?? ''}>
      <Header className={styles.title ?? ''}>{title}</Header>
      {children}
    </BaseSection>
  );
}

/** A hairline between items. */
export function MenuSeparator() {
  return <Separator className={styles.separator ?? ''} />;
}
