/** How far something is. */
import { ProgressBar as BaseProgressBar } from 'react-aria-components';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; null while it is not known how much there is. */
  readonly value: number | null;
  readonly valueText?: string;
}

/** A thin bar; its words are for the component around it. */
export function ProgressBar({ label, value, valueText }: ProgressBarProps) {
  return (
    <BaseProgressBar
      aria-label={label}
      value={(value ?? 0) * 100}
      isIndeterminate={value === null}
      {...(valueText !== undefined && { valueLabel: valueText })}
      className={styles.bar ?? ''}
    >
      {({ percentage, isIndeterminate }) => (
        <svg className={styles.track} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect
            className={isIndeterminate ? styles.moving : styles.fill}
            width={isIndeterminate ? 30 : (percentage ?? 0)}
            height="4"
          />
        </svg>
      )}
    </BaseProgressBar>
  );
}
