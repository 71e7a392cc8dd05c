/** Folders of invented dumps for a test, in any encoding. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface DumpFolder {
  readonly path: string;
  /** Writes a file, and the folders it is in. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  /** Takes the folder away. */
  end(): Promise<void>;
}

/** Makes an empty folder called `name`. */
export async function dumpFolder(name: string): Promise<DumpFolder> {
  const parent = await mkdtemp(join(tmpdir(), 'broadsheet-dumps-'));
  const path = join(parent, name);
  await mkdir(path);
  return {
    path,
    async write(file, content) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), content);
    },
    remove: (file) => rm(join(path, file)),
    end: () => rm(parent, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Returns text in GB18030, as far as two bytes a character go. */
export function inGb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    if (character <= '\x7F') return [character.charCodeAt(0)];
    const pair = gbkPairs().get(character);
    if (pair === undefined) throw new Error(`“${character}” takes more than two bytes.`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

let pairs: ReadonlyMap<string, readonly number[]> | null = null;

function gbkPairs(): ReadonlyMap<string, readonly number[]> {
  if (pairs !== null) return pairs;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const pair = [lead, trail];
      const character = decoder.decode(Uint8Array.from(pair));
      if ([...character].length === 1 && character !== '\uFFFD') found.set(character, pair);
    }
  }
  pairs = found;
  return found;
}
