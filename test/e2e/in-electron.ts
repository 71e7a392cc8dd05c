/** Opens the built app in Electron, on a profile of its own. */
import { _electron } from '@playwright/test';
import { findElectron } from '../../src/cli/launch/electron-runtime';
import type { OpenApp, OpenRequest } from './app';
import { root } from './server';
import { watch } from './watch';

/** Starts Electron and waits for its first window. */
export async function openInElectron({ profile, folder, language, report }: OpenRequest): Promise<OpenApp> {
  const executablePath = findElectron(root);
  if (executablePath === null) throw new Error('Electron’s runtime is not installed.');
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${language}`,
      `--user-data-dir=${profile}`,
      root,
      ...(folder === null ? [] : [folder]),
    ],
    env: { ...process.env, LANG: `${language.replace('-', '_')}.UTF-8` } as Record<string, string>,
  });
  await watch(app.context(), 'app://', report);
  const page = await app.firstWindow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return { page, close: () => app.close() };
}
