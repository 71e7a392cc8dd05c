/** What a window does about the room on the disk: it asks the host, looks for room when there is none, and has a torn log mended. */
import { mendLog } from './log-mending';
import { marginBytes, type Room } from './room';

/** While there is no room it is looked for so often, in milliseconds. */
const lookEveryMs = 2_000;

/** So long after a failed write Chromium has closed the database for certain, in milliseconds. */
const closingMs = 1_500;

/** Mending writes some 5 MB twice, and is not to end in the last of the disk. Bytes. */
const mendingBytes = 16_000_000;

/** After so many mendings that fail in plenty of room it is given up. */
const mostFailures = 3;

/** Stands while room was short and the log may be torn: a later start then mends first. */
const shortItem = 'broadsheet.room-short';

/** What it needs of the window. */
export interface RoomParts {
  readonly room: Room;
  readonly ask: () => Promise<number | null>;
  readonly notes: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly mend: () => Promise<void>;
  /** Runs the work while no other window does. */
  readonly alone: (work: () => Promise<void>) => Promise<unknown>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** The parts of a real window. */
export function windowParts(room: Room, ask: () => Promise<number | null>): RoomParts {
  return {
    room,
    ask,
    notes: localStorage,
    mend: () => mendLog(indexedDB),
    alone: (work) => navigator.locks.request('broadsheet.room', work),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/** Asks the host from now on; resolves when the room is known for the first time, and what was torn is mended if it can be. */
export async function keepRoom(parts: RoomParts): Promise<void> {
  const { room, ask, notes, mend, alone, pause } = parts;
  let failures = 0;
  let isLooking = false;
  // Before anything else is written, and only in room that is proven: a mending that finds none tears the log once more.
  const tryMending = async (): Promise<void> => {
    await room.look();
    if (room.state !== 'torn' || room.left === null || room.left < marginBytes + mendingBytes) return;
    try {
      await mend();
    } catch (error) {
      console.error(error);
      failures += 1;
      // It is not the disk that lacks room: the browser's own bound is reached, and what is here can still be removed.
      if (failures < mostFailures) return;
    }
    failures = 0;
    room.mend();
  };
  const mendInTime = async (): Promise<void> => {
    do {
      await pause(closingMs);
      await tryMending();
    } while (room.state === 'torn');
  };
  const lookForRoom = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    for (; room.state === 'none'; await pause(lookEveryMs)) await room.look();
    isLooking = false;
  };
  room.askHost(ask);
  const wasShort = notes.getItem(shortItem) !== null;
  room.onChange(() => {
    if (room.state === 'room') notes.removeItem(shortItem);
    else remember(notes);
    if (room.state === 'torn') void alone(mendInTime);
    if (room.state === 'none') void lookForRoom();
  });
  await room.look();
  if (!wasShort) return;
  room.tear();
  await tryMending();
}

function remember(notes: RoomParts['notes']): void {
  try {
    notes.setItem(shortItem, '1');
  } catch {
    // Then this session alone can mend it.
  }
}
