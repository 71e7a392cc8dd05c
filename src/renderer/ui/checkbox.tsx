/** One of several things chosen. */
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as BaseCheckbox, type CheckboxProps as BaseProps } from 'react-aria-components';
import styles from './checkbox.module.css';
import { Icon } from './icon';

export interface CheckboxProps extends Omit<BaseProps, 'className' | 'style' | 'children'> {
  /** Its words; without them give `aria-label`. */
  readonly children?: ReactNode;
}

/** A check box; `isIndeterminate` for "some". */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <BaseCheckbox {...rest} className={styles.checkbox ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            {isIndeterminate ? <Icon of={Minus} size={12} /> : isSelected && <Icon of={Check} size={12} />}
          </span>
          {children !== undefined && <span className={styles.words}>{children}</span>}
        </>
      )}
    </BaseCheckbox>
  );
}
