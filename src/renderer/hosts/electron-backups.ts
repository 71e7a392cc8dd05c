/** Backups through Electron's bridge: the main process writes them, and can read them again. */
import type { Answer, BackupBridge, BackupCall, Calls } from '../../preload/contract';
import type { BackupHost } from './backups';
import { HostError } from './host';
import { pickBackups } from './picked-backups';

/** Bytes asked for at once when a backup is read. */
const readAtOnce = 16 * 1024 * 1024;

/** Returns Electron's way to put backups away. */
export function electronBackups(bridge: BackupBridge): BackupHost {
  const ask = async <N extends BackupCall>(
    name: N,
    request: Calls[N]['request'],
  ): Promise<Calls[N]['response']> => {
    const call: BackupBridge[N] = bridge[name];
    const answer = await call(request).catch((thrown: unknown): Answer<Calls[N]['response']> => {
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      return { ok: false, reason: 'unavailable', detail };
    });
    if (answer.ok) return answer.value;
    throw new HostError(answer.reason, answer.detail);
  };
  const read = async (library: string, name: string, start: number, end: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(Math.max(0, end - start));
    for (let at = start; at < end; at += readAtOnce) {
      const until = Math.min(end, at + readAtOnce);
      bytes.set(await ask('backupRead', { library, name, start: at, end: until }), at - start);
    }
    return bytes;
  };
  return {
    async place() {
      const { path, isChosen } = await ask('backupPlace', null);
      return isChosen ? { kind: 'chosen', name: path, isAllowed: true } : { kind: 'usual' };
    },
    newest: () => ask('backupNewest', null),
    state: (library) => ask('backupState', { library }),
    async begin(library, kind) {
      const file = await ask('backupBegin', { library, kind });
      let from = 0;
      return {
        async append(bytes) {
          await ask('backupAppend', { file, from, bytes });
          from += bytes.length;
        },
        finish: ({ bytes, hash }) => ask('backupFinish', { file, bytes, hash }),
        abort: async () => {
          await ask('backupAbort', { file }).catch(() => undefined);
        },
      };
    },
    chooseFolder: () => ask('backupChoose', null),
    allowFolder: async () => true,
    useUsualPlace: async () => {
      await ask('backupUsual', null);
    },
    async readable(library) {
      const { snapshots, texts } = await ask('backupState', { library });
      return [...snapshots, ...texts].map(({ name, bytes }) => ({
        name,
        size: bytes,
        read: (start, end) => read(library, name, start, Math.min(end, bytes)),
      }));
    },
    pick: pickBackups,
  };
}
