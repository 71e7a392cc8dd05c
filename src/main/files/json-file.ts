/** Small settings of the shell, kept as JSON files in the user's data folder. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { writeWhole } from './write-file';

/** Returns what the file holds, or `fallback` where there is no file, or one that is not what `schema` says. */
export async function readJson<T>(path: string, schema: z.ZodType<T>, fallback: T): Promise<T> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : fallback;
  } catch {
    // Not there yet, unreadable or not JSON: settings of the shell can always be made anew.
    return fallback;
  }
}

/** Writes a value as JSON, whole or not at all; throws `FileError`. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
}
