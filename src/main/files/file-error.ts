/** Failures of the file system in the words of the `Host` contract, instead of errno codes. */

export type FileReason =
  | 'not-found'
  | 'no-permission'
  | 'too-large'
  | 'link-loop'
  | 'outside'
  | 'disk-full'
  | 'not-a-file'
  | 'bad-name'
  | 'unavailable'
  | 'unknown';

/** A file or folder that could not be used; `reason` is for the program, the message for a log. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly reason: FileReason;
  constructor(reason: FileReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

const reasons: Readonly<Record<string, FileReason>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ELOOP: 'link-loop',
  EISDIR: 'not-a-file',
  EEXIST: 'not-a-file',
  EFBIG: 'too-large',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'no-permission',
  // A share that went away, a stick that was pulled out, a name too long for this system, too many open files.
  EIO: 'unavailable',
  ENXIO: 'unavailable',
  ENODEV: 'unavailable',
  ESTALE: 'unavailable',
  ETIMEDOUT: 'unavailable',
  ENAMETOOLONG: 'unavailable',
  EBUSY: 'unavailable',
  EMFILE: 'unavailable',
};

/** Returns the reason behind anything that was thrown by a file operation; 'unknown' for what is not listed. */
export function reasonOf(thrown: unknown): FileReason {
  if (thrown instanceof FileError) return thrown.reason;
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return (typeof code === 'string' ? reasons[code] : undefined) ?? 'unknown';
}

/** Returns one line for a log about anything that was thrown. */
export function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
