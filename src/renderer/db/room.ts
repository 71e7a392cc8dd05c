/**
 * Whether the disk has room for a write, asked before LevelDB sees it. What LevelDB cannot write to its end leaves half
 * a record in its log; Chromium appends to that log, and resets every library at a later start. So nothing is written
 * into the last of the disk; and after a write that failed nonetheless, nothing until the log is mended.
 */
import { z } from '../hosts/zod';

/**
 * So much of the disk stays empty, in bytes. It holds what LevelDB writes by itself after a commit (some 60 MB at most:
 * a full log as a table, and one compaction), and what others write between the question and the commit.
 */
export const marginBytes = 256_000_000;

/** No disk is filled faster: so soon an answer is no longer true. Bytes a millisecond. */
const fastest = 4_000_000;

/** No answer is believed for longer, in milliseconds; and none that nobody can tell. */
const longestMs = 2_000;
const longestUnknownMs = 60_000;

/** A worker waits so long for a window to answer, in milliseconds: a window that draws takes its time. */
const patienceMs = 5_000;

/** 'room': all is written; 'none': nothing is, until room is made; 'torn': a write has failed, the log is to be mended. */
export type RoomState = 'room' | 'none' | 'torn';

/** Bytes left when it was asked, in milliseconds since 1970; null: nobody can tell, and all is written. */
interface Answer {
  readonly left: number | null;
  readonly at: number;
}

const messageSchema = z.union([
  z.enum(['ask', 'torn', 'mended']),
  z.object({ left: z.number().nullable(), at: z.number() }),
]);

/** What goes between windows and workers: a worker asks, whichever window can answers all. */
export type RoomMessage = z.infer<typeof messageSchema>;

/** The way between them. */
export interface RoomChannel {
  post(message: RoomMessage): void;
  /** Calls back with what others post. */
  hear(listener: (message: RoomMessage) => void): void;
}

/** The room as one window or worker knows it. */
export class Room {
  readonly #now: () => number;
  readonly #channel: RoomChannel | null;
  readonly #listeners = new Set<() => void>();
  /** Null: nobody can be asked, and all is written. */
  #ask: (() => Promise<Answer>) | null = null;
  #isHost = false;
  #last: Answer | null = null;
  #asking: Promise<void> | null = null;
  #heard: ((answer: Answer) => void) | null = null;
  #isTorn = false;
  #state: RoomState = 'room';

  /** `asksOthers`: it is a worker's, which no host answers. */
  constructor(channel: RoomChannel | null, asksOthers: boolean, now: () => number = Date.now) {
    this.#now = now;
    this.#channel = channel;
    channel?.hear((message) => this.#hear(message));
    if (asksOthers && channel !== null) this.#ask = () => this.#askOthers(channel);
  }

  get state(): RoomState {
    return this.#state;
  }

  /** Calls back after each change of the state; returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Has the host asked from now on; where it does not answer, it is taken to be as it was. */
  askHost(ask: () => Promise<number | null>): void {
    this.#isHost = true;
    this.#ask = async () => {
      const at = this.#now();
      const answer = { left: await ask().catch(() => this.left), at };
      this.#channel?.post(answer);
      return answer;
    };
  }

  /**
   * Null: so many bytes beside the margin may be written now. Otherwise a promise that resolves when it is known that
   * they may, and rejects with what a full disk gives when not.
   */
  check(bytes = 0): Promise<void> | null {
    if (this.#ask === null && !this.#isTorn) return null;
    // What waits is not overtaken: writes keep their order.
    if (this.#asking === null && !this.#isTorn && this.#isFresh(bytes)) return null;
    return this.look().then(() => {
      if (!this.#holds(bytes))
        throw new DOMException('There is no room left on the disk', 'QuotaExceededError');
    });
  }

  /** True when so many bytes may be written by what was last heard. */
  mayWrite(): boolean {
    return this.#holds(0);
  }

  /** Asks, and a window tells the others; resolves when the answer is there. */
  look(): Promise<void> {
    if (this.#ask === null) return Promise.resolve();
    this.#asking ??= this.#ask().then((answer) => {
      this.#asking = null;
      this.#take(answer);
    });
    return this.#asking;
  }

  /** Bytes left by the last answer; null when nobody can tell. */
  get left(): number | null {
    return this.#last?.left ?? null;
  }

  /** Says that a write has failed, to all: from now on nothing is written. Where nobody knows the room it is written on. */
  tear(): void {
    if (this.#isTorn || this.left === null) return;
    this.#channel?.post('torn');
    this.#setTorn(true);
  }

  /** Says that the log is whole again, to all. */
  mend(): void {
    this.#channel?.post('mended');
    this.#setTorn(false);
  }

  #holds(bytes: number): boolean {
    return !this.#isTorn && (this.left ?? Number.POSITIVE_INFINITY) >= marginBytes + bytes;
  }

  #isFresh(bytes: number): boolean {
    if (this.#last === null) return false;
    const age = Math.abs(this.#now() - this.#last.at);
    const longest = this.left === null ? longestUnknownMs : longestMs;
    return age <= longest && this.#holds(bytes + age * fastest);
  }

  #take(answer: Answer): void {
    this.#last = answer;
    this.#tell();
  }

  #askOthers(channel: RoomChannel): Promise<Answer> {
    return new Promise((resolve) => {
      const answered = (answer: Answer): void => {
        clearTimeout(late);
        this.#heard = null;
        resolve(answer);
      };
      const late = setTimeout(() => answered({ left: this.left, at: this.#now() }), patienceMs);
      this.#heard = answered;
      channel.post('ask');
    });
  }

  #hear(message: RoomMessage): void {
    if (message === 'torn' || message === 'mended') this.#setTorn(message === 'torn');
    else if (message === 'ask') {
      if (this.#isHost) void this.look();
    } else if (this.#heard !== null) this.#heard(message);
    else this.#take(message);
  }

  #setTorn(isTorn: boolean): void {
    this.#isTorn = isTorn;
    this.#tell();
  }

  #tell(): void {
    const state = this.#isTorn ? 'torn' : this.#holds(0) ? 'room' : 'none';
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function openChannel(): RoomChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel('broadsheet.room');
  // Outside a browser it must not keep the process alive.
  (channel as { unref?: () => void }).unref?.();
  return {
    post: (message) => channel.postMessage(message),
    hear: (listener) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        const message = messageSchema.safeParse(data);
        if (message.success) listener(message.data);
      };
    },
  };
}

/** The room of this window or worker: all databases share the disk. */
export const room = new Room(openChannel(), 'WorkerGlobalScope' in globalThis);
