/** The palette's place in the shell: it is loaded when it is first asked for. */
import { lazy, Suspense, useState } from 'react';
import { type LiveAction, liveActions, useAction } from '../app/actions';

const PaletteDialog = lazy(async () => ({ default: (await import('./palette-dialog')).PaletteDialog }));

/** What the window was when the palette was opened. */
interface Before {
  /** What could be done then. */
  readonly actions: readonly LiveAction[];
  /** The text that was selected: a field that gets the focus takes the selection away. */
  readonly ranges: readonly Range[];
}

/** The palette while it is open. */
export function PaletteHost() {
  const [before, setBefore] = useState<Before | null>(null);
  useAction({ id: 'palette', isQuiet: true, run: () => setBefore(present()) });
  if (before === null) return null;
  return (
    // While it is loaded the window stands still: what one types meanwhile is no command.
    <Suspense fallback={<div data-modal="" />}>
      <PaletteDialog
        actions={before.actions}
        onClose={(run) => {
          setBefore(null);
          if (run !== null) afterReturn(before.ranges, run);
        }}
      />
    </Suspense>
  );
}

function present(): Before {
  const selection = document.getSelection();
  const ranges: Range[] = [];
  for (let at = 0; at < (selection?.rangeCount ?? 0); at += 1) {
    const range = selection?.getRangeAt(at);
    if (range !== undefined && !range.collapsed) ranges.push(range.cloneRange());
  }
  return { actions: liveActions().filter(({ isEnabled }) => isEnabled()), ranges };
}

/** Runs once the dialog has gone and the focus is back where it was, with the text selected that was selected. */
function afterReturn(ranges: readonly Range[], run: () => void): void {
  const look = (frames: number) => {
    const isGone = document.querySelector('[data-modal]') === null;
    if ((!isGone || frames < 2) && frames < 60) {
      requestAnimationFrame(() => look(frames + 1));
      return;
    }
    const selection = document.getSelection();
    if (ranges.length > 0 && selection !== null) {
      selection.removeAllRanges();
      for (const range of ranges) selection.addRange(range);
    }
    // What follows a selection hears of it in a task of its own.
    if (ranges.length > 0) setTimeout(run, 50);
    else run();
  };
  requestAnimationFrame(() => look(0));
}
