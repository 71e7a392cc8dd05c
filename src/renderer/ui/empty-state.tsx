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
  /** True where it stands for a whole view: its title is the view's heading then. */
  readonly isView?: boolean;
}

/** An empty list's explanation, in the middle of its place. */
export function EmptyState({ icon, title, children, actions, isView = false }: EmptyStateProps) {
  const Title = isView ? 'h1' : 'p';
  return (
    <div className={styles.empty} data-view={isView || undefined}>
      <span className={styles.icon}>
        <Icon of={icon} size={28} />
      </span>
      <Title className={styles.title}>{title}</Title>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
