/** Asks axe about the view that is open, in every theme. */
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** The themes that differ in more than how strong their contrast is. */
export const themes = ['light', 'sepia', 'dark'] as const;
/** Every theme of the app. */
export const allThemes = [...themes, 'contrast', 'contrast-dark'] as const;
export type Theme = (typeof allThemes)[number];

/** axe itself, as a script for the page; it is put into a page once. */
const { source } = createRequire(import.meta.url)('axe-core') as typeof import('axe-core');

/** A theme is nothing but colours: what has nothing to do with them is asked in the first. */
const rulesOnColours = ['color-contrast', 'link-in-text-block'];

export interface Finding {
  readonly theme: Theme;
  readonly id: string;
  readonly help: string;
  /** Selector and what is wrong, for each place. */
  readonly places: readonly string[];
}

/** How long after it was asked axe is asked again, in milliseconds. */
const restsMs = [500, 2_000];

/**
 * Fails when axe finds anything in the page as it stands, in any of the themes; the theme is as before afterwards. What
 * is only there while something opens or closes passes: axe is asked again before what it finds is believed.
 */
export async function expectAccessible(page: Page, asked: readonly Theme[] = themes): Promise<void> {
  let found = await findingsIn(page, asked);
  for (const rest of restsMs) {
    if (found.length === 0) return;
    await page.waitForTimeout(rest);
    found = await findingsIn(page, asked);
  }
  expect(found).toEqual([]);
}

/** Returns what axe finds in the page as it stands, in the themes; the theme is as before afterwards. */
export async function findingsIn(page: Page, asked: readonly Theme[]): Promise<readonly Finding[]> {
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  const found: Finding[] = [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  for (const [at, theme] of asked.entries()) {
    await setTheme(page, theme);
    const options: RunOptions = {
      resultTypes: ['violations'],
      ...(at > 0 && { runOnly: { type: 'rule', values: rulesOnColours } }),
    };
    const { violations } = await page.evaluate<AxeResults, RunOptions>(
      (given) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, given),
      options,
    );
    for (const { id, help, nodes } of violations) {
      const places = nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
      found.push({ theme, id, help, places });
    }
  }
  await setTheme(page, before);
  return found;
}

/** Shows a theme, with its colours arrived. */
export async function setTheme(page: Page, theme: string | undefined): Promise<void> {
  await page.evaluate((value) => {
    if (value === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = value;
  }, theme);
  // Colours that fade from one theme to the next belong to neither until they have arrived.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
}
