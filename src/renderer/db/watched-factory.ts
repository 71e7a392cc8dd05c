/** IndexedDB that tells when the browser says it has thrown a database away, and when it could not write. */

/** Chromium's addition to the event: 'total' when a damaged database was reset before the upgrade. */
interface UpgradeEvent extends Event {
  readonly dataLoss?: 'none' | 'total';
  readonly dataLossMessage?: string;
}

/** What Chromium says of a transaction that found no room on the disk. */
const noRoom: readonly (string | undefined)[] = ['QuotaExceededError', 'UnknownError'];

/** What is called back. */
export interface FactoryWatch {
  /** With the browser's message. */
  onDataLoss(detail: string): void;
  /** A transaction was not written, or the browser has closed a database by itself, as it does after that. */
  onFailure(): void;
  /** False: no database is made or brought to a newer schema now. */
  mayUpgrade(): boolean;
}

/** Returns a factory that works as `inner` and calls back. */
export function watchedFactory(
  inner: IDBFactory,
  { onDataLoss, onFailure, mayUpgrade }: FactoryWatch,
): IDBFactory {
  return {
    open(name, version) {
      const request = version === undefined ? inner.open(name) : inner.open(name, version);
      request.addEventListener('upgradeneeded', (event: UpgradeEvent) => {
        if (event.dataLoss === 'total') onDataLoss(event.dataLossMessage ?? '');
        if (!mayUpgrade()) request.transaction?.abort();
      });
      request.addEventListener('success', () => {
        const db = request.result;
        db.addEventListener('close', onFailure);
        // The event of a transaction passes its database on the way down; on the way up Dexie stops it.
        const onAbort = ({ target }: Event): void => {
          if (noRoom.includes((target as Partial<IDBTransaction> | null)?.error?.name)) onFailure();
        };
        db.addEventListener('abort', onAbort, { capture: true });
      });
      return request;
    },
    deleteDatabase: (name) => inner.deleteDatabase(name),
    databases: () => inner.databases(),
    cmp: (first, second) => inner.cmp(first, second),
  };
}
