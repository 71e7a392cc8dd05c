/** The overview of all highlights, live. */
import { useSyncExternalStore } from 'react';
import { currentOverview, type Overview, watchOverview } from '../db/overview';

/** All highlights with their places and notes, newest first. */
export function useOverview(): Overview {
  return useSyncExternalStore(watchOverview, currentOverview);
}
