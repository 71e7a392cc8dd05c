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

/** Does `action`, then shows a message whose button takes back exactly this step, whatever was done after it. */
export async function withUndo(action: () => Promise<unknown>, words: UndoWords): Promise<void> {
  await action();
  const step = (await journalEnds()).undo?.id;
  notify({
    message: words.message,
    ...(step !== undefined && { action: { label: words.undo, run: () => void takeBack(step, words) } }),
  });
}

async function takeBack(step: number, words: UndoWords): Promise<void> {
  try {
    await undoStep(step);
  } catch (error) {
    if (!(error instanceof UndoRefused)) throw error;
    notify({ message: words.refused });
  }
}
