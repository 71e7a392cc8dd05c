/** Opens the app in an installed browser, on the real server. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/launch/browsers';
import { installAdvice } from '../../src/cli/launch/install';
import { thisMachine } from '../../src/cli/launch/machine';
import type { OpenApp, OpenRequest } from './app';
import { startServer } from './server';
import { watch } from './watch';

/** A browser that neither shows anything nor fetches anything of its own. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts server and browser and waits for the page. */
export async function openInBrowser({
  profile,
  folder,
  language,
  memory,
  report,
}: OpenRequest): Promise<OpenApp> {
  const machine = thisMachine();
  const executablePath = findBrowser(machine);
  if (executablePath === null) throw new Error(installAdvice(machine));
  const server = await startServer(join(profile, 'data'), folder, memory.port);
  memory.port = server.port;
  const context = await chromium.launchPersistentContext(join(profile, 'browser'), {
    executablePath,
    args: quiet,
    // Where the sandbox can run it does: the app's own users have it.
    chromiumSandbox: !machine.root,
    locale: language,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 860 },
  });
  await watch(context, server.origin, report);
  // A picker's dialog cannot be answered from outside; without it the app saves by download.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(server.address);
  return {
    page,
    async close() {
      await context.close();
      await server.stop();
    },
  };
}
