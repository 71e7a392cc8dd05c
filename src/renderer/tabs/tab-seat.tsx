/** One tab of the strip. */
import { type LucideIcon, X } from 'lucide-react';
import type { DragEvent, KeyboardEvent, MouseEvent } from 'react';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import styles from './tab-strip.module.css';

export interface TabSeatProps {
  /** null: the seat of the lists, which cannot be closed or moved. */
  readonly id: string | null;
  readonly name: string;
  readonly lang: string | null;
  readonly icon: LucideIcon | null;
  readonly isShown: boolean;
  /** The one that Tab comes to. */
  readonly isStop: boolean;
  /** Where a dragged tab would come to stand. */
  readonly drop: 'before' | 'after' | null;
  readonly onShow: () => void;
  readonly onClose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMenu: (event: MouseEvent) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
}

/** A tab; the cross is for the pointer, keys close with Delete. */
export function TabSeat(props: TabSeatProps) {
  const { id, name, icon, isShown } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger place to click at than the words of the tab
    <div
      className={classNames(
        styles.seat,
        isShown && styles.shown,
        id === null && styles.lists,
        props.drop === 'before' && styles.dropBefore,
        props.drop === 'after' && styles.dropAfter,
      )}
      data-seat={id ?? ''}
      role="presentation"
      draggable={id !== null}
      onDragStart={props.onDragStart}
      onDragOver={props.onDragOver}
      onDragEnd={props.onDragEnd}
      onClick={props.onShow}
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onAuxClick={(event) => {
        if (event.button !== 1 || id === null) return;
        event.preventDefault();
        props.onClose();
      }}
      onContextMenu={props.onMenu}
    >
      <button
        type="button"
        role="tab"
        aria-selected={isShown}
        aria-controls="main"
        aria-keyshortcuts={id === null ? undefined : 'Delete'}
        tabIndex={props.isStop ? 0 : -1}
        className={styles.tab}
        title={name}
        onKeyDown={props.onKeyDown}
      >
        {icon !== null && <Icon of={icon} size={14} />}
        <span className={styles.name} lang={props.lang ?? undefined}>
          {name}
        </span>
      </button>
      {id !== null && (
        // For the pointer only: Delete closes the tab by keys, and a button in a tab would be one that keys cannot come to.
        <span
          className={styles.close}
          aria-hidden="true"
          data-close=""
          onClick={(event) => {
            event.stopPropagation();
            props.onClose();
          }}
        >
          <Icon of={X} size={13} />
        </span>
      )}
    </div>
  );
}
