/**
 * Makes LevelDB begin a new log: it does so when more than four megabytes were written, puts all it holds into a table
 * file, and throws the old log away, with what a full disk has torn in it. All databases of the origin share the log.
 */

const name = 'log-mending';
const store = 'filling';

/** Together above what LevelDB holds in memory; each below the size at which Chromium keeps a value in a file apart. */
const rows = 110;
const rowBytes = 48_000;

/** Writes and removes so much that the log is a new one. Rejects when there is no room. */
export async function mendLog(factory: IDBFactory): Promise<void> {
  const db = await open(factory);
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
      for (let row = 0; row < rows; row += 1) {
        transaction.objectStore(store).put(crypto.getRandomValues(new Uint8Array(rowBytes)), row);
      }
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The log could not be mended'));
    });
  } finally {
    db.close();
  }
  // Not waited for: a library is mended without it, and the next mending writes over what is left.
  factory.deleteDatabase(name);
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The log could not be mended'));
  });
}
