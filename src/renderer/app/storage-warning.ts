/** How much room the library has, and whether it lasts. What is wrong with the library itself: db/storage-health. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type RoomState, room } from '../db/room';

/** 'nearly-full': little room is left; 'temporary': a private window, whose data goes when it closes. */
export type RoomWarning = 'nearly-full' | 'temporary';

/** Share of the quota above which an import may fail. */
const nearlyFullAt = 0.9;

/** Browsers give a private window far less room than this, and an ordinary one more on any disk of today. */
const smallestLastingQuotaInBytes = 1_000_000_000;

/** Looks at the room once the app runs; null when all is well or nothing can be told. */
export function useRoomWarning(): RoomWarning | null {
  const [warning, setWarning] = useState<RoomWarning | null>(null);
  useEffect(() => {
    let isOn = true;
    void checkRoom().then((found) => isOn && setWarning(found));
    return () => {
      isOn = false;
    };
  }, []);
  return warning;
}

/** The room on the disk, as it is now. */
export function useRoomState(): RoomState {
  return useSyncExternalStore(
    (listener) => room.onChange(listener),
    () => room.state,
  );
}

/** Returns what to warn of. */
export async function checkRoom(): Promise<RoomWarning | null> {
  if (typeof navigator.storage?.estimate !== 'function') return null;
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  if (quota > 0 && usage / quota > nearlyFullAt) return 'nearly-full';
  const lasts = await navigator.storage.persisted();
  return !lasts && quota > 0 && quota < smallestLastingQuotaInBytes ? 'temporary' : null;
}
