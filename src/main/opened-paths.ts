/** Paths handed over on the command line, by this start of the app or a second one. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/**
 * Returns the absolute paths among the arguments. The first one is the program; in development the
 * first after the switches is the app; switches are not paths, but everything after '--' is.
 */
export function pathsInArguments(argv: readonly string[], isPackaged: boolean, folder: string): string[] {
  const given = argv.slice(1);
  const end = given.indexOf('--');
  const before = (end === -1 ? given : given.slice(0, end)).filter((argument) => !argument.startsWith('-'));
  const after = end === -1 ? [] : given.slice(end + 1);
  return [...before.slice(isPackaged ? 0 : 1), ...after]
    .filter((argument) => argument !== '' && !argument.includes('\0'))
    .map((argument) => resolve(folder, fromAddress(argument)));
}

/** Desktops on Linux hand files over as addresses. */
function fromAddress(argument: string): string {
  if (!argument.startsWith('file://')) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // On another machine, or not an address at all: told as missing later on.
    return argument;
  }
}

/** What a second start of the app tells the first one. */
const handoverSchema = z.object({ paths: z.array(z.string().min(1).max(100_000)).max(10_000) });

/** Returns the paths a second start handed over, [] when it said anything else. */
export function pathsOfHandover(handover: unknown): readonly string[] {
  const parsed = handoverSchema.safeParse(handover);
  return parsed.success ? parsed.data.paths : [];
}
