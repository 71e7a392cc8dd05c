/** What was chosen in the palette last, on this machine: shown before anything is typed. */
import { z } from '../hosts/zod';

const storageKey = 'broadsheet.palette.recent';
const mostKept = 6;
const schema = z.array(z.string().max(300)).max(50);

/** Ids of lines, the last chosen first. */
export function recentChoices(): readonly string[] {
  try {
    const found = schema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? '[]'));
    return found.success ? found.data : [];
  } catch {
    return [];
  }
}

/** Notes that a line was chosen. */
export function rememberChoice(id: string): void {
  const next = [id, ...recentChoices().filter((other) => other !== id)].slice(0, mostKept);
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Storage full or forbidden: nothing is remembered.
  }
}
