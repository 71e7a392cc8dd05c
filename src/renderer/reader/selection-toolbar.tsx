/** What can be done with selected text, in a small bar beside the selection. */
import { Copy, type LucideIcon, MessageSquarePlus, Quote, TagIcon } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HighlightColour } from '../db/rows';
import { ColourButtons } from '../highlights/colour-buttons';
import { Button, IconButton } from '../ui/button';
import { WithTooltip } from '../ui/tooltip';
import { readerKey } from './reader-keys';
import styles from './selection-toolbar.module.css';
import type { SelectionPlace } from './use-reader-selection';
import { useWidth } from './use-width';

export interface SelectionToolbarProps {
  readonly place: SelectionPlace;
  /** The bar stays on it. */
  readonly sheet: RefObject<Element | null>;
  /** True puts it under the selection, where a finger's handles and the top edge leave room. */
  readonly isBelow: boolean;
  readonly onHighlight: (colour: HighlightColour) => void;
  readonly onNote: () => void;
  readonly onTag: () => void;
  readonly onCopy: () => void;
  readonly onCite: () => void;
  /** Asked once it is there: true when keys were on their way to it. */
  readonly isAwaited: () => boolean;
  /** Called when it goes with the focus in it. */
  readonly onLeave: () => void;
}

/** Widths with and without words beside the icons, the sheet's width that words need; in CSS pixels. */
const wordedWidth = 568;
const bareWidth = 352;
const roomForWords = 590;
const barHeight = 44;

/** The toolbar; arrow keys move inside it, and pressing its buttons leaves the selection as it is. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { t } = useTranslation(['reader', 'marking']);
  const width = useWidth(props.sheet);
  const bar = useFocusedBar(props.isAwaited, props.onLeave);
  const hasWords = width >= roomForWords;
  const barWidth = hasWords ? wordedWidth : bareWidth;
  const { left, top } = barPlace(props, width, barWidth);
  return (
    <Toolbar
      ref={bar}
      aria-label={t('selection.toolbar')}
      className={styles.toolbar ?? ''}
      style={{ left, top }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ColourButtons onChoose={props.onHighlight} />
      <span className={styles.rule} aria-hidden="true" />
      <Action
        label={t('selection.note')}
        word={hasWords ? t('selection.noteWord') : null}
        shortcut={readerKey('note')}
        icon={MessageSquarePlus}
        onPress={props.onNote}
      />
      <Action
        label={t('marking:selection.tag')}
        word={hasWords ? t('marking:selection.tagWord') : null}
        shortcut={readerKey('tag-selection')}
        icon={TagIcon}
        onPress={props.onTag}
      />
      <Action
        label={t('selection.copy')}
        word={hasWords ? t('selection.copy') : null}
        icon={Copy}
        onPress={props.onCopy}
      />
      <Action
        label={t('selection.cite')}
        word={hasWords ? t('selection.citeWord') : null}
        shortcut={readerKey('cite')}
        icon={Quote}
        onPress={props.onCite}
      />
    </Toolbar>
  );
}

/** The bar takes the focus that was meant for it, and gives it away before it goes. */
function useFocusedBar(isAwaited: () => boolean, onLeave: () => void) {
  const bar = useRef<HTMLDivElement>(null);
  const latest = useRef({ isAwaited, onLeave });
  useEffect(() => {
    latest.current = { isAwaited, onLeave };
  });
  useEffect(() => {
    if (latest.current.isAwaited()) bar.current?.querySelector('button')?.focus();
  }, []);
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement) === true) latest.current.onLeave();
    };
  }, []);
  return bar;
}

/** On the sheet, beside the selection; in columns, which reach further than the window, in sight. */
function barPlace({ place, isBelow }: SelectionToolbarProps, width: number, barWidth: number) {
  const wanted = {
    left: place.centre - barWidth / 2,
    top: isBelow ? place.bottom + 12 : place.top - barHeight - 8,
  };
  const { view } = place;
  if (view === null) return { ...wanted, left: Math.max(0, Math.min(wanted.left, width - barWidth)) };
  return {
    left: Math.max(view.left, Math.min(wanted.left, view.right - barWidth)),
    top: Math.max(view.top, Math.min(wanted.top, view.bottom - barHeight)),
  };
}

interface ActionProps {
  readonly label: string;
  /** null where there is room for the icon alone. */
  readonly word: string | null;
  readonly shortcut?: string;
  readonly icon: LucideIcon;
  readonly onPress: () => void;
}

function Action({ label, word, shortcut, icon, onPress }: ActionProps) {
  const keys = shortcut !== undefined && { shortcut };
  if (word === null) return <IconButton label={label} {...keys} icon={icon} onPress={onPress} />;
  return (
    <WithTooltip label={label} {...keys}>
      <Button variant="quiet" aria-label={label} icon={icon} onPress={onPress}>
        {word}
      </Button>
    </WithTooltip>
  );
}
