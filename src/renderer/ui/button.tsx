/** Buttons: with words, or with an icon whose words are its name and its tooltip. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  type ButtonProps as AriaButtonProps,
  type ToggleButtonProps as AriaToggleButtonProps,
  Button as BaseButton,
  ToggleButton as BaseToggleButton,
} from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Icon } from './icon';
import { WithTooltip } from './tooltip';

export type ButtonVariant = 'plain' | 'quiet' | 'primary' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: ButtonVariant;
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A button with words; `plain` has a hairline, `quiet` none, `primary` is the one action of a view. */
export function Button({ variant = 'plain', size = 'medium', icon, children, ...rest }: ButtonProps) {
  return (
    <BaseButton {...rest} className={classNames(styles.button, styles[variant], styles[size])}>
      {icon !== undefined && <Icon of={icon} />}
      <span className={styles.words}>{children}</span>
    </BaseButton>
  );
}

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** The button's name: read to screen readers and shown as its tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly size?: 'small' | 'medium';
  /** Shown after the name in the tooltip, as in "Search  Ctrl+F". */
  readonly shortcut?: string;
  readonly variant?: 'quiet' | 'plain' | 'danger';
  /** Shown beside the icon where the bar around it has room; part of the name. */
  readonly word?: string;
}

/** A square button with an icon, a name and a tooltip. */
export function IconButton({
  label,
  icon,
  word,
  size = 'medium',
  shortcut,
  variant = 'quiet',
  ...rest
}: IconButtonProps) {
  return (
    <WithTooltip label={label} {...(shortcut !== undefined && { shortcut })}>
      <BaseButton
        {...rest}
        aria-label={label}
        className={classNames(
          styles.button,
          styles.square,
          word !== undefined && styles.worded,
          styles[variant],
          styles[size],
        )}
      >
        <Icon of={icon} size={size === 'small' ? 14 : 17} />
        {word !== undefined && <span className={styles.word}>{word}</span>}
      </BaseButton>
    </WithTooltip>
  );
}

export interface FilterButtonProps extends Omit<AriaToggleButtonProps, 'className' | 'style' | 'children'> {
  readonly icon: LucideIcon;
  readonly children: string;
}

/** A rounded button with words that stays pressed: it narrows what a list shows. */
export function FilterButton({ icon, children, ...rest }: FilterButtonProps) {
  return (
    <WithTooltip label={children}>
      <BaseToggleButton {...rest} className={classNames(styles.button, styles.filter, styles.medium)}>
        <span className={styles.sign}>
          <Icon of={icon} size={15} />
        </span>
        <span className={styles.words}>{children}</span>
      </BaseToggleButton>
    </WithTooltip>
  );
}
