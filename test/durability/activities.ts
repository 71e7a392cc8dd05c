/** What is being done when the kill comes; each writes down what was acknowledged, and looks for it afterwards. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { verifySnapshot } from '#core/backup/verify';
import { BackupFolder } from '../../src/main/files/backup-folder';
import { nodeCodec, openSource } from '../../src/main/files/snapshot-codec';
import type { Place } from './browser';
import { pause } from './browser';
import { pathOf, wordOf, writeDumps } from './dumps';
import { type Inside, storedDumps } from './inside';

/** Writes down what was acknowledged, outside the browser. */
export type Acknowledge = (what: string) => void;

/** One round of an activity. */
export interface Round {
  readonly place: Place;
  /** From 0; rounds of earlier runs counted. */
  readonly number: number;
  /** What was acknowledged so far, in all rounds. */
  readonly acknowledged: readonly string[];
}

export interface Activity {
  readonly name: string;
  /** Milliseconds from `begun` until the kill, at least and at most. */
  readonly moment: readonly [least: number, most: number];
  /** The folder that the app is opened on; null for none. */
  dumps(round: Round): string | null;
  /** Calls `begun` when the thing itself begins, and goes on until it is killed. */
  act(page: Page, round: Round, acknowledge: Acknowledge, begun: () => void): Promise<void>;
  /** Returns what of the acknowledged is not there. */
  missing(page: Page, inside: Inside, round: Round): Promise<readonly string[]>;
}

const fewDumps = 12;
const manyDumps = 40;

const importing: Activity = {
  name: 'import',
  moment: [400, 5_000],
  dumps: ({ place, number }) => writeDumps(join(place.folder, 'dumps'), number, manyDumps),
  async act(page, { acknowledged }, acknowledge, begun) {
    begun();
    const known = new Set(acknowledged);
    for (;;) {
      for (const path of await storedDumps(page)) {
        if (!known.has(path)) acknowledge(path);
        known.add(path);
      }
      await pause(30);
    }
  },
  missing: async (_page, { dumps }, { acknowledged }) => without(acknowledged, dumps),
};

const tagging: Activity = {
  name: 'tagging',
  moment: [300, 12_000],
  dumps: firstFolder,
  async act(page, { number }, acknowledge, begun) {
    await openFirstArticle(page);
    await page.getByRole('button', { name: 'Add tag' }).click();
    const box = page.getByRole('searchbox', { name: 'Find or create a tag' });
    await box.waitFor();
    begun();
    for (let count = 0; ; count += 1) {
      const name = `T${number}n${count}`;
      await box.fill(name);
      await page.getByRole('option', { name }).click();
      await page
        .getByRole('grid', { name: 'Tags of this article' })
        .getByText(name, { exact: true })
        .waitFor({ state: 'attached' });
      acknowledge(name);
    }
  },
  missing: async (_page, { tags, marks }, { acknowledged }) => [
    ...without(acknowledged, tags),
    ...without(acknowledged, marks),
  ],
};

const typing: Activity = {
  name: 'typing',
  moment: [1_000, 6_000],
  dumps: firstFolder,
  async act(page, { number }, acknowledge, begun) {
    await openFirstArticle(page);
    const toggle = page.getByRole('button', { name: 'Notes', exact: true });
    if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
    const field = page.getByRole('textbox', { name: 'Note on this article' });
    await field.press('Control+End');
    begun();
    await page.keyboard.type(` r${number}`);
    const notes = page.getByRole('region', { name: 'Notes', exact: true });
    for (let count = 0; ; count += 1) {
      await page.keyboard.type(`w${number}c${count} `);
      // What the app says is saved: a word that is still being typed may go with the power.
      await notes.getByText('Note saved', { exact: true }).first().waitFor({ state: 'attached' });
      acknowledge(`w${number}c${count}`);
    }
  },
  async missing(page, _inside, { acknowledged }) {
    // What a crash left in the draft is stored when the app starts.
    for (let tries = 0; ; tries += 1) {
      const { lookInside } = await import('./inside');
      const text = (await lookInside(page)).notes.join('\n');
      const lost = acknowledged.filter((word) => !text.includes(word));
      if (lost.length === 0 || tries === 40) return lost;
      await pause(250);
    }
  },
};

const backingUp: Activity = {
  name: 'backup',
  moment: [300, 5_000],
  dumps: ({ place, number }) => writeDumps(join(place.folder, 'dumps'), number % 8, fewDumps),
  async act(page, { place }, acknowledge, begun) {
    await openSettings(page);
    begun();
    for (;;) {
      await page.getByRole('button', { name: 'Back up now' }).click();
      await page.getByText('The backup is written and was read back.').first().waitFor();
      for (const name of snapshotsIn(place).slice(-1)) acknowledge(name);
      await page.getByRole('button', { name: 'Close' }).first().click();
    }
  },
  async missing(_page, _inside, { place, acknowledged }) {
    const last = acknowledged.at(-1);
    if (last === undefined) return [];
    // Older ones may have been rotated away; a newer one is never older than what was acknowledged.
    const names = snapshotsIn(place);
    return names.some((name) => name >= last) ? verifyNewest(place) : [`${last} or a newer one`];
  },
};

const restoring: Activity = {
  name: 'restore',
  moment: [300, 9_000],
  dumps: firstFolder,
  async act(page, { place, number }, acknowledge, begun) {
    if (snapshotsIn(place).length === 0) {
      await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor();
      await openSettings(page);
      await page.getByRole('button', { name: 'Back up now' }).click();
      await page.getByText('The backup is written and was read back.').first().waitFor();
    }
    await openSettings(page);
    begun();
    await page.getByRole('button', { name: 'Restore…' }).click();
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose the folder…' }).click();
    await (await asked).setFiles(join(place.folder, 'data', 'broadsheet', 'backups'));
    await page.getByRole('button', { name: 'Read the backup' }).click();
    const way = number % 2 === 0 ? 'Replace this library' : 'Add it to this library';
    await page.getByText(way, { exact: true }).click();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    if (number % 2 === 0) await page.waitForEvent('load');
    else await page.getByText('The backup is restored.').waitFor();
    for (const path of await storedDumps(page)) acknowledge(path);
    await pause(10_000);
  },
  missing: async (_page, { dumps }, { acknowledged }) => without(acknowledged, dumps),
};

const indexing: Activity = {
  name: 'index',
  moment: [1_000, 8_000],
  dumps: ({ place, number }) => writeDumps(join(place.folder, 'dumps'), number, manyDumps),
  async act(page, { number, acknowledged }, acknowledge, begun) {
    begun();
    const known = new Set(acknowledged);
    for (;;) {
      const stored = new Set(await storedDumps(page));
      for (let at = 0; at < manyDumps; at += 1) {
        if (stored.has(pathOf(number, at)) && !known.has(wordOf(number, at))) acknowledge(wordOf(number, at));
        if (stored.has(pathOf(number, at))) known.add(wordOf(number, at));
      }
      await pause(100);
    }
  },
  async missing(page, { dumps }, { acknowledged, number }) {
    // Of this round the first and the last, of an earlier one any: all of them would take the night.
    const own = [
      ...new Set(acknowledged.filter((word) => word.startsWith(`quire${String(number).padStart(4, '0')}`))),
    ];
    const asked = [own[0], own.at(-1), acknowledged[(number * 7919) % Math.max(1, acknowledged.length)]];
    const lost: string[] = [];
    for (const word of new Set(asked))
      if (word !== undefined && !(await isFound(page, word))) lost.push(word);
    return dumps.length === 0 && own.length > 0 ? own : lost;
  },
};

/** All activities, by name. */
export const activities: readonly Activity[] = [importing, tagging, typing, backingUp, restoring, indexing];

function firstFolder({ place }: Round): string {
  return writeDumps(join(place.folder, 'dumps'), 0, fewDumps);
}

async function openFirstArticle(page: Page): Promise<void> {
  const row: Locator = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await row.first().waitFor();
  await row.first().click();
  await page.getByRole('region', { name: 'Article', exact: true }).waitFor();
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('banner').waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  await page.getByRole('button', { name: 'Back up now' }).waitFor();
}

/** A word that is filed is found soon; one that waits in the queue is found in what waits. */
async function isFound(page: Page, word: string): Promise<boolean> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.getByRole('searchbox', { name: 'Search the library' }).fill(word);
    const hits = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    if (
      await hits
        .first()
        .waitFor({ timeout: 1_500 })
        .then(() => true)
        .catch(() => false)
    )
      return true;
    await page.getByRole('searchbox', { name: 'Search the library' }).fill('');
  }
  return false;
}

function without(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const found = new Set(there);
  return wanted.filter((each) => !found.has(each));
}

function backupsOf({ folder }: Place): string {
  return join(folder, 'data', 'broadsheet', 'backups');
}

/** Names of snapshots in the place, oldest first. */
function snapshotsIn(place: Place): readonly string[] {
  return librariesIn(place)
    .flatMap((library) => readdirSync(join(backupsOf(place), library)))
    .filter((name) => /^\d/u.test(name))
    .sort();
}

function librariesIn(place: Place): readonly string[] {
  try {
    return readdirSync(backupsOf(place));
  } catch {
    return [];
  }
}

/** Verifies the newest snapshot of each library with its texts; returns what is wrong with it. */
export async function verifyNewest(place: Place): Promise<readonly string[]> {
  const root = backupsOf(place);
  const folder = new BackupFolder(() => root, Date.now);
  const faults: string[] = [];
  for (const { name, header } of await folder.newest()) {
    const open = (file: string) => openSource(join(root, header.library.id, file), file);
    const source = await open(name);
    const opened = [source];
    const verified = await verifySnapshot(nodeCodec, source, async (file) => {
      const found = await open(file).catch(() => null);
      if (found !== null) opened.push(found);
      return found;
    });
    for (const each of opened) await each.close();
    faults.push(...verified.faults.map((fault) => `${name}: ${fault.kind}`));
  }
  return faults;
}
