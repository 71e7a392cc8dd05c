/**
 * A disk that is full: the profile on a small tmpfs, filled up while one tags. Nothing acknowledged is lost: not when
 * the app is killed then, not when room is made and one goes on, and not at the start after that, where Chromium finds
 * what was appended to a log that the full disk had torn.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Activity, activities } from './activities';
import { type App, openApp, type Place, pause } from './browser';
import { lookInside } from './inside';

/** The size of the disk, in bytes. */
const diskBytes = 400_000_000;

/**
 * What is left when the disk is filled up, in bytes, and whether the app is killed before room is made: little enough
 * that the very next write fails, and so much that some go through first.
 */
const ways = [
  { leftBytes: 200_000, isKilledFull: true },
  { leftBytes: 12_000, isKilledFull: true },
  { leftBytes: 200_000, isKilledFull: false },
  { leftBytes: 12_000, isKilledFull: false },
] as const;

/** So long after the start the app has done what it does by itself, in milliseconds. */
const settledMs = 2_000;

/** How long is tagged on the full disk, and how long it may take until it can be tagged again; milliseconds. */
const taggingMs = 8_000;
const againMs = 30_000;

interface Disk {
  readonly place: Place;
  readonly tagging: Activity;
  readonly acknowledged: string[];
}

/** Returns the number of faults; 0 also where no disk can be mounted, which is said. */
export async function fullDisk(root: string, folder: string): Promise<number> {
  const tagging = activities.find(({ name }) => name === 'tagging');
  if (tagging === undefined) return 1;
  let faults = 0;
  for (const [at, way] of ways.entries()) {
    const own = join(folder, String(at));
    mkdirSync(own, { recursive: true });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', own]);
    if (mounted.status !== 0) {
      console.log('full-disk: not run, because no tmpfs can be mounted here');
      return faults;
    }
    try {
      faults += await fillUp({ place: { root, folder: own, port: 0 }, tagging, acknowledged: [] }, way);
    } finally {
      // What still ends keeps it busy for a moment.
      if (spawnSync('umount', [own]).status !== 0) spawnSync('umount', ['-l', own]);
    }
  }
  return faults;
}

async function fillUp(disk: Disk, { leftBytes, isKilledFull }: (typeof ways)[number]): Promise<number> {
  const { place, tagging, acknowledged } = disk;
  const { folder } = place;
  const filler = join(folder, 'filler');
  const kept = `${folder}-found`;
  const faults: string[] = [];
  let app = await openApp(place, tagging.dumps({ place, number: 0, acknowledged }));
  try {
    await app.page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor();
    await pause(settledMs);
    const acting = tag(app.page, disk, 0);
    for (let tries = 0; tries < 200 && acknowledged.length < 3; tries += 1) await pause(200);
    fill(folder, filler, leftBytes);
    await Promise.race([acting, pause(taggingMs)]);
    const whenFull = acknowledged.length;
    const words = await saysSo(app.page);
    if (!isKilledFull) {
      rmSync(filler);
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
    console.log(
      `full-disk: ${whenFull} acknowledged when it was full (${leftBytes} bytes left), ${acknowledged.length} in the end, ${isKilledFull ? 'killed then' : 'not killed before there was room'}, ${words ? 'that there is no room was said' : 'no failed write was said'}, ${faults.length} faults`,
    );
    for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
    if (faults.length === 0) rmSync(kept, { recursive: true, force: true });
    else console.log(`  its database as it was before the last start: ${kept}`);
  } finally {
    await app.end();
  }
  return faults.length;
}

/** Tags until the app does not let it, or is killed. */
function tag(page: Page, { place, tagging, acknowledged }: Disk, number: number): Promise<void> {
  const said = (name: string): void => void acknowledged.push(name);
  return tagging.act(page, { place, number, acknowledged }, said, () => undefined).catch(() => undefined);
}

/** Tags in another window, as one does after room was made; resolves to whether three tags were acknowledged. */
async function tagsAgain({ page }: App, disk: Disk, number: number): Promise<boolean> {
  const before = disk.acknowledged.length;
  const next = await page.context().newPage();
  const address = page.url();
  // What still tags in the first one ends with it.
  await page.close();
  await next.goto(address);
  const until = Date.now() + againMs;
  void tag(next, disk, number);
  while (Date.now() < until && disk.acknowledged.length < before + 3) await pause(200);
  return disk.acknowledged.length >= before + 3;
}

async function lost({ page }: App, { place, tagging, acknowledged }: Disk): Promise<readonly string[]> {
  await page.getByRole('banner').first().waitFor();
  const inside = await lookInside(page);
  if (inside.dumps.length === 0) return ['the library is empty: the browser has reset its storage'];
  return [...inside.broken, ...(await tagging.missing(page, inside, { place, number: 0, acknowledged }))];
}

function fill(folder: string, file: string, left: number): void {
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  } catch (error) {
    // The browser wrote meanwhile: the disk is full all the more.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

async function saysSo(page: Page): Promise<boolean> {
  return (
    (await page
      .getByText('There is no room left')
      .count()
      .catch(() => 0)) > 0
  );
}
