/** How much room the reader needs, in CSS pixels: its panes fold by it, and the list beside it gives way. */

/** For the text alone, with a list beside it. */
export const roomForText = 520;
/** Below this the notes lie over the text. */
export const roomForNotes = 700;
/** Below this the source lies over the text. */
export const roomForSource = 720;
/** Below this notes and source are not shown together. */
export const roomForBoth = 1100;
