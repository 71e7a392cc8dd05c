/** A view that fills the window: a head with its title and what is chosen there, over whatever it shows. */
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './view-head.module.css';

export interface ViewFrameProps {
  /** Given, the view is a region of this name. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The frame: what is in it stands one under the other and shares the window's height. */
export function ViewFrame({ label, children }: ViewFrameProps) {
  return label === undefined ? (
    <div className={styles.view}>{children}</div>
  ) : (
    <section className={styles.view} aria-label={label}>
      {children}
    </section>
  );
}

export interface ViewHeadProps {
  readonly title: string;
  /** True where a form follows that belongs to the head: no line parts them. */
  readonly isOpen?: boolean;
  /** What stands beside the title. */
  readonly children?: ReactNode;
}

/** The head. */
export function ViewHead({ title, isOpen = false, children }: ViewHeadProps) {
  return (
    <header className={classNames(styles.head, isOpen && styles.open)}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </header>
  );
}
