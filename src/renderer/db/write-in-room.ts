/**
 * Lets a database write only where there is room. It is asked before a transaction begins, because one that has begun
 * cannot wait for an answer; what begins inside another belongs to that one.
 */
import { Dexie } from 'dexie';
import type { Room } from './room';

/** Where Dexie begins transactions: of its own accord for a single write, and for those who ask for one. */
interface Beginnings {
  _trans(mode: IDBTransactionMode, work: unknown, writeLocked: unknown): unknown;
  _transaction(mode: string, tables: unknown, work: unknown): unknown;
}

/** Makes every write of the database wait for room, and fail as on a full disk where there is none. */
export function writeInRoom(db: Dexie, room: Pick<Room, 'check'>): void {
  const afterCheck = (isWrite: boolean, begin: () => unknown): unknown => {
    const wait = isWrite && Dexie.currentTransaction === null ? room.check() : null;
    return wait === null ? begin() : Dexie.Promise.resolve(wait).then(begin);
  };
  // Dexie makes the class of its tables anew for each database.
  const tables = (db as unknown as { readonly Table: { readonly prototype: Beginnings } }).Table.prototype;
  const begun = tables._trans;
  tables._trans = function (this: Beginnings & { readonly _tx?: unknown }, mode, work, writeLocked) {
    const isWrite = mode === 'readwrite' && this._tx === undefined;
    return afterCheck(isWrite, () => begun.call(this, mode, work, writeLocked));
  };
  const asked = db as unknown as Beginnings;
  const begin = asked._transaction.bind(db);
  asked._transaction = (mode, named, work) =>
    afterCheck(mode.startsWith('rw') || mode.startsWith('readwrite'), () => begin(mode, named, work));
}
