/**
 * A disk that is full: the profile on a small tmpfs, filled up between writes and while one tags, imports and types.
 * Nothing acknowledged is lost: not when the app is killed then, not when room is made and one goes on, and not at the
 * start after that, where Chromium finds what was appended to a log that a full disk had torn.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Activity, activities } from './activities';
import { type App, openApp, type Place, pause } from './browser';
import { lookInside } from './inside';

/** The size of the disk, in bytes. */
const diskBytes = 1_000_000_000;

/** A way to fill the disk. */
interface Way {
  readonly doing: 'tagging' | 'import' | 'typing';
  /** What is left when it is filled up, in bytes. */
  readonly leftBytes: number;
  /** 'between': while nothing is written; 'racing': at once, or as fast as can be written, while all goes on. */
  readonly when: 'between' | 'at once' | 'racing';
  /** Whether the app is killed before room is made. */
  readonly isKilledFull: boolean;
}

const remainders = [0, 12_000, 200_000, 2_000_000, 30_000_000];

const ways: readonly Way[] = [
  ...remainders.flatMap((leftBytes): readonly Way[] => [
    { doing: 'tagging', leftBytes, when: 'between', isKilledFull: true },
    { doing: 'tagging', leftBytes, when: 'racing', isKilledFull: false },
  ]),
  { doing: 'tagging', leftBytes: 0, when: 'at once', isKilledFull: true },
  { doing: 'tagging', leftBytes: 12_000, when: 'at once', isKilledFull: false },
  { doing: 'import', leftBytes: 0, when: 'racing', isKilledFull: false },
  { doing: 'import', leftBytes: 200_000, when: 'at once', isKilledFull: true },
  { doing: 'typing', leftBytes: 0, when: 'racing', isKilledFull: false },
  { doing: 'typing', leftBytes: 12_000, when: 'at once', isKilledFull: false },
];

/** So long after the start the app has done what it does by itself, in milliseconds. */
const settledMs = 2_000;

/** How long is gone on on the full disk, and how long it may take until it can be tagged again; milliseconds. */
const fullMs = 15_000;
const againMs = 90_000;

/** What was acknowledged, by activity. */
type Acknowledged = Readonly<Record<Way['doing'], string[]>>;

interface Disk {
  readonly place: Place;
  readonly acknowledged: Acknowledged;
}

/** Returns the number of faults; 0 also where no disk can be mounted, which is said. */
export async function fullDisk(root: string, folder: string): Promise<number> {
  let faults = 0;
  let faulty = 0;
  for (const [at, way] of ways.entries()) {
    const own = join(folder, String(at));
    mkdirSync(own, { recursive: true });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', own]);
    if (mounted.status !== 0) {
      console.log('full-disk: not run, because no tmpfs can be mounted here');
      return faults;
    }
    try {
      const acknowledged = { tagging: [], import: [], typing: [] };
      const found = await fillUp({ place: { root, folder: own, port: 0 }, acknowledged }, way);
      faults += found;
      if (found > 0) faulty += 1;
    } finally {
      // What still ends keeps it busy for a moment.
      if (spawnSync('umount', [own]).status !== 0) spawnSync('umount', ['-l', own]);
    }
  }
  console.log(`full-disk: ${faulty} of ${ways.length} fillings with faults`);
  return faults;
}

async function fillUp(disk: Disk, { doing, leftBytes, when, isKilledFull }: Way): Promise<number> {
  const { place, acknowledged } = disk;
  const { folder } = place;
  const filler = join(folder, 'filler');
  const kept = `${folder}-found`;
  const faults: string[] = [];
  const own = acknowledged[doing];
  let app = await openApp(place, activityOf(doing).dumps(roundOf(disk, doing, 0)));
  try {
    if (doing !== 'import') {
      await app.page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor();
      await pause(settledMs);
    }
    const acting = go(app.page, disk, doing, 0);
    for (let tries = 0; tries < 300 && own.length < 3; tries += 1) await pause(100);
    // One process drives the app and waits here: nothing is tagged meanwhile.
    if (when === 'between') spawnSync('fallocate', ['-l', String(roomIn(folder) - leftBytes), filler]);
    else await fill(folder, filler, leftBytes, when);
    await Promise.race([acting, pause(fullMs)]);
    const whenFull = own.length;
    const words = await saysSo(app.page);
    const typed = doing === 'typing' && (await isInField(app.page, own));
    if (doing === 'typing' && !typed) faults.push('what was typed is not in the field');
    if (!isKilledFull) {
      rmSync(filler, { force: true });
      if (doing === 'typing' && !(await growsBeyond(own, whenFull)))
        faults.push('what was typed is not stored by itself when there is room');
      if (!(await tagsAgain(app, disk, 1))) faults.push('with room again nothing can be tagged');
    }
    for (const round of [2, 3]) {
      await app.kill('browser');
      await app.end();
      // Chromium mends or throws away what it finds: that is kept for who looks into a fault.
      rmSync(kept, { recursive: true, force: true });
      cpSync(join(folder, 'browser/Default/IndexedDB'), kept, { recursive: true });
      rmSync(filler, { force: true });
      app = await openApp(place, null);
      faults.push(...(await lost(app, disk)));
      if (faults.length > 0) break;
      if (round === 2 && !(await tagsAgain(app, disk, round)))
        faults.push('after a start nothing can be tagged');
    }
    const all = Object.values(acknowledged).flat().length;
    console.log(
      `full-disk: ${doing}, filled ${when} to ${leftBytes} bytes: ${whenFull} acknowledged when it was full, ${all} in the end, ${isKilledFull ? 'killed then' : 'not killed before there was room'}, ${words ? 'that there is no room was said' : 'no failed write was said'}, ${faults.length} faults`,
    );
    for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
    if (faults.length === 0) rmSync(kept, { recursive: true, force: true });
    else console.log(`  its database as it was before the last start: ${kept}`);
  } finally {
    await app.end();
  }
  return faults.length;
}

function activityOf(doing: Way['doing']): Activity {
  const found = activities.find(({ name }) => name === doing);
  if (found === undefined) throw new Error(`no activity ${doing}`);
  return found;
}

function roundOf({ place, acknowledged }: Disk, doing: Way['doing'], number: number) {
  return { place, number, acknowledged: acknowledged[doing] };
}

/** Goes on until the app does not let it, or is killed. */
function go(page: Page, disk: Disk, doing: Way['doing'], number: number): Promise<void> {
  const said = (name: string): void => void disk.acknowledged[doing].push(name);
  return activityOf(doing)
    .act(page, roundOf(disk, doing, number), said, () => undefined)
    .catch(() => undefined);
}

/** Tags in another window, as one does after room was made; resolves to whether three tags were acknowledged. */
async function tagsAgain({ page }: App, disk: Disk, number: number): Promise<boolean> {
  const { tagging } = disk.acknowledged;
  const before = tagging.length;
  const next = await page.context().newPage();
  const address = new URL('/', page.url()).href;
  // What still goes on in the first one ends with it.
  await page.close();
  await next.goto(address);
  void go(next, disk, 'tagging', number);
  return growsBeyond(tagging, before + 2);
}

async function growsBeyond(list: readonly string[], length: number): Promise<boolean> {
  const until = Date.now() + againMs;
  while (Date.now() < until && list.length <= length) await pause(200);
  return list.length > length;
}

async function lost({ page }: App, disk: Disk): Promise<readonly string[]> {
  await page.getByRole('banner').first().waitFor();
  const inside = await lookInside(page);
  const any = Object.values(disk.acknowledged).some((list) => list.length > 0);
  if (any && inside.dumps.length === 0) return ['the library is empty: the browser has reset its storage'];
  const missing: string[] = [...inside.broken];
  for (const doing of ['tagging', 'import', 'typing'] as const) {
    const round = roundOf(disk, doing, 0);
    if (round.acknowledged.length > 0)
      missing.push(...(await activityOf(doing).missing(page, inside, round)));
  }
  return missing;
}

/** True when the field still has all that was typed since it could be stored. */
async function isInField(page: Page, stored: readonly string[]): Promise<boolean> {
  const text = await page.getByRole('textbox', { name: 'Note on this article' }).inputValue();
  return text.includes(`w0c${stored.length} `);
}

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Fills the disk from another process, all at once or as fast as it writes, while the app goes on. */
function fill(folder: string, file: string, left: number, how: Way['when']): Promise<void> {
  const bytes = Math.max(0, roomIn(folder) - left);
  const filling =
    how === 'racing'
      ? spawn('dd', [
          'if=/dev/zero',
          `of=${file}`,
          'bs=1M',
          'iflag=count_bytes',
          `count=${bytes}`,
          'status=none',
        ])
      : spawn('fallocate', ['-l', String(bytes), file]);
  return new Promise((resolve, reject) => {
    filling.once('error', reject);
    // It may find less room than there was: the browser wrote meanwhile.
    filling.once('exit', () => resolve());
  });
}

async function saysSo(page: Page): Promise<boolean> {
  return (
    (await page
      .getByText(/There is (no|too little) room left/u)
      .count()
      .catch(() => 0)) > 0
  );
}
