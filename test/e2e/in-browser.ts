/** Opens the app in an installed browser, on the real server: beside other tests, or in a browser of its own. */
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { findTestBrowser } from '../../src/cli/launch/browsers';
import { installAdvice } from '../../src/cli/launch/install';
import { thisMachine } from '../../src/cli/launch/machine';
import type { OpenApp, OpenRequest } from './app';
import { startServer } from './server';
import { watch } from './watch';

/**
 * No process kept ready for a page that never comes: a seventh of all work here. Of several switches of this name only
 * the last one counts, so those that Playwright needs are named again (its chromiumSwitches).
 */
const without = [
  ...[
    'SpareRendererForSitePerProcess',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
  ],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/** A browser that neither shows anything nor fetches anything of its own. */
const quiet = [
  `--disable-features=${without.join()}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const frame = { reducedMotion: 'reduce', viewport: { width: 1280, height: 860 } } as const;

/** Starts the browser that tests share. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch(settings());
}

/** Opens the app in a profile in memory of a running browser, and waits for the page. */
export function openInBrowser(request: OpenRequest, browser: Browser): Promise<OpenApp> {
  return open(request, () => browser.newContext({ ...frame, locale: request.language }));
}

/** Opens the app in a browser of its own, on a profile on the disk, and waits for the page. */
export function openAlone(request: OpenRequest): Promise<OpenApp> {
  return open(request, () =>
    chromium.launchPersistentContext(join(request.profile, 'browser'), {
      ...settings(),
      ...frame,
      locale: request.language,
    }),
  );
}

function settings() {
  const machine = thisMachine();
  const executablePath = findTestBrowser(machine);
  if (executablePath === null) throw new Error(installAdvice(machine));
  // Where the sandbox can run it does: the app's own users have it.
  return { executablePath, args: quiet, chromiumSandbox: !machine.root };
}

async function open(
  { profile, folder, memory, report, prepare }: OpenRequest,
  openContext: () => Promise<BrowserContext>,
): Promise<OpenApp> {
  const [server, context] = await Promise.all([
    startServer(join(profile, 'data'), folder, memory.port),
    openContext(),
  ]);
  memory.port = server.port;
  await watch(context, server.origin, report);
  // A picker's dialog cannot be answered from outside; without it the app saves by download.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await prepare?.(context);
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
