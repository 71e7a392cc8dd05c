/** What a list shows when nothing is in it: what belongs here and how it gets here. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icon';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** One or two sentences. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** An empty list's explanation, in the middle of its place. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon of={icon} size={28} />
      </span>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
