/** Asks axe about the view that is open, in every theme. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const themes = ['light', 'sepia', 'dark'] as const;

const rulesOnColours = ['color-contrast', 'link-in-text-block'];

/** Fails when axe finds anything in the page as it stands, in any theme; the theme is as before afterwards. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const theme of themes) {
    await setTheme(page, theme);
    // Legacy mode needs no second page, which Electron does not give.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    // A theme is nothing but colours: what has nothing to do with them was asked in the first.
    const { violations } = await (theme === themes[0] ? axe : axe.withRules(rulesOnColours)).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      theme,
      id,
      help,
      nodes: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    }));
    expect(found).toEqual([]);
  }
  await setTheme(page, before);
}

async function setTheme(page: Page, theme: string | undefined): Promise<void> {
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
