/** The room on the disk, as the launcher's server knows it: a browser tells its quota alone. */
import { askServer, serverToken } from './server-backups';
import { z } from './zod';

const roomSchema = z.object({ left: z.number().nonnegative().nullable() });

/** Returns the bytes left where the profile is; null where no server serves this page, or it does not know. */
export async function servedRoomLeft(): Promise<number | null> {
  if (serverToken() === null) return null;
  return roomSchema.parse(await askServer({}, null, '/~/room')).left;
}
