/** A disk that is full: the profile on a small tmpfs, filled up while one tags and writes; nothing acknowledged is lost. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { activities } from './activities';
import { type App, openApp, pause } from './browser';
import { lookInside } from './inside';

/** The size of the disk, and what is left on it when the writing begins; bytes. */
const diskBytes = 400_000_000;
const leftBytes = 200_000;

/** How long is tagged on the full disk, in milliseconds. */
const taggingMs = 20_000;

/** Returns the number of faults; 0 also where no disk can be mounted, which is said. */
export async function fullDisk(root: string, folder: string): Promise<number> {
  const tagging = activities.find(({ name }) => name === 'tagging');
  if (tagging === undefined) return 1;
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    console.log('full-disk: not run, because no tmpfs can be mounted here');
    return 0;
  }
  const faults: string[] = [];
  const acknowledged: string[] = [];
  let app: App | null = null;
  try {
    const place = { root, folder, port: 0 };
    const round = { place, number: 0, acknowledged };
    app = await openApp(place, tagging.dumps(round));
    await app.page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor();
    await pause(2_000);
    const filler = join(folder, 'filler');
    const acting = tagging
      .act(
        app.page,
        round,
        (said) => void acknowledged.push(said),
        () => undefined,
      )
      .catch(() => undefined);
    for (let tries = 0; tries < 200 && acknowledged.length < 3; tries += 1) await pause(200);
    fill(folder, filler);
    await Promise.race([acting, pause(taggingMs)]);
    const words = await saysSo(app.page);
    await app.kill('browser');
    await app.end();
    rmSync(filler);
    app = await openApp(place, null);
    await app.page.getByRole('banner').first().waitFor();
    const inside = await lookInside(app.page);
    if (inside.dumps.length === 0) faults.push('the library is empty: the browser has reset its storage');
    faults.push(...inside.broken, ...(await tagging.missing(app.page, inside, round)));
    console.log(
      `full-disk: ${acknowledged.length} acknowledged before and after the disk had ${leftBytes} bytes left, ${words ? 'that there is no room was said' : 'no failed write was said'}, ${faults.length} faults`,
    );
    for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
  } finally {
    await app?.end();
    // What still ends keeps it busy for a moment.
    if (spawnSync('umount', [folder]).status !== 0) spawnSync('umount', ['-l', folder]);
  }
  return faults.length;
}

function fill(folder: string, file: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
}

async function saysSo(page: Page): Promise<boolean> {
  return (
    (await page
      .getByText('There is no room left')
      .count()
      .catch(() => 0)) > 0
  );
}
