/** Serves the app and keeps its window company until one of them ends. */
import { join } from 'node:path';
import { BackupFolder } from '../../main/files/backup-folder';
import { detailOf } from '../../main/files/file-error';
import { roomLeft } from '../../main/files/room-left';
import { loadAssets } from '../serve/assets';
import type { ServedPlace } from '../serve/place';
import { type LocalServer, startServer } from '../serve/server';
import { type BrowserProcess, openWindow } from './browser-window';
import { isSnap } from './browsers';
import { backupFolder, dataFolder, profileFolder, readSecret, rememberBrowser } from './data-place';
import type { Machine } from './machine';
import { handOver } from './running';
import { type LifeEnd, watchWindows } from './window-life';

export interface Serving {
  readonly machine: Machine;
  /** The project's folder. */
  readonly root: string;
  readonly place: ServedPlace | null;
  readonly port: number;
  /** The browser to open the window in; null to print the address instead. */
  readonly browser: string | null;
  /** The profile that an address is opened in, where that is known. */
  readonly profile: string | null;
}

type End = LifeEnd | 'signal';

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Serves until the window closes or a signal comes; resolves to the exit status. */
export async function serve({ machine, root, place, port, browser, profile }: Serving): Promise<number> {
  const folder = dataFolder(machine);
  const secret = secretIn(folder);
  if (secret === null) return 1;
  let finish: (why: End) => void = () => undefined;
  const finished = new Promise<End>((resolve) => {
    finish = resolve;
  });
  const life = watchWindows((why) => finish(why));
  const processes: BrowserProcess[] = [];
  let failure = '';
  const open = (server: LocalServer, opened: ServedPlace | null): string | null => {
    if (browser === null) return server.address(opened, false);
    const process = openWindow({
      browser,
      address: server.address(opened, true),
      profile: profileOf(machine, browser),
      root: machine.root,
    });
    processes.push(process);
    process.ended.then(({ code, said }) => {
      if (code !== 0) failure = said.trim();
      life.browserEnded(code);
    });
    return null;
  };
  const watched = browser === null ? profile : profileOf(machine, browser);
  let server: LocalServer;
  try {
    server = await startServer({
      port,
      secret,
      backups: new BackupFolder(() => backupFolder(machine), Date.now),
      roomLeft: async () => (watched === null ? null : roomLeft(watched)),
      assets: loadAssets(join(root, 'out', 'renderer')),
      windowsChanged: (count) => browser !== null && life.windowsChanged(count),
      handedOver(handed) {
        const address = open(server, handed);
        if (address !== null) console.log(`Open ${address}`);
        return address;
      },
    });
  } catch (thrown) {
    return isInUse(thrown)
      ? handToHolder(port, secret, place)
      : complain(`Cannot serve: ${detailOf(thrown)}`);
  }
  const stop = () => finish('signal');
  for (const signal of endingSignals) process.on(signal, stop);
  const address = open(server, place);
  if (address === null) {
    if (browser !== null) rememberBrowser(folder, browser);
    console.log(`Broadsheet is open (${server.address(null, true).split('/?')[0]}). Ctrl+C ends it.`);
  } else {
    console.log(`Open this address in Chromium, Chrome or Edge: ${address}`);
    console.log('Serving until Ctrl+C.');
  }
  const why = await finished;
  await server.close();
  await Promise.all(processes.map((each) => each.end()));
  for (const signal of endingSignals) process.off(signal, stop);
  if (why === 'failed') return complain(`The browser did not start: ${browser}\n${failure}`);
  if (why === 'no-window') return complain('The browser did not open the window.');
  return 0;
}

function profileOf(machine: Machine, browser: string): string {
  return profileFolder(machine, isSnap(machine, browser));
}

function secretIn(folder: string): string | null {
  try {
    return readSecret(folder);
  } catch (thrown) {
    complain(`Cannot write to ${folder}: ${detailOf(thrown)}`);
    return null;
  }
}

async function handToHolder(port: number, secret: string, place: ServedPlace | null): Promise<number> {
  const answer = await handOver(port, secret, place?.path ?? null);
  if (answer.kind === 'stranger') return complain(portInUse(port));
  console.log(
    answer.kind === 'address'
      ? `Broadsheet is running already. Open this address: ${answer.address}`
      : 'Broadsheet is running already: it opened another window.',
  );
  return 0;
}

/** Returns the sentence for a port that another program holds. */
export function portInUse(port: number): string {
  return [
    `Port ${port} is in use by another program. End that program, or choose another port: npm start -- --port ${port + 1}`,
    `The library belongs to its port: under another one it starts empty. What was imported under port ${port} stays there and is back with it.`,
  ].join('\n');
}

function isInUse(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
