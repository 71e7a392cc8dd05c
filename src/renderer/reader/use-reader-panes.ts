/** What is shown beside the text of the reader, as far as there is room. */
import type { RefObject } from 'react';
import { useCommand } from '../app/commands';
import { updateSettings, useSettings } from '../settings/settings';
import { useWidth } from './use-width';

export interface ReaderPanes {
  readonly showSource: boolean;
  readonly showNotes: boolean;
  /** No room for the source beside the text: it lies over it. */
  readonly isNarrow: boolean;
  /** The same for the notes. */
  readonly isTooNarrowForNotes: boolean;
  toggleSource(): void;
  toggleNotes(): void;
}

/** Widths in CSS pixels below which there is no room beside the text for the notes, the source, or both. */
const roomForNotes = 700;
const roomForSource = 720;
const roomForBoth = 1100;

/** Returns the panes of a reader in `frame`, and registers the commands that show and hide them. */
export function useReaderPanes(frame: RefObject<HTMLElement | null>): ReaderPanes {
  const settings = useSettings();
  const width = useWidth(frame);
  const fitsBoth = width === 0 || width >= roomForBoth;
  const { showNotes } = settings;
  const showSource = settings.showSource && (fitsBoth || !showNotes);
  // Where there is room for one beside the text, the other gives way to it.
  const toggleSource = () =>
    updateSettings({ showSource: !showSource, ...(!fitsBoth && { showNotes: false }) });
  const toggleNotes = () =>
    updateSettings({ showNotes: !showNotes, ...(!fitsBoth && { showSource: false }) });
  useCommand('toggle-source', toggleSource);
  useCommand('toggle-notes', toggleNotes);
  return {
    showSource,
    showNotes,
    isNarrow: width > 0 && width < roomForSource,
    isTooNarrowForNotes: width > 0 && width < roomForNotes,
    toggleSource,
    toggleNotes,
  };
}
