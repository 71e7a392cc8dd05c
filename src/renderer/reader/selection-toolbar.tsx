/** What can be done with selected text, in a small bar beside the selection. */
import { Copy, MessageSquarePlus, Quote } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HighlightColour } from '../db/rows';
import { ColourButtons } from '../highlights/colour-buttons';
import { IconButton } from '../ui/button';
import styles from './selection-toolbar.module.css';
import type { SelectionPlace } from './use-reader-selection';

export interface SelectionToolbarProps {
  readonly place: SelectionPlace;
  /** Width of the sheet in CSS pixels: the bar stays on it. */
  readonly width: number;
  /** True puts it under the selection, where a finger's handles and the top edge leave room. */
  readonly isBelow: boolean;
  readonly onHighlight: (colour: HighlightColour) => void;
  readonly onNote: () => void;
  readonly onCopy: () => void;
  readonly onCite: () => void;
}

const barWidth = 316;
const barHeight = 44;

/** The toolbar; arrow keys move inside it, and pressing its buttons leaves the selection as it is. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { t } = useTranslation('reader');
  const { place, width } = props;
  const left = Math.max(0, Math.min(place.centre - barWidth / 2, width - barWidth));
  const top = props.isBelow ? place.bottom + 12 : place.top - barHeight - 8;
  return (
    <Toolbar
      aria-label={t('selection.toolbar')}
      className={styles.toolbar ?? ''}
      style={{ left, top }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ColourButtons onChoose={props.onHighlight} />
      <span className={styles.rule} aria-hidden="true" />
      <IconButton label={t('selection.note')} shortcut="N" icon={MessageSquarePlus} onPress={props.onNote} />
      <IconButton label={t('selection.copy')} icon={Copy} onPress={props.onCopy} />
      <IconButton label={t('selection.cite')} shortcut="Y" icon={Quote} onPress={props.onCite} />
    </Toolbar>
  );
}
