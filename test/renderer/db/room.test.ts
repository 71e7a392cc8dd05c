// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BroadsheetDatabase } from '../../../src/renderer/db/database';
import { keepRoom, type RoomParts } from '../../../src/renderer/db/keep-room';
import { mendLog } from '../../../src/renderer/db/log-mending';
import {
  marginBytes,
  Room,
  type RoomChannel,
  type RoomMessage,
  room as shared,
} from '../../../src/renderer/db/room';
import { storageErrorOf } from '../../../src/renderer/db/storage-error';

const plenty = 100 * marginBytes;

/** Channels that hear each other, as windows and workers do. */
function wire(): () => RoomChannel {
  const ends = new Set<(message: RoomMessage) => void>();
  return () => {
    let own: ((message: RoomMessage) => void) | null = null;
    return {
      post: (message) => {
        for (const end of ends) if (end !== own) end(message);
      },
      hear: (listener) => {
        own = listener;
        ends.add(listener);
      },
    };
  };
}

/** A disk that a host is asked about, and a clock. */
class Disk {
  left: number | null = plenty;
  asked = 0;
  now = 1_000_000;
  ask = async (): Promise<number | null> => {
    this.asked += 1;
    return this.left;
  };
}

describe('the room on the disk', () => {
  it('is not asked for where no host can be, and all is written', () => {
    expect(new Room(null, false).check()).toBeNull();
  });

  it('is asked for before the first write, and not again while nothing could have filled the disk', async () => {
    const disk = new Disk();
    const room = new Room(null, false, () => disk.now);
    room.askHost(disk.ask);
    await room.check();
    expect(room.check()).toBeNull();
    disk.now += 1_900;
    expect(room.check()).toBeNull();
    disk.now += 200;
    await expect(room.check()).resolves.toBeUndefined();
    expect(disk.asked).toBe(2);
  });

  it('is asked for at every write once the disk is nearly as full as may be', async () => {
    const disk = new Disk();
    disk.left = marginBytes + 1_000_000;
    const room = new Room(null, false, () => disk.now);
    room.askHost(disk.ask);
    await room.check();
    disk.now += 1;
    await room.check();
    disk.now += 1;
    disk.left = marginBytes - 1;
    await expect(room.check()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(disk.asked).toBe(3);
    expect(room.state).toBe('none');
  });

  it('has to hold what a large write brings beside the margin', async () => {
    const disk = new Disk();
    disk.left = marginBytes + 5_000;
    const room = new Room(null, false, () => disk.now);
    room.askHost(disk.ask);
    await room.check(5_000);
    await expect(room.check(5_001)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(room.state).toBe('room');
  });

  it('is unknown where the host fails or cannot tell: all is written then', async () => {
    const room = new Room(null, false);
    room.askHost(() => Promise.reject(new Error('no answer')));
    await room.check();
    expect(room.check()).toBeNull();
    room.tear();
    expect(room.state).toBe('room');
  });

  it('is not asked for at every write where nobody can tell, and stays as it was while no answer comes', async () => {
    const disk = new Disk();
    disk.left = null;
    const room = new Room(null, false, () => disk.now);
    room.askHost(disk.ask);
    await room.check();
    disk.now += 59_000;
    expect(room.check()).toBeNull();
    disk.now += 2_000;
    disk.left = 12_000;
    await expect(room.check()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    room.askHost(() => Promise.reject(new Error('no answer')));
    await expect(room.check()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  });

  it('lets what waits go first, so that writes keep their order', async () => {
    let answer: (left: number) => void = () => undefined;
    const room = new Room(null, false);
    room.askHost(() => new Promise((resolve) => (answer = resolve)));
    const order: number[] = [];
    const waiting = [1, 2, 3].map((each) => room.check()?.then(() => order.push(each)));
    answer(plenty);
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it('is asked of a window by a worker, and each hears what any of them is told', async () => {
    const disk = new Disk();
    const open = wire();
    const now = () => disk.now;
    const window = new Room(open(), false, now);
    const worker = new Room(open(), true, now);
    const other = new Room(open(), true, now);
    window.askHost(disk.ask);
    await worker.check();
    expect(disk.asked).toBe(1);
    expect(other.check()).toBeNull();
    disk.now += 5_000;
    disk.left = 0;
    await expect(other.check()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect([window.state, worker.state, other.state]).toEqual(['none', 'none', 'none']);
    worker.tear();
    expect([window.state, other.state]).toEqual(['torn', 'torn']);
    window.mend();
    expect([worker.state, other.state]).toEqual(['none', 'none']);
  });
});

/** A window's parts on such a disk: pauses are counted and pass at once, `during` is done in each. */
function keeping(during: (pauses: number, disk: Disk) => void = () => undefined) {
  const disk = new Disk();
  const notes = new Map<string, string>();
  const room = new Room(null, false, () => disk.now);
  let pauses = 0;
  const mended: (number | null)[] = [];
  const parts: RoomParts = {
    room,
    ask: disk.ask,
    notes: {
      getItem: (name) => notes.get(name) ?? null,
      setItem: (name, value) => void notes.set(name, value),
      removeItem: (name) => void notes.delete(name),
    },
    mend: async () => {
      mended.push(disk.left);
    },
    alone: (work) => work(),
    pause: async () => {
      pauses += 1;
      disk.now += 2_000;
      during(pauses, disk);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
  return { disk, notes, room, parts, mended, pauses: () => pauses };
}

describe('a window that keeps the room', () => {
  it('looks for room while there is none, and lets all be written again when there is', async () => {
    const { disk, room, parts, notes, mended } = keeping((pauses, full) => {
      if (pauses === 3) full.left = plenty;
    });
    await keepRoom(parts);
    disk.left = 12_000;
    disk.now += 5_000;
    await expect(room.check()).rejects.toThrow();
    expect(notes.size).toBe(1);
    await expect.poll(() => room.state).toBe('room');
    expect(room.check()).toBeNull();
    expect([notes.size, mended]).toEqual([0, []]);
  });

  it('has a torn log mended before anything is written, only in room that is proven', async () => {
    const { disk, room, parts, notes, mended } = keeping((pauses, full) => {
      if (pauses === 4) full.left = marginBytes;
      if (pauses === 8) full.left = plenty;
    });
    await keepRoom(parts);
    disk.left = 0;
    room.tear();
    await expect(room.check()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    await expect.poll(() => room.state).toBe('room');
    expect(mended).toEqual([plenty]);
    expect(notes.size).toBe(0);
  });

  it('mends at its start what an earlier session left short of room, before it is ready', async () => {
    const { room, parts, notes, mended, pauses } = keeping();
    notes.set('broadsheet.room-short', '1');
    await keepRoom(parts);
    expect([room.state, mended.length, notes.size]).toEqual(['room', 1, 0]);
    await expect.poll(pauses).toBe(1);
    expect(mended).toHaveLength(1);
  });

  it('gives up a mending that fails in plenty of room: then it is not the disk', async () => {
    const failed = vi.spyOn(console, 'error').mockReturnValue();
    const { room, parts } = keeping();
    const mend = vi.fn(async () => Promise.reject(new Error('the quota is reached')));
    await keepRoom({ ...parts, mend });
    room.tear();
    await expect.poll(() => room.state).toBe('room');
    expect(mend).toHaveBeenCalledTimes(3);
    failed.mockRestore();
  });
});

describe('a library without room', () => {
  const name = 'room-test';
  let left: number | null = null;

  async function has(bytes: number | null): Promise<void> {
    left = bytes;
    shared.askHost(async () => left);
    await shared.look();
  }

  afterEach(async () => {
    await has(null);
    await new BroadsheetDatabase(name).delete();
  });

  it('is read, refuses every way of writing as a full disk does, and takes them again when there is room', async () => {
    const db = new BroadsheetDatabase(name);
    await db.recents.put({ key: 'a', name: 'a', place: '', kind: 'folder', openedAt: 1 });
    await has(marginBytes - 1);
    const writes: readonly (() => PromiseLike<unknown>)[] = [
      () => db.recents.put({ key: 'b', name: 'b', place: '', kind: 'folder', openedAt: 1 }),
      () => db.recents.add({ key: 'c', name: 'c', place: '', kind: 'folder', openedAt: 1 }),
      () => db.recents.bulkPut([{ key: 'b', name: 'b', place: '', kind: 'folder', openedAt: 1 }]),
      () => db.recents.update('a', { openedAt: 2 }),
      () => db.recents.delete('a'),
      () => db.recents.clear(),
      () => db.recents.where('openedAt').above(0).delete(),
      () => db.recents.where('openedAt').above(0).modify({ openedAt: 2 }),
      () => db.transaction('rw', db.recents, () => db.recents.clear()),
      () => db.transaction('rw', ['recents'], async () => db.recents.clear()),
    ];
    for (const write of writes) {
      const refused = await write().then(() => 'written', storageErrorOf);
      expect(refused).toMatchObject({ reason: 'disk-full' });
    }
    expect(await db.recents.toArray()).toEqual([
      { key: 'a', name: 'a', place: '', kind: 'folder', openedAt: 1 },
    ]);
    expect(await db.transaction('r', db.recents, () => db.recents.count())).toBe(1);
    await has(plenty);
    for (const write of writes) await write();
    expect(await db.recents.count()).toBe(0);
    db.close();
  });

  it('is asked for once a transaction, whatever is written in it', async () => {
    const db = new BroadsheetDatabase(name);
    await db.open();
    await has(plenty);
    const check = vi.spyOn(shared, 'check');
    await db.transaction('rw', db.recents, db.tags, async () => {
      await db.recents.clear();
      await db.tags.clear();
      await db.transaction('rw', db.tags, () => db.tags.clear());
    });
    expect(check).toHaveBeenCalledTimes(1);
    check.mockRestore();
    db.close();
  });
});

describe('the mending of the log', () => {
  it('leaves no database', async () => {
    await mendLog(indexedDB);
    const names = async () => (await indexedDB.databases()).map((each) => each.name);
    await expect.poll(names).not.toContain('log-mending');
  });
});
