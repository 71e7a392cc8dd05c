/** The first minute: the window opens, says what can be done, and asks nobody for anything. */
import { expectAccessible } from './accessible';
import { expect, test } from './app';

test('an empty library offers the sample library and a way to open a folder', async ({ app }) => {
  await expect(app.page.getByRole('button', { name: 'Try the sample library' })).toBeVisible();
  await expect(app.page.getByRole('button', { name: /open/iu }).first()).toBeVisible();
});

test.describe('on a system in Simplified Chinese', () => {
  test.use({ language: 'zh-CN' });
  test('the window speaks Chinese from the start', async ({ app }) => {
    await expect(app.page.locator('html')).toHaveAttribute('lang', /^zh/u);
    await expect(app.page.getByRole('main')).toContainText(/\p{Script=Han}/u);
  });
});

test('axe finds nothing in the empty library, in any theme', async ({ app }) => {
  await expect(app.page.getByRole('button', { name: 'Try the sample library' })).toBeVisible();
  await expectAccessible(app.page);
});
