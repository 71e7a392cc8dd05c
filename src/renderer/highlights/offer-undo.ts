/** After something was taken away: says so, and offers to bring it back. */
import { journalEnds, UndoRefused, undoStep } from '../db/journal';
import { notify } from '../ui/toast';

export interface UndoWords {
  /** What was done, as in "Highlight deleted". */
  readonly message: string;
  readonly undo: string;
  /** Said when what was taken away cannot come back, because something else has changed there since. */
  readonly refused: string;
}

/**
 * Does `action`, then shows a message whose button takes back exactly this step, whatever was done after it. Where all
 * was so already there is no step, and no button: it would take back what was done before. Returns what `action` did,
 * which the words may depend on.
 */
export async function withUndo<T>(
  action: () => Promise<T>,
  words: UndoWords | ((done: T) => UndoWords),
): Promise<T> {
  const before = await lastStep();
  const done = await action();
  const step = await lastStep();
  const said = typeof words === 'function' ? words(done) : words;
  notify({
    message: said.message,
    ...(step !== undefined &&
      step !== before && { action: { label: said.undo, run: () => void takeBack(step, said) } }),
  });
  return done;
}

async function lastStep(): Promise<number | undefined> {
  return (await journalEnds()).undo?.id;
}

async function takeBack(step: number, words: UndoWords): Promise<void> {
  try {
    await undoStep(step);
  } catch (error) {
    if (!(error instanceof UndoRefused)) throw error;
    notify({ message: words.refused });
  }
}
