/** A place one can go to: a link with an icon, a name and a count. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
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
}

/** An item of the side bar's lists. */
export function NavItem({ route, icon, children, count = 0, isCurrent, menu, isChild }: NavItemProps) {
  const { i18n } = useTranslation();
  return (
    <li className={styles.item} data-current={isCurrent || undefined} data-child={isChild || undefined}>
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
