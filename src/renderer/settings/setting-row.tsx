/** What a setting is called and its choice, on one line. */
import type { ReactNode } from 'react';
import styles from './setting-row.module.css';

export interface SettingRowProps {
  readonly name: string;
  /** The choice, which has the name as its label for those who do not see it. */
  readonly children: ReactNode;
}

/** The line. */
export function SettingRow({ name, children }: SettingRowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  );
}
