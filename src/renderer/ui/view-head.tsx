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
  /** How much there is, beside the title. */
  readonly count?: ReactNode;
  /** What it is about, under the title. */
  readonly text?: string;
  /** True where a form follows that belongs to the head: no line parts them. */
  readonly isOpen?: boolean;
  /** What stands at the other end. */
  readonly children?: ReactNode;
}

/** The head. */
export function ViewHead({ title, count, text, isOpen = false, children }: ViewHeadProps) {
  const heading = <h1 className={styles.title}>{title}</h1>;
  return (
    <header className={classNames(styles.head, isOpen && styles.open)}>
      {count !== undefined ? (
        <div className={styles.named}>
          {heading}
          <div className={styles.count}>{count}</div>
        </div>
      ) : text !== undefined ? (
        <div className={styles.words}>
          {heading}
          <p className={styles.text}>{text}</p>
        </div>
      ) : (
        heading
      )}
      {children}
    </header>
  );
}
