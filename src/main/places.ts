/** The places the user ever chose, kept so that they can be opened again: the memory behind the grants. */
import { z } from 'zod';
import { readJson, writeJson } from './files/json-file';

/** A folder, or files of one folder, that the user picked, dropped or handed over. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly kind: 'folder' | 'files';
  /** Absolute: the folder, or each of the files. */
  readonly paths: readonly string[];
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

const schema = z.object({
  version: z.literal(1),
  places: z.array(
    z.object({
      key: z.string().min(1),
      name: z.string(),
      kind: z.enum(['folder', 'files']),
      paths: z.array(z.string().min(1)).min(1),
      openedAt: z.number(),
    }),
  ),
});

/** A source of the library may be read again years later, so many more are kept than are ever listed. */
const mostPlaces = 1_000;

export class Places {
  readonly #path: string;
  #places: readonly Place[] | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** `path`: the JSON file. */
  constructor(path: string) {
    this.#path = path;
  }

  /** The places, last opened first. */
  async all(): Promise<readonly Place[]> {
    this.#places ??= (
      await readJson<z.infer<typeof schema>>(this.#path, schema, { version: 1, places: [] })
    ).places;
    return this.#places;
  }

  async find(key: string): Promise<Place | null> {
    return (await this.all()).find((place) => place.key === key) ?? null;
  }

  /** Puts a place first. */
  async remember(place: Place): Promise<void> {
    const others = (await this.all()).filter((other) => other.key !== place.key);
    await this.#keep([place, ...others].slice(0, mostPlaces));
  }

  async forget(key: string): Promise<void> {
    await this.#keep((await this.all()).filter((place) => place.key !== key));
  }

  async #keep(places: readonly Place[]): Promise<void> {
    this.#places = places;
    // One write after the other; a failed one must not hold up the next, nor what the user is doing.
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(() => writeJson(this.#path, { version: 1, places: this.#places }));
    await this.#writing.catch((thrown: unknown) => console.error('The places could not be kept:', thrown));
  }
}
