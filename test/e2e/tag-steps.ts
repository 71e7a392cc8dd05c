/** Steps in the tree of tags, by keys alone. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './app';

/** The row of a tag in the tree. */
export function rowOf(page: Page, name: string): Locator {
  return page
    .getByRole('treegrid', { name: 'Tree of tags' })
    .getByRole('row')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
}

/** Goes to a tag's row by keys: into the tree, and on by the first letters. */
export async function focusRow(page: Page, name: string): Promise<void> {
  const tree = page.getByRole('treegrid', { name: 'Tree of tags' });
  await expect(tree).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await tree.evaluate((element) => element.contains(document.activeElement))) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Home');
  for (let step = 0; step < 12; step += 1) {
    if (await rowOf(page, name).evaluate((row) => row === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(rowOf(page, name)).toBeFocused();
}

/** Chooses an item of a tag's menu by keys. */
export async function chooseFromMenu(page: Page, name: string, item: string): Promise<void> {
  await focusRow(page, name);
  await page.keyboard.press('Shift+F10');
  const entry = page.getByRole('menuitem', { name: item });
  await expect(entry).toBeVisible();
  for (let step = 0; step < 14; step += 1) {
    if (await entry.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(entry).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Types where the focus comes to be. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await expect(field).toBeFocused();
  await field.page().keyboard.type(text);
}

/** Goes to a control by Tab and presses it; a field is only gone to. */
export async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  if (await control.evaluate((element) => element instanceof HTMLInputElement)) return;
  await page.keyboard.press('Enter');
}

/** Goes to a control by Tab. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}
