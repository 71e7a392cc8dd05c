/** The preload bridge, played: folders in memory, and what was asked of it. */
import { isBeside } from '#core/base/scan-names';
import type {
  Answer,
  Bridge,
  GrantedPlace,
  ListedEntry,
  ListedScan,
  MenuCommand,
} from '../../../src/preload/contract';

export interface FakePlace extends GrantedPlace {
  /** Content by path; null for a file that cannot be read. */
  readonly files: Readonly<Record<string, string | null>>;
  readonly problems?: readonly { readonly path: string; readonly reason: 'link-loop' | 'no-permission' }[];
}

const ok = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ ok: true, value });
const no = (reason: 'not-found' | 'outside'): Promise<Answer<never>> =>
  Promise.resolve({ ok: false, reason, detail: reason });

export class FakeBridge implements Bridge {
  readonly platform = 'linux';
  readonly languages = ['zh-Hans', 'en'];
  readonly calls: string[] = [];
  readonly menus: unknown[] = [];
  readonly saved: { name: string; text: string }[] = [];
  /** What the next dialog gives; null: the user cancels. */
  chosen: FakePlace | null = null;
  readonly places: FakePlace[];
  handedOver: FakePlace[] = [];
  readonly #dropped: string[] = [];
  readonly #listings = new Map<number, ListedEntry[]>();
  readonly #opened = new Set<(place: GrantedPlace) => void>();
  readonly #commands = new Set<(command: MenuCommand) => void>();
  readonly #flushes = new Set<() => void>();
  constructor(places: readonly FakePlace[]) {
    this.places = [...places];
  }

  pickFolder = () => ok(this.chosen);
  pickFiles = () => ok(this.chosen);
  noteDrop = (file: File): void => {
    this.#dropped.push(file.name);
  };
  takeDrop = () =>
    ok(
      this.places.filter((place) => this.#dropped.splice(0).includes(place.name) || place.name === 'dropped'),
    );
  roomLeft = () => ok(123_000_000);
  recents = () => ok(this.places.map(({ key, name }) => ({ key, name, place: key, openedAt: 1 })));
  reopen = (key: string) => ok(this.places.find((place) => place.key === key) ?? null);
  forget = (key: string) => {
    this.calls.push(`forget ${key}`);
    return ok(null);
  };
  list = (root: string): Promise<Answer<{ listing: number }>> => {
    const place = this.places.find((known) => known.root === root);
    if (place === undefined) return no('outside');
    const files = Object.entries(place.files).map(
      ([path, text]): ListedEntry => ({
        kind: 'file',
        path,
        size: new TextEncoder().encode(text ?? '').length,
        modifiedAt: 5,
      }),
    );
    const problems = (place.problems ?? []).map((problem): ListedEntry => ({ kind: 'problem', ...problem }));
    const listing = this.#listings.size + 1;
    this.#listings.set(listing, [...files, ...problems]);
    return ok({ listing });
  };
  /** Two at a time, so that batches meet their seams. */
  next = (listing: number) => {
    this.calls.push('next');
    const rest = this.#listings.get(listing) ?? [];
    const entries = rest.splice(0, 2);
    return ok({ entries, done: entries.length === 0 });
  };
  stop = () => {
    this.calls.push('stop');
    return ok(null);
  };
  read = (root: string, path: string): Promise<Answer<Uint8Array>> => {
    const text = this.places.find((place) => place.root === root)?.files[path];
    // A view into a larger buffer, as it may come out of a message.
    const padded = new TextEncoder().encode(`--${text ?? ''}--`);
    return text === null || text === undefined ? no('not-found') : ok(padded.subarray(2, padded.length - 2));
  };
  scans = (key: string, path: string): Promise<Answer<readonly ListedScan[] | null>> => {
    const place = this.places.find((known) => known.key === key);
    if (place === undefined) return ok(null);
    const found = Object.entries(place.files).filter(([name]) => isBeside(path, name));
    return ok(found.map(([name, text]) => ({ path: name, size: text?.length ?? 0, modifiedAt: 5 })));
  };
  readScan = (key: string, _path: string, scan: string): Promise<Answer<Uint8Array>> => {
    const place = this.places.find((known) => known.key === key);
    return place === undefined ? no('outside') : this.read(place.root, scan);
  };
  locate = (key: string, path: string): Promise<Answer<boolean | null>> => {
    if (this.chosen === null) return ok(null);
    if (!(path in this.chosen.files)) return ok(false);
    this.places.push({ ...this.chosen, key });
    return ok(true);
  };
  printPdf = (name: string) => this.save(name, new TextEncoder().encode('%PDF'));
  save = (name: string, content: Uint8Array) => {
    this.saved.push({ name, text: new TextDecoder().decode(content) });
    return ok({ saved: true as const, place: `/saved/${name}` });
  };
  exportFolder = () => ok(this.chosen === null ? null : { folder: 'folder-1', name: this.chosen.name });
  exportHas = ({ name }: { readonly name: string }) => ok(this.saved.some((file) => file.name === name));
  exportWrite = ({ name, content }: { readonly name: string; readonly content: Uint8Array }) => {
    this.saved.push({ name, text: new TextDecoder().decode(content) });
    return ok(null);
  };
  backupPlace = () => ok({ path: '/documents/Broadsheet Backups', isChosen: false });
  backupChoose = () => ok(false);
  backupUsual = () => ok(null);
  backupNewest = () => ok([]);
  backupState = () => ok({ place: '/documents/Broadsheet Backups', snapshots: [], texts: [] });
  backupBegin = () => no('outside');
  backupAppend = () => no('outside');
  backupFinish = () => no('outside');
  backupAbort = () => ok(null);
  backupRead = () => no('not-found');
  describeMenu = (state: unknown) => {
    this.menus.push(state);
    return ok(null);
  };
  listen = () => ok(this.handedOver.splice(0));
  flushed = () => {
    this.calls.push('flushed');
    return ok(null);
  };
  onOpened = (listener: (place: GrantedPlace) => void) => hear(this.#opened, listener);
  onCommand = (listener: (command: MenuCommand) => void) => hear(this.#commands, listener);
  onFlush = (listener: () => void) => hear(this.#flushes, listener);

  handOver(place: FakePlace): void {
    for (const listener of this.#opened) listener(place);
  }
  command(command: MenuCommand): void {
    for (const listener of this.#commands) listener(command);
  }
  askToFlush(): void {
    for (const listener of this.#flushes) listener();
  }
}

function hear<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
