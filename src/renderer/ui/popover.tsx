/** A small panel beside what opened it. */
import type { ReactElement, ReactNode, RefObject } from 'react';
import { Popover as BasePopover, Dialog, DialogTrigger, type Placement } from 'react-aria-components';
import styles from './popover.module.css';

export interface PopoverProps {
  /** The panel's name for screen readers. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: Placement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** A button with its panel; focus goes in when it opens and comes back when it closes. */
export function Popover({ label, trigger, children, placement = 'bottom start', ...state }: PopoverProps) {
  return (
    <DialogTrigger {...state}>
      {trigger}
      {/* The dialog inside has the name; named by its button as well, the panel would be text outside of it. */}
      {/* biome-ignore lint/a11y/useValidAriaValues: empty takes the button's name away again */}
      <BasePopover aria-labelledby="" placement={placement} offset={6} className={styles.popover ?? ''}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </BasePopover>
    </DialogTrigger>
  );
}

export interface AnchoredPopoverProps {
  readonly label: string;
  /** Where it opens: an element, which may be a moved empty one for a text selection. */
  readonly anchor: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly placement?: Placement;
  /** True leaves the focus where it is (a toolbar over a selection). */
  readonly isNonModal?: boolean;
}

/** A panel without a button of its own, beside an element. */
export function AnchoredPopover(props: AnchoredPopoverProps) {
  return (
    <BasePopover
      triggerRef={props.anchor}
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      placement={props.placement ?? 'bottom'}
      offset={6}
      {...(props.isNonModal !== undefined && { isNonModal: props.isNonModal })}
      className={styles.popover ?? ''}
    >
      <Dialog aria-label={props.label} className={styles.dialog ?? ''}>
        {props.children}
      </Dialog>
    </BasePopover>
  );
}
