/** A page that is read from top to bottom: a title, and sections with their names beside them. */
import type { ReactNode } from 'react';
import styles from './sectioned-page.module.css';

export interface SectionedPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** The page. */
export function SectionedPage({ title, children }: SectionedPageProps) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  );
}

export interface PageSectionProps {
  /** Of its heading, by which it can be gone to. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A section; its name stands above it where there is no room beside it. */
export function PageSection({ id, title, children }: PageSectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
