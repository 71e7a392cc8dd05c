/** Saving in the browser: where the user chooses if the browser can ask, among the downloads otherwise. */
import { asHostError } from './browser-error';
import { isCancelled, pickers } from './file-system-access';
import type { SaveOutcome } from './host';

/** Milliseconds that a download's address is kept: the browser reads it after the click. */
const downloadKept = 60_000;

/** Saves the content under the name; `saved` is false when the user cancels. Rejects with `HostError`. */
export async function saveInBrowser(name: string, content: Blob): Promise<SaveOutcome> {
  const chosen = await choosePlace(name);
  if (chosen === 'cancelled') return { saved: false };
  if (chosen === 'cannot-ask') return download(name, content);
  try {
    // Written to a file beside it, which takes its place when it is closed.
    const stream = await chosen.createWritable();
    await stream.write(content);
    await stream.close();
    return { saved: true, place: chosen.name };
  } catch (thrown) {
    throw asHostError(thrown);
  }
}

async function choosePlace(name: string): Promise<FileSystemFileHandle | 'cancelled' | 'cannot-ask'> {
  const ask = pickers().showSaveFilePicker;
  if (ask === undefined) return 'cannot-ask';
  try {
    return await ask.call(window, { id: 'export', suggestedName: name });
  } catch (thrown) {
    // Asked too long after the click, or forbidden here: a download needs no question.
    return isCancelled(thrown) ? 'cancelled' : 'cannot-ask';
  }
}

function download(name: string, content: Blob): SaveOutcome {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), downloadKept);
  return { saved: true, place: name };
}
