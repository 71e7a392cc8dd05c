/** Text that is written but not yet stored, kept where writing takes no time: in localStorage. */
import { z } from '../hosts/zod';

const prefix = 'broadsheet.draft.';

const draftSchema = z.object({ text: z.string(), base: z.string() });

/** A text, and what was stored when its writing began. */
export type Draft = Readonly<z.infer<typeof draftSchema>>;

/** Returns the draft of a key, or null when there is none. */
export function readDraft(key: string): Draft | null {
  try {
    const draft = draftSchema.safeParse(JSON.parse(localStorage.getItem(prefix + key) ?? 'null'));
    return draft.success ? draft.data : null;
  } catch {
    return null;
  }
}

/** Keeps a draft. Where nothing can be kept (storage full or forbidden) the text lives in the field alone. */
export function writeDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(draft));
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

/** Returns the keys of all drafts. */
export function draftKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}
