/** Tooltips: the name of an icon's button, with its key. */
import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './tooltip.module.css';

export interface WithTooltipProps {
  readonly label: string;
  readonly shortcut?: string;
  /** One focusable thing. */
  readonly children: ReactElement;
}

/** Its child, with a tooltip on hover and on keyboard focus. */
export function WithTooltip({ label, shortcut, children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={80}>
      {children}
      <Tooltip offset={6} className={styles.tooltip ?? ''}>
        {label}
        {shortcut !== undefined && <kbd className={styles.keys}>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
