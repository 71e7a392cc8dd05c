/** What opens where a highlight is clicked in the text: every highlight of the place, each to be changed or deleted. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightId } from '#core/page/ids';
import type { HighlightRow, NoteRow } from '../db/rows';
import { HighlightCard } from '../notes/highlight-card';
import { noteOf } from '../notes/notes-panel';
import { AnchoredPopover } from '../ui/popover';
import type { ShownPlace } from './dom-range';
import styles from './highlight-popover.module.css';
import type { OpenedHighlights } from './use-opened-highlights';

export interface HighlightPopoverProps {
  readonly open: OpenedHighlights;
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
  readonly lang: string;
  readonly quoteOf: (highlight: HighlightRow) => string;
  readonly onCopy: (highlight: HighlightRow) => void;
  /** Lets the ends of one be moved. */
  readonly onEnds: (id: HighlightId) => void;
  /** True where a place is inside a highlight, so that it can be split there. */
  readonly canSplit: (id: HighlightId, place: ShownPlace) => boolean;
  readonly onSplit: (id: HighlightId, place: ShownPlace) => void;
  readonly onClose: () => void;
}

/** The popover; it closes when none of its highlights is left. */
export function HighlightPopover(props: HighlightPopoverProps) {
  const { open, highlights, notes, onClose } = props;
  const { t } = useTranslation('highlights');
  const anchor = useRef<HTMLSpanElement>(null);
  const { made, place } = open;
  const wasStored = useRef(false);
  if (highlights.some(({ id }) => id === made?.id)) wasStored.current = true;
  const unstored = made !== null && !wasStored.current ? [made] : [];
  const shown = open.ids.flatMap((id) => highlights.find((highlight) => highlight.id === id) ?? unstored);
  return (
    <>
      <span
        ref={anchor}
        className={styles.anchor}
        style={{ left: open.left, top: open.top, height: open.height }}
      />
      <AnchoredPopover
        label={t('popover', { count: shown.length })}
        anchor={anchor}
        isOpen={shown.length > 0}
        onClose={onClose}
      >
        <ul className={styles.list}>
          {shown.map((highlight, index) => (
            <li key={highlight.id}>
              <HighlightCard
                highlight={highlight}
                quote={props.quoteOf(highlight)}
                lang={props.lang}
                note={noteOf(notes, highlight.id)}
                isNoteFocused={open.openFor === 'note' && index === 0}
                isTagging={open.openFor === 'tags' && index === 0}
                onCopy={() => props.onCopy(highlight)}
                onDone={onClose}
                onEnds={() => {
                  onClose();
                  props.onEnds(highlight.id);
                }}
                {...(place !== null &&
                  props.canSplit(highlight.id, place) && {
                    onSplit: () => {
                      onClose();
                      props.onSplit(highlight.id, place);
                    },
                  })}
              />
            </li>
          ))}
        </ul>
      </AnchoredPopover>
    </>
  );
}
