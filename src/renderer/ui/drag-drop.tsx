/** Things that are dragged by their grip, and the places they can be dropped at: by mouse, by touch and by keys. */
import { GripVertical } from 'lucide-react';
import { useRef } from 'react';
import { useDrag, useDrop } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { classNames } from './class-names';
import styles from './drag-drop.module.css';
import { Icon } from './icon';

export interface GripProps {
  /** The grip's name, as in "Move this block". */
  readonly label: string;
  /** What kind of thing it drags: places take only their own kind. */
  readonly kind: string;
  /** Words that go with the pointer. */
  readonly preview: string;
  /** False leaves it out of the order of Tab. */
  readonly isTabStop: boolean;
  /** Called when dropping is possible, and again (false) when the dragging has ended. */
  readonly onDragging: (isDragging: boolean) => void;
}

/** A grip; Enter on it begins a move by keys, where Tab goes from place to place. */
export function Grip({ label, kind, preview, isTabStop, onDragging }: GripProps) {
  const renderer = useRef((_items: unknown, show: (node: HTMLElement | null) => void) => {
    const node = document.createElement('div');
    node.className = styles.preview ?? '';
    node.textContent = words.current;
    document.body.append(node);
    show(node);
    requestAnimationFrame(() => node.remove());
  });
  const words = useRef(preview);
  words.current = preview;
  const { dragProps, isDragging } = useDrag({
    preview: renderer,
    getItems: () => [{ [kind]: label }],
    getAllowedDropOperations: () => ['move'],
    // A frame later: a browser gives a drag up when the page changes under it as it begins.
    onDragStart: () => requestAnimationFrame(() => flushSync(() => onDragging(true))),
    onDragEnd: () => onDragging(false),
  });
  return (
    <button
      type="button"
      {...dragProps}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      title={label}
      data-dragging={isDragging || undefined}
      className={styles.grip}
    >
      <Icon of={GripVertical} size={15} />
    </button>
  );
}

export interface DropPlaceProps {
  /** The place's name, as in "Before “Rain in the north”". */
  readonly label: string;
  /** The kind of thing it takes. */
  readonly kind: string;
  /** Where the line that shows the place is drawn, or all of the place. */
  readonly at: 'top' | 'bottom' | 'all';
  readonly onDrop: () => void;
}

/** A place over its parent, there only while something is dragged. */
export function DropPlace({ label, kind, at, onDrop }: DropPlaceProps) {
  const place = useRef<HTMLButtonElement>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref: place,
    getDropOperation: (types) => (types.has(kind) ? 'move' : 'cancel'),
    onDrop,
  });
  return (
    <button
      type="button"
      ref={place}
      {...(dropProps as React.DOMAttributes<HTMLButtonElement>)}
      tabIndex={-1}
      aria-label={label}
      data-over={isDropTarget || undefined}
      className={classNames(styles.place, styles[at])}
    />
  );
}
