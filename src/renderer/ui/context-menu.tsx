/** A menu where one points: of the mouse's other button, of the menu key and of Shift+F10. */
import { type ReactNode, useRef } from 'react';
import { Menu, Popover } from 'react-aria-components';
import { CloseMenu } from './menu';
import styles from './menu.module.css';

/** Where a context menu opens, in CSS pixels of the window. */
export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

/** Returns where the menu of a `contextmenu` event opens: at the pointer, or by keys under the element that had the focus. */
export function menuPointOf(event: {
  readonly clientX: number;
  readonly clientY: number;
  readonly target: EventTarget | null;
}): MenuPoint {
  const element = event.target instanceof Element ? event.target : null;
  const box = element?.getBoundingClientRect();
  const isInside =
    box !== undefined &&
    event.clientX > box.left &&
    event.clientX < box.right &&
    event.clientY > box.top &&
    event.clientY < box.bottom;
  if (isInside || box === undefined) return { x: event.clientX, y: event.clientY };
  return { x: box.left + 24, y: box.bottom };
}

export interface ContextMenuProps {
  readonly label: string;
  /** null: closed. */
  readonly point: MenuPoint | null;
  readonly onClose: () => void;
  /** `MenuItem`, `SubMenu`, `MenuSection` and `MenuSeparator`. */
  readonly children: ReactNode;
}

/** The menu; it closes when an item is chosen, by Escape and by a click elsewhere. */
export function ContextMenu({ label, point, onClose, children }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} aria-hidden="true" className={styles.anchor} />
      <Popover
        aria-label={label}
        triggerRef={anchor}
        isOpen={point !== null}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        getTargetRect={() => (point === null ? null : new DOMRect(point.x, point.y, 0, 0))}
        className={styles.popover ?? ''}
      >
        <Menu aria-label={label} onClose={onClose} autoFocus="first" className={styles.menu ?? ''}>
          <CloseMenu value={onClose}>{children}</CloseMenu>
        </Menu>
      </Popover>
    </>
  );
}
