/** What the start command was asked for. */

/**
 * IndexedDB is keyed by the port, so the port is chosen once for ever. It lies below the range from which Linux,
 * macOS and Windows take ports for outgoing connections.
 */
export const defaultPort = 21615;

export interface LaunchRequest {
  readonly kind: 'launch';
  /** Folder or file as it was typed; null for none. */
  readonly path: string | null;
  /** 0 takes a free port: for tests, since the library of such a port is not found again. */
  readonly port: number;
  /** False: print the address instead of opening a window. */
  readonly window: boolean;
  /** The profile of the browser that the address is opened in, as it was typed; null where nobody says. */
  readonly profile: string | null;
}

export type ParsedArguments =
  | LaunchRequest
  | { readonly kind: 'help' }
  | { readonly kind: 'bad-usage'; readonly sentence: string };

export const usage = `Usage: npm start [-- [FOLDER] [--port N] [--no-window [--profile FOLDER]]]

  FOLDER       opens this folder (or file) in the window
  --port N     serves on another port than ${defaultPort}, where the window is a browser's; the library
               belongs to its port: under another one it starts empty, and nothing of the first is lost
  --no-window  prints the address to open instead of opening a window
  --profile FOLDER
               the profile of the browser that you open it in: the room on its disk is watched`;

/** Returns what the arguments ask for, or what is wrong with them in one sentence. */
export function parseArguments(values: readonly string[]): ParsedArguments {
  let path: string | null = null;
  let port = defaultPort;
  let window = true;
  let profile: string | null = null;
  let onlyPaths = false;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? '';
    const isOption = !onlyPaths && value.startsWith('-');
    if (isOption && value === '--') onlyPaths = true;
    else if (isOption && (value === '--help' || value === '-h')) return { kind: 'help' };
    else if (isOption && value === '--no-window') window = false;
    else if (isOption && value === '--profile') {
      profile = values[++index] ?? '';
      if (profile === '') return bad('--profile needs a folder.');
    } else if (isOption && (value === '--port' || value.startsWith('--port='))) {
      const given = value === '--port' ? values[++index] : value.slice('--port='.length);
      const parsed = parsePort(given);
      if (parsed === null) return bad(`--port needs a number from 1024 to 65535, not ${given ?? 'nothing'}.`);
      port = parsed;
    } else if (isOption) return bad(`There is no option ${value}.`);
    else if (value === '') return bad('FOLDER is empty.');
    else if (path !== null) return bad(`One folder at a time: ${path}, or ${value}?`);
    else path = value;
  }
  return { kind: 'launch', path, port, window, profile };
}

function parsePort(value: string | undefined): number | null {
  if (value === undefined || !/^\d{1,5}$/u.test(value)) return null;
  const port = Number(value);
  return port === 0 || (port >= 1024 && port <= 65_535) ? port : null;
}

function bad(sentence: string): ParsedArguments {
  return { kind: 'bad-usage', sentence };
}
