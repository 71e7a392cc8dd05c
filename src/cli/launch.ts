/** Starts the app, step by step: arguments, folder, Electron or browser, server, window, end. */
import { resolve } from 'node:path';
import { detailOf, type FileReason, reasonOf } from '../main/files/file-error';
import { type LaunchRequest, parseArguments, usage } from './launch/arguments';
import { findBrowser } from './launch/browsers';
import { dataFolder, rememberedBrowser } from './launch/data-place';
import { decide } from './launch/decide';
import { openElectron } from './launch/electron-app';
import { findElectron } from './launch/electron-runtime';
import { hasApt, install, installAdvice, installationForReading } from './launch/install';
import { hasDisplay, type Machine, thisMachine } from './launch/machine';
import { serve } from './launch/serving';
import { findPlace, type ServedPlace } from './serve/place';

/** Runs a start; resolves to the exit status: 0 done, 1 could not, 2 bad usage. `root` is the project's folder. */
export async function launch(
  values: readonly string[],
  root: string,
  machine: Machine = thisMachine(),
): Promise<number> {
  const request = parseArguments(values);
  if (request.kind === 'help') {
    console.log(usage);
    return 0;
  }
  if (request.kind === 'bad-usage') {
    console.error(`${request.sentence}\n${usage}`);
    return 2;
  }
  const place = await placeOf(request, machine);
  if (place === undefined) return 2;
  const { port, window, profile } = request;
  return open({ machine, root, place, port, window, profile });
}

interface Opening {
  readonly machine: Machine;
  readonly root: string;
  readonly place: ServedPlace | null;
  readonly port: number;
  readonly window: boolean;
  readonly profile: string | null;
}

async function open({ machine, root, place, port, window, profile }: Opening): Promise<number> {
  const electron = findElectron(root);
  const remembered = rememberedBrowser(dataFolder(machine));
  let browser = findBrowser(machine, remembered);
  const decision = decide({
    electron: electron !== null,
    browser: browser !== null,
    root: machine.root,
    apt: hasApt(machine),
    display: window && hasDisplay(machine),
  });
  if (decision === 'electron' && electron !== null) return openElectron(electron, root, place, machine.root);
  if (decision !== 'address') {
    console.log('Electron’s runtime is not installed: opening the window in a browser instead.');
  }
  if (decision === 'install') {
    const { packages, notice } = installationForReading();
    console.log(notice);
    const failure = await install(machine, packages);
    browser = findBrowser(machine);
    if (browser === null) console.error(failure ?? 'apt-get installed no browser that could be found.');
  }
  if (decision !== 'address' && browser === null) {
    console.error(installAdvice(machine));
    return 1;
  }
  return serve({ machine, root, place, port, browser: decision === 'address' ? null : browser, profile });
}

async function placeOf(request: LaunchRequest, machine: Machine): Promise<ServedPlace | null | undefined> {
  if (request.path === null) return null;
  // npm runs scripts in the project's folder; what was typed is meant from where it was typed.
  const typedIn = machine.env.npm_lifecycle_event === 'start' ? machine.env.INIT_CWD : undefined;
  const path = resolve(typedIn ?? process.cwd(), request.path);
  try {
    return await findPlace(path);
  } catch (thrown) {
    console.error(sentenceFor(path, reasonOf(thrown), detailOf(thrown)));
    return undefined;
  }
}

function sentenceFor(path: string, reason: FileReason, detail: string): string {
  if (reason === 'not-found') return `There is no folder ${path}.`;
  if (reason === 'not-a-file') return `${path} is neither a folder nor a file.`;
  if (reason === 'no-permission') return `You may not read ${path}.`;
  if (reason === 'link-loop') return `${path} is a link that leads in a circle.`;
  return `${path} cannot be opened: ${detail}`;
}
