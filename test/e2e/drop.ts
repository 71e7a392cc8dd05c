/** Drops real files and folders on the window, as a file manager does. */
import type { Page } from '@playwright/test';

/** Drops the paths in the middle of the window. Works in Chromium's browsers and in Electron. */
export async function dropOnWindow(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  }
  await session.detach();
}
