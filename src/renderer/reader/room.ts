/** How much room the reader needs, in CSS pixels: its panes fold by it, and the list beside it gives way. */
import type { Settings } from '../settings/settings';

/** For the text alone, with a list beside it. */
export const roomForText = 520;
/** Below this the notes lie over the text. */
export const roomForNotes = 700;
/** Below this the source lies over the text. */
export const roomForSource = 720;
/** Below this notes and source are not shown together. */
export const roomForBoth = 1100;

/** Returns what an article needs so that all that is open with it stands beside its text. */
export function roomNeeded({
  showSource,
  showNotes,
  showInspector,
}: Pick<Settings, 'showSource' | 'showNotes' | 'showInspector'>): number {
  const hasPanel = showNotes || showInspector;
  if (showSource) return hasPanel ? roomForBoth : roomForSource;
  return hasPanel ? roomForNotes : roomForText;
}
