/** The runs of `npm run durability`: see durability.mjs. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Activity, activities, verifyNewest } from './activities';
import { type App, openApp, type Place, pause } from './browser';
import { fullDisk } from './full-disk';
import { lookInside } from './inside';

interface Counts {
  kills: number;
  renderer: number;
  acknowledged: number;
  faults: number;
}

/** Waiting for the app after a kill: on a busy machine a start takes its time. */
const patienceMs = 180_000;

/** How long a start takes on a machine that has nothing else to do. */
const usualStartMs = 1_500;

/** Runs what the arguments ask for; resolves to the exit status. */
export async function run(values: readonly string[], root: string): Promise<number> {
  const argument = (name: string): string | undefined => {
    const at = values.indexOf(name);
    return at === -1 ? undefined : values[at + 1];
  };
  const kills = Number(argument('--kills') ?? 40);
  const seed = Number(argument('--seed') ?? Math.floor(Math.random() * 2 ** 31));
  const folder = argument('--folder') ?? join(root, 'node_modules/.cache/durability');
  const only = argument('--only')?.split(',') ?? [...activities.map(({ name }) => name), 'full-disk'];
  if (values.includes('--anew')) rmSync(folder, { recursive: true, force: true });
  console.log(`${kills} kills each of ${only.join(', ')}; seed ${seed}; ${folder}`);
  let faults = 0;
  for (const activity of activities) {
    if (!only.includes(activity.name)) continue;
    const counts = await killOver(activity, kills, chanceOf(seed), {
      root,
      folder: join(folder, activity.name),
    });
    faults += counts.faults;
    console.log(
      `${activity.name}: ${counts.kills} kills (${counts.renderer} of the renderer), ${counts.acknowledged} acknowledged, ${counts.faults} faults`,
    );
  }
  if (only.includes('full-disk')) faults += await fullDisk(root, join(folder, 'full-disk'));
  console.log(
    faults === 0
      ? 'Nothing acknowledged was lost. What a power loss does, kills cannot show.'
      : `${faults} faults; what was acknowledged stands in ${folder}`,
  );
  return faults === 0 ? 0 : 1;
}

async function killOver(
  activity: Activity,
  kills: number,
  chance: () => number,
  { root, folder }: { readonly root: string; readonly folder: string },
): Promise<Counts> {
  mkdirSync(folder, { recursive: true });
  const countsFile = join(folder, 'counts.json');
  const log = join(folder, 'acknowledged.txt');
  const state: Counts & { port: number } = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, 'utf8'))
    : { kills: 0, renderer: 0, acknowledged: 0, faults: 0, port: 0 };
  while (state.kills < kills) {
    const place: Place = { root, folder, port: state.port };
    const number = state.kills;
    const before = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
    const acknowledged = [...before];
    const round = { place, number, acknowledged };
    const what = number % 2 === 0 ? 'browser' : 'renderer';
    let isOver = false;
    const acknowledge = (said: string): void => {
      if (isOver) return;
      acknowledged.push(said);
      appendFileSync(log, `${said}\n`);
    };
    const start = Date.now();
    let app = await openApp(place, activity.dumps(round));
    state.port = place.port;
    const [least, most] = activity.moment;
    // Where all goes slowly it has to go on longer until something is acknowledged.
    const slowness = Math.min(5, Math.max(1, (Date.now() - start) / usualStartMs));
    const moment = least + chance() * (most * slowness - least);
    let begun = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const acting = activity
      .act(app.page, round, acknowledge, () => begun())
      .catch((error: unknown) => `it could not be done: ${String(error).slice(0, 300)}`);
    const slow = pause(patienceMs).then(() => 'it did not begin');
    const failed =
      (await Promise.race([hasBegun, acting, slow])) ?? (await Promise.race([acting, pause(moment)]));
    isOver = true;
    await app.kill(what);
    await app.end();

    app = await openApp(place, null);
    const faults = await looksWrong(app, activity, round);
    if (typeof failed === 'string') faults.push(failed);
    await app.end();
    state.kills += 1;
    state.renderer += what === 'renderer' ? 1 : 0;
    state.acknowledged = new Set(acknowledged).size;
    state.faults += faults.length;
    writeFileSync(countsFile, JSON.stringify(state));
    const news = `${activity.name} ${state.kills}/${kills}: ${what} after ${Math.round(moment)} ms, ${acknowledged.length - before.length} acknowledged`;
    console.log(faults.length === 0 ? news : `${news}\n  ${faults.slice(0, 10).join('\n  ')}`);
  }
  return state;
}

/** Looks at the app after a kill: it opens, its invariants hold, what was acknowledged is there, the backup verifies. */
async function looksWrong(
  { page }: App,
  activity: Activity,
  round: Parameters<Activity['missing']>[2],
): Promise<string[]> {
  try {
    page.setDefaultTimeout(patienceMs);
    await page.getByRole('banner').first().waitFor();
    const question = page.getByRole('alertdialog');
    if ((await question.count()) > 0)
      return [`the start says that something is missing: ${await question.first().textContent()}`];
    const unopened = page.getByText('The library cannot be opened here');
    if ((await unopened.count()) > 0) return ['the library does not open'];
    const inside = await lookInside(page);
    const missing = await activity.missing(page, inside, round);
    return [
      ...inside.broken,
      ...missing.map((what) => `acknowledged and not there: ${what}`),
      ...(await verifyNewest(round.place)),
    ];
  } catch (error) {
    return [`the look failed: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** The same moments for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
