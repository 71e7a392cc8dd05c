/** On or off, at once. */
import type { ReactNode } from 'react';
import { Switch as BaseSwitch } from 'react-aria-components';
import styles from './switch.module.css';

export interface SwitchProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
}

/** A switch with its words. */
export function Switch({ children, ...rest }: SwitchProps) {
  return (
    <BaseSwitch {...rest} className={styles.switch ?? ''}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.thumb} />
      </span>
      <span>{children}</span>
    </BaseSwitch>
  );
}
