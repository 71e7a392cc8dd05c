/** What opens where a highlight is clicked in the text: every highlight of the place, each to be changed or deleted. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightRow, NoteRow } from '../db/rows';
import { HighlightCard } from '../notes/highlight-card';
import { noteOf } from '../notes/notes-panel';
import { AnchoredPopover } from '../ui/popover';
import styles from './highlight-popover.module.css';
import type { OpenedHighlights } from './use-opened-highlights';

export interface HighlightPopoverProps {
  readonly open: OpenedHighlights;
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
  readonly lang: string;
  readonly quoteOf: (highlight: HighlightRow) => string;
  readonly onCopy: (highlight: HighlightRow) => void;
  readonly onClose: () => void;
}

/** The popover; it closes when none of its highlights is left. */
export function HighlightPopover(props: HighlightPopoverProps) {
  const { open, highlights, notes, onClose } = props;
  const { t } = useTranslation('highlights');
  const anchor = useRef<HTMLSpanElement>(null);
  const { made } = open;
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
                isNoteFocused={made !== null && index === 0}
                onCopy={() => props.onCopy(highlight)}
                onDone={onClose}
              />
            </li>
          ))}
        </ul>
      </AnchoredPopover>
    </>
  );
}
