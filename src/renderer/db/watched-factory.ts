/** IndexedDB that tells when the browser says it has thrown a database away. */

/** Chromium's addition to the event: 'total' when a damaged database was reset before the upgrade. */
interface UpgradeEvent extends Event {
  readonly dataLoss?: 'none' | 'total';
  readonly dataLossMessage?: string;
}

/** Returns a factory that works as `inner` and calls back on loss, with the browser's message. */
export function watchedFactory(inner: IDBFactory, onDataLoss: (detail: string) => void): IDBFactory {
  return {
    open(name, version) {
      const request = version === undefined ? inner.open(name) : inner.open(name, version);
      request.addEventListener('upgradeneeded', (event: UpgradeEvent) => {
        if (event.dataLoss === 'total') onDataLoss(event.dataLossMessage ?? '');
      });
      return request;
    },
    deleteDatabase: (name) => inner.deleteDatabase(name),
    databases: () => inner.databases(),
    cmp: (first, second) => inner.cmp(first, second),
  };
}
