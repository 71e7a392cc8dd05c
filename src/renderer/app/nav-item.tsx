/** A place one can go to: a link with an icon, a name and a count. */
import type { LucideIcon } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import styles from './nav-item.module.css';
import { formatRoute, type Route } from './routes';

export interface NavItemProps {
  readonly route: Route;
  readonly icon: LucideIcon;
  readonly children: string;
  /** Shown at the end; 0 is not shown. */
  readonly count?: number;
  readonly isCurrent: boolean;
  /** A menu that appears at the end when the item is pointed at or has the focus. */
  readonly menu?: ReactNode;
  /** True indents it: it belongs to the item above. */
  readonly isChild?: boolean;
  /** How deep it stands in a tree, from 0; such an item has room for the button that opens what is under it. */
  readonly depth?: number;
  readonly opener?: ReactNode;
  /** Given, what it takes can be dropped on it. */
  readonly drop?: NavDrop;
}

/** What can be dropped on an item. */
export interface NavDrop {
  readonly takes: (transfer: DataTransfer | null) => boolean;
  readonly onDrop: (transfer: DataTransfer) => void;
}

/** An item of the side bar's lists. */
export function NavItem(props: NavItemProps) {
  const { route, icon, children, count = 0, isCurrent, menu, isChild, depth, opener, drop } = props;
  const { i18n } = useTranslation();
  const [isOver, setIsOver] = useState(false);

  function onDragOver(event: DragEvent): void {
    if (drop?.takes(event.dataTransfer) !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  }

  function onDrop(event: DragEvent): void {
    setIsOver(false);
    if (drop?.takes(event.dataTransfer) !== true) return;
    event.preventDefault();
    drop.onDrop(event.dataTransfer);
  }

  return (
    <li
      className={styles.item}
      data-current={isCurrent || undefined}
      data-child={isChild || undefined}
      data-over={isOver || undefined}
      {...(drop !== undefined && { onDragOver, onDrop, onDragLeave: () => setIsOver(false) })}
      {...(depth !== undefined && { style: { paddingInlineStart: `${depth * 0.875}rem` } })}
    >
      {opener}
      <a
        href={formatRoute(route)}
        className={styles.link}
        aria-current={isCurrent ? 'page' : undefined}
        title={children}
      >
        <Icon of={icon} size={15} />
        <span className={styles.name}>{children}</span>
        {count > 0 && <span className={styles.count}>{count.toLocaleString(i18n.language)}</span>}
      </a>
      {menu !== undefined && <span className={styles.menu}>{menu}</span>}
    </li>
  );
}
