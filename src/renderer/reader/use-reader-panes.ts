/** What is shown beside the text of the reader, as far as there is room. */
import type { RefObject } from 'react';
import { useAction } from '../app/actions';
import { useCommand } from '../app/commands';
import { setReadingMode, useReadingMode } from '../app/reading-mode';
import { type Settings, updateSettings, useSettings } from '../settings/settings';
import { roomForBoth, roomForNotes, roomForSource } from './room';
import { useWidth } from './use-width';

export interface ReaderPanes {
  readonly showSource: boolean;
  readonly showNotes: boolean;
  readonly showInspector: boolean;
  /** Notes, inspector or both are shown. */
  readonly hasPanel: boolean;
  /** No room for the source beside the text: it lies over it. */
  readonly isNarrow: boolean;
  /** The same for notes and inspector. */
  readonly isTooNarrowForNotes: boolean;
  toggleSource(): void;
  toggleNotes(): void;
  toggleInspector(): void;
  /** Puts notes and inspector away. */
  closePanel(): void;
}

/** Returns the panes of a reader in `frame`, and registers the commands that show and hide them. */
export function useReaderPanes(frame: RefObject<HTMLElement | null>): ReaderPanes {
  const settings = useSettings('showSource', 'showNotes', 'showInspector');
  const width = useWidth(frame);
  const fitsBoth = width === 0 || width >= roomForBoth;
  const isReading = useReadingMode();
  const showNotes = settings.showNotes && !isReading;
  const showInspector = settings.showInspector && !isReading;
  const hasPanel = showNotes || showInspector;
  const showSource = settings.showSource && !isReading && (fitsBoth || !hasPanel);
  const change = (next: Partial<Settings>) => {
    // What is asked for is meant to be seen.
    setReadingMode(false);
    updateSettings(next);
  };
  // Where there is room for one beside the text, the other gives way to it.
  const toggleSource = () =>
    change({ showSource: !showSource, ...(!fitsBoth && { showNotes: false, showInspector: false }) });
  const toggleNotes = () => change({ showNotes: !showNotes, ...(!fitsBoth && { showSource: false }) });
  // The inspector has the notes below it, and leaves them where they are when it goes.
  const toggleInspector = () =>
    change({
      showInspector: !showInspector,
      ...(!showInspector && { showNotes: true }),
      ...(!fitsBoth && { showSource: false }),
    });
  useCommand('toggle-source', toggleSource);
  useCommand('toggle-notes', toggleNotes);
  useAction({ id: 'toggle-inspector', run: toggleInspector });
  return {
    showSource,
    showNotes,
    showInspector,
    hasPanel,
    isNarrow: width > 0 && width < roomForSource,
    isTooNarrowForNotes: width > 0 && width < roomForNotes,
    toggleSource,
    toggleNotes,
    toggleInspector,
    closePanel: () => change({ showNotes: false, showInspector: false }),
  };
}
