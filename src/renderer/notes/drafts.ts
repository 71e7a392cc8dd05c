/** Text that is written but not yet stored, kept where writing takes no time: in localStorage. */
import { parseId } from '#core/page/ids';
import type { LinkChoice } from '../db/links';
import { z } from '../hosts/zod';

const prefix = 'broadsheet.draft.';

const idSchema = <K extends 'article' | 'note'>(kind: K) =>
  z.string().transform((value, context) => {
    const id = parseId(kind, value);
    if (id !== null) return id;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

const linkSchema = z.object({
  title: z.string(),
  to: z.union([z.object({ articleId: idSchema('article') }), z.object({ noteId: idSchema('note') })]),
});

const draftSchema = z.object({
  text: z.string(),
  base: z.string(),
  links: z.array(linkSchema).optional(),
  at: z.number().optional(),
});

/** A text, and what was stored when its writing began. */
export interface Draft {
  readonly text: string;
  readonly base: string;
  /** What titles in it were chosen to lead to. */
  readonly links?: readonly LinkChoice[];
  /**
   * When it was written, in milliseconds since 1970: a note that was stored later has it already, or more. A draft
   * that could not be stored has none, and is never taken for an old one.
   */
  readonly at?: number;
}

/** True when the note was stored after the draft was written; the browser puts drafts on the disk seconds late. */
export function isOutOfDate(draft: Draft, storedAt: number): boolean {
  return draft.at !== undefined && draft.at <= storedAt;
}

/** Returns the draft of a key, or null when there is none. */
export function readDraft(key: string): Draft | null {
  try {
    const draft = draftSchema.safeParse(JSON.parse(localStorage.getItem(prefix + key) ?? 'null'));
    if (!draft.success) return null;
    const { text, base, links, at } = draft.data;
    return { text, base, ...(links !== undefined && { links }), ...(at !== undefined && { at }) };
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
