/** The tree of tags to its end: links, several moved at once, splitting and defining; by keys alone, and by mouse. */
import { expect, restartTag, test } from './app';
import { addTag, importSamples, openArticle, putAwayImports } from './steps';
import { chooseFromMenu, focusRow, press, rowOf, tabTo, typeInto } from './tag-steps';

test('by keys alone a tag is defined, coloured, split, linked, unlinked and moved to the top', {
  tag: restartTag,
}, async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const { keyboard } = page;
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, /./u);
  for (const name of ['Economy', 'Trade', 'Ships']) await addTag(page, name);
  await page.evaluate(() => {
    addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
  });
  await press(page, page.getByRole('button', { name: 'Manage tags' }));

  // Defined beside the tree; stored a moment after the last key, without leaving the field.
  await focusRow(page, 'Ships');
  await keyboard.press('Space');
  const meaning = page.getByRole('textbox', { name: 'When to use it', exact: true });
  await tabTo(page, meaning);
  await keyboard.type('Whatever floats.');
  await tabTo(page, page.getByRole('textbox', { name: 'Other names' }));
  await keyboard.type('Vessels');
  await page.waitForTimeout(1_500);
  await app.restart();
  await press(app.page, app.page.getByRole('button', { name: 'Manage tags' }));
  await focusRow(app.page, 'Ships');
  await app.page.keyboard.press('Space');
  await expect(app.page.getByRole('textbox', { name: 'When to use it', exact: true })).toHaveValue(
    'Whatever floats.',
  );
  await expect(app.page.getByRole('textbox', { name: 'Other names' })).toHaveValue('Vessels');

  // The rest in the window that came after.
  const again = app.page;
  const keys = again.keyboard;
  const dialog = again.getByRole('dialog');
  await chooseFromMenu(again, 'Ships', 'Colour');
  const purple = again.getByRole('menuitem', { name: 'Purple' });
  await expect(purple).toBeVisible();
  for (let step = 0; step < 8; step += 1) {
    if (await purple.evaluate((element) => element === document.activeElement)) break;
    await keys.press('ArrowDown');
  }
  await keys.press('Enter');
  await expect(again.getByRole('button', { name: /Purple.*Colour/u })).toBeVisible();

  // Split by keys: the one article it is on goes to a new tag.
  await chooseFromMenu(again, 'Trade', 'Split…');
  await typeInto(dialog.getByRole('textbox', { name: 'Name of the new tag' }), 'Imports');
  await tabTo(again, dialog.getByRole('row').first());
  await keys.press('Space');
  await expect(dialog).toContainText('The new tag takes 1 article; all others');
  await press(again, dialog.getByRole('button', { name: 'Split', exact: true }));
  await expect(rowOf(again, 'Imports')).toContainText('1');
  await expect(dialog).toBeHidden();

  // Under one theme by its place, under another by a link.
  const theme = again.getByRole('searchbox', { name: /Find the theme/u });
  await chooseFromMenu(again, 'Ships', 'Move…');
  await typeInto(theme, 'econ');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await press(again, dialog.getByRole('button', { name: 'Move', exact: true }));
  await expect(dialog).toBeHidden();
  await expect(rowOf(again, 'Economy')).toHaveAttribute('aria-expanded', 'false');
  await focusRow(again, 'Economy');
  await keys.press('ArrowRight');
  await chooseFromMenu(again, 'Ships', 'Show under another theme too…');
  await typeInto(theme, 'trade');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await press(again, dialog.getByRole('button', { name: 'Show there too' }));
  await expect(dialog).toBeHidden();

  // Moving it to the top says that the link goes, before and after.
  await chooseFromMenu(again, 'Ships', 'Move…');
  await expect(theme).toBeFocused();
  await keys.press('ArrowDown');
  await keys.press('Home');
  await keys.press('Enter');
  await expect(dialog).toContainText('It also leaves 1 other theme it is shown under: “Trade”.');
  await press(again, dialog.getByRole('button', { name: 'Move', exact: true }));
  await expect(again.getByText('“Ships” is at the top now, and no longer shown under “Trade”')).toBeVisible();
  await expect(rowOf(again, 'Ships')).toHaveAttribute('aria-level', '1');
  await keys.press('Control+z');
  await expect(rowOf(again, 'Ships')).toHaveAttribute('aria-level', '2');

  // The link alone is taken away where it is shown.
  await focusRow(again, 'Economy');
  await keys.press('ArrowLeft');
  await expect(rowOf(again, 'Economy')).toHaveAttribute('aria-expanded', 'false');
  await focusRow(again, 'Trade');
  await keys.press('ArrowRight');
  await expect(rowOf(again, 'Ships')).toContainText('link');
  await chooseFromMenu(again, 'Ships', 'Remove this link');
  await expect(rowOf(again, 'Ships')).toBeHidden();
});

test('by mouse tags are linked with a key held, several moved at once, unlinked and put at the top', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, /./u);
  for (const name of ['Economy', 'Harbour', 'Ships', 'Trade']) await addTag(page, name);
  await page.getByRole('button', { name: 'Manage tags' }).click();

  // Two chosen and dragged by one of them.
  await rowOf(page, 'Ships').click();
  await rowOf(page, 'Trade').click({ modifiers: ['Control'] });
  await rowOf(page, 'Trade').dragTo(rowOf(page, 'Economy'));
  await expect(rowOf(page, 'Ships')).toHaveAttribute('aria-level', '2');
  await expect(rowOf(page, 'Trade')).toHaveAttribute('aria-level', '2');

  // With Alt held a tag is shown under the other as well.
  await rowOf(page, 'Harbour').click();
  await page.keyboard.down('Alt');
  await rowOf(page, 'Ships').dragTo(rowOf(page, 'Harbour'));
  await page.keyboard.up('Alt');
  await expect(page.getByText('“Ships” is shown under “Harbour” too')).toBeVisible();

  // Its places are listed beside the tree, where the link can be taken away.
  await rowOf(page, 'Ships').click();
  const places = page.getByRole('region', { name: 'Stands under' });
  await expect(places.getByRole('listitem')).toHaveCount(2);
  await places.getByRole('button', { name: /Harbour/u }).click();
  await expect(places.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(places.getByRole('listitem')).toHaveCount(2);
});
