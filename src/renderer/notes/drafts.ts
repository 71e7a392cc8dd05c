/** Text that is written but not yet stored, kept where writing takes no time: in localStorage. */

const prefix = 'broadsheet.draft.';

/** Returns the draft of a key, or null when there is none. */
export function readDraft(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

/** Keeps a draft. Where nothing can be kept (storage full or forbidden) the text lives in the field alone. */
export function writeDraft(key: string, text: string): void {
  try {
    localStorage.setItem(prefix + key, text);
  } catch {
    // See above: the field and the pause that saves it remain.
  }
}

/** Forgets a draft. */
export function clearDraft(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept.
  }
}
