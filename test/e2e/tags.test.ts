/** Tags as a tree: made, moved, merged, split, deleted, given to articles; by keys alone, and by mouse. */
import { expectAccessible } from './accessible';
import { expect, restartTag, test } from './app';
import {
  addTag,
  articleList,
  importSamples,
  openArticle,
  putAwayImports,
  sheet,
  tagsOfArticle,
} from './steps';
import { chooseFromMenu, focusRow, press, rowOf, tabTo, typeInto } from './tag-steps';

test('a tree of tags is made, mended and undone by keys alone', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const { keyboard } = page;
  await importSamples(page);
  await putAwayImports(page);
  await page.evaluate(() => {
    addEventListener('mousedown', () => console.error('a mouse was used'), { capture: true });
  });

  // An empty manager says how the first tag comes about.
  await press(page, page.getByRole('button', { name: 'Manage tags' }));
  await expect(page.getByText('No tags yet')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'New tag' }));
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await typeInto(name, 'Economy');
  await keyboard.press('Enter');
  await expect(rowOf(page, 'Economy')).toBeVisible();

  // Under the row that has the focus, another; then one at the top.
  await focusRow(page, 'Economy');
  await keyboard.press('Insert');
  await typeInto(name, 'Trade');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  for (const other of ['Markets', '银行']) {
    await press(page, page.getByRole('button', { name: 'New tag' }));
    await typeInto(name, other);
    await keyboard.press('Enter');
    await expect(rowOf(page, other)).toBeVisible();
  }
  await expectAccessible(page);

  // Renaming says what it touches; a name that is taken is refused.
  await focusRow(page, 'Markets');
  await keyboard.press('F2');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('It is on 0 articles');
  await keyboard.press('Control+a');
  await keyboard.type('trade');
  await expect(dialog).toContainText('There is a tag “trade” already.');
  await keyboard.press('Control+a');
  await keyboard.type('Market days');
  await keyboard.press('Enter');
  await expect(rowOf(page, 'Market days')).toBeVisible();

  // Moved by the menu of the menu key; the theme is found by typing.
  await chooseFromMenu(page, 'Market days', 'Move…');
  const theme = page.getByRole('searchbox', { name: 'Find the theme it goes under' });
  await typeInto(theme, 'econ');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await press(page, dialog.getByRole('button', { name: 'Move', exact: true }));
  await expect(dialog).toBeHidden();
  await focusRow(page, 'Economy');
  await keyboard.press('ArrowRight');
  await expect(rowOf(page, 'Market days')).toHaveAttribute('aria-level', '2');

  // A link under another theme; the tag has its place still.
  await chooseFromMenu(page, '银行', 'Show under another theme too…');
  await typeInto(theme, 'trade');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await press(page, dialog.getByRole('button', { name: 'Show there too' }));
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, 'Trade')).toHaveAttribute('aria-expanded', 'false');
  await focusRow(page, 'Trade');
  await keyboard.press('ArrowRight');
  await expect(rowOf(page, '银行')).toHaveAttribute('aria-level', '3');

  // A merge keeps the old name; undone and done again it is the same.
  await chooseFromMenu(page, 'Market days', 'Merge into another…');
  await typeInto(page.getByRole('searchbox', { name: 'Find the tag to merge into' }), 'trade');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await press(page, dialog.getByRole('button', { name: 'Merge into “Trade”' }));
  await expect(rowOf(page, 'Market days')).toBeHidden();
  await keyboard.press('Control+z');
  await expect(rowOf(page, 'Market days')).toBeVisible();
  await keyboard.press('Control+Shift+z');
  await expect(rowOf(page, 'Market days')).toBeHidden();
  await press(page, page.getByRole('searchbox', { name: 'Find a tag' }));
  await keyboard.type('market d');
  await expect(rowOf(page, 'Trade')).toBeVisible();
  await expect(rowOf(page, '银行')).toBeHidden();
  for (const letters of ['yh', 'yinhang']) {
    await keyboard.press('Control+a');
    await keyboard.type(letters);
    await expect(rowOf(page, '银行')).toBeVisible();
  }
  await keyboard.press('Escape');

  // Deleting asks what becomes of the tags under it.
  await focusRow(page, 'Economy');
  await keyboard.press('Delete');
  // Messages are alerts as well.
  const alert = page.getByRole('alertdialog').filter({ has: page.getByRole('radio') });
  await expect(alert).toContainText('It is taken off 0 articles.');
  await tabTo(page, alert.getByRole('radio', { name: 'They move up to its place' }));
  await keyboard.press('ArrowDown');
  await expect(alert).toContainText('tags under it go too.');
  await expectAccessible(page);
  await press(page, alert.getByRole('button', { name: 'Delete tag' }));
  await expect(page.getByText('No tags yet')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(rowOf(page, 'Economy')).toBeVisible();
});

test('articles get tags by keys: found, created, the number keys, many at once', async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const { keyboard } = page;
  await importSamples(page);
  await putAwayImports(page);
  const list = articleList(page);
  await list.focus();
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();

  await keyboard.press('t');
  const field = page.getByRole('searchbox', { name: 'Find or create a tag' });
  for (const name of ['河工', '银行']) {
    await expect(field).toBeFocused();
    await keyboard.insertText(name);
    await expect(page.getByRole('option', { name: `Create “${name}”` })).toBeVisible();
    await keyboard.press('Enter');
    await expect(tagsOfArticle(page)).toContainText(name);
  }
  // Found by initials, and given a number key in place.
  await typeInto(field, 'yh');
  const options = page.getByRole('dialog').getByRole('option');
  const found = options.filter({ hasText: '银行' });
  await expect(found).toBeVisible();
  await expect(options.filter({ hasText: '河工' })).toBeHidden();
  await keyboard.press('Alt+Digit3');
  await expect(found).toContainText('3');
  // The first clears the field.
  await keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await keyboard.press('Escape');
  await expect(field).toBeHidden();

  // The key takes it off and puts it on.
  await keyboard.press('3');
  await expect(tagsOfArticle(page)).not.toContainText('银行');
  await keyboard.press('3');
  await expect(tagsOfArticle(page)).toContainText('银行');

  // In a list it is for all that are chosen; without any, digits find rows.
  await page.goBack();
  await list.focus();
  await keyboard.press('Control+a');
  await expect(page.getByRole('region', { name: 'Selected articles' })).toBeVisible();
  await keyboard.press('3');
  const count = await list.getByRole('option').first().getAttribute('aria-setsize');
  const tagged = page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: /^银行/u });
  await expect(tagged).toContainText(count ?? 'none');
  await keyboard.press('3');
  await expect(tagged).not.toContainText(count ?? 'none');
  await keyboard.press('Control+z');
  await expect(tagged).toContainText(count ?? 'none');

  // By name as well, from their bar.
  const bar = page.getByRole('region', { name: 'Selected articles' });
  await press(page, bar.getByRole('button', { name: 'Tag', exact: true }));
  await expect(field).toBeFocused();
  await keyboard.insertText('hg');
  await expect(options.filter({ hasText: '河工' })).toBeVisible();
  await expect(options.filter({ hasText: '银行' })).toBeHidden();
  await keyboard.press('Enter');
  const river = page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: /^河工/u });
  await expect(river).toContainText(count ?? 'none');
});

test('tags are dragged onto tags and articles onto tags by mouse; a theme finds what is under it', {
  tag: restartTag,
}, async ({ app }) => {
  test.setTimeout(240_000);
  const { page } = app;
  await importSamples(page);
  await putAwayImports(page);
  await openArticle(page, /./u);
  for (const name of ['Economy', 'Trade', 'Ships']) await addTag(page, name);
  const places = page.getByRole('navigation', { name: 'Library' });
  await places.getByRole('link', { name: /^All articles/u }).click();

  // Several articles, chosen and dragged by one of them, onto a tag of the side bar.
  const rows = articleList(page).getByRole('option');
  await rows.nth(1).click({ modifiers: ['Control'] });
  await rows.nth(2).click({ modifiers: ['Control'] });
  const trade = places.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Trade/u }) });
  await rows.nth(2).dragTo(trade);
  await expect(page.getByText('2 articles tagged “Trade”')).toBeVisible();
  await expect(trade).toContainText('3');

  // The same two by their bar.
  await page
    .getByRole('region', { name: 'Selected articles' })
    .getByRole('button', { name: 'Tag', exact: true })
    .click();
  await page.getByRole('dialog').getByRole('option', { name: 'Ships' }).click();
  await expect(places.getByRole('link', { name: /^Ships/u })).toContainText('3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  // A tag onto another in the tree; the theme's list then has its articles.
  await page.getByRole('button', { name: 'Manage tags' }).click();
  await rowOf(page, 'Trade').dragTo(rowOf(page, 'Economy'));
  await expect(page.getByText('“Trade” now stands under “Economy”')).toBeVisible();
  await expect(rowOf(page, 'Trade')).toHaveAttribute('aria-level', '2');
  await rowOf(page, 'Economy').dblclick();
  await expect(page.getByRole('heading', { name: 'Economy' })).toBeVisible();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'With subthemes' }).click();
  await expect(rows).toHaveCount(1);

  // Split by mouse: two articles go to a new tag.
  await page.getByRole('button', { name: 'Manage tags' }).click();
  await rowOf(page, 'Trade').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Split…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name of the new tag' }).fill('Imports');
  const carriers = dialog.getByRole('row');
  await expect(carriers).toHaveCount(3);
  await carriers.nth(0).click();
  await carriers.nth(1).click();
  await expect(dialog).toContainText('The new tag takes 2 articles;');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(rowOf(page, 'Imports')).toContainText('2');
  await expect(rowOf(page, 'Imports')).toHaveAttribute('aria-level', '2');

  // Renamed and merged by their menus; undo names both.
  await rowOf(page, 'Ships').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(dialog).toContainText('It is on 3 articles');
  await dialog.getByRole('textbox', { name: 'New name of the tag' }).fill('Vessels');
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click();
  await rowOf(page, 'Vessels').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Merge into another…' }).click();
  await dialog.getByRole('option', { name: 'Economy', exact: true }).click();
  await expect(dialog).toContainText('This changes the tag of 3 articles.');
  await expect(dialog).toContainText('Of these, with both tags already: 1 article.');
  await dialog.getByRole('button', { name: 'Merge into “Economy”' }).click();
  await expect(rowOf(page, 'Vessels')).toBeHidden();
  await page.getByRole('button', { name: /^Undo: Merge/u }).click();
  await expect(rowOf(page, 'Vessels')).toBeVisible();
  await page.getByRole('button', { name: /^Undo: Rename/u }).click();
  await expect(rowOf(page, 'Ships')).toContainText('3');

  // A definition is written beside the tree and kept.
  await rowOf(page, 'Imports').click();
  const meaning = page.getByRole('textbox', { name: 'When to use it', exact: true });
  await meaning.fill('Goods that come in by sea.');
  await page.getByRole('textbox', { name: 'Other names' }).fill('Landings');
  await rowOf(page, 'Ships').click();
  await expect(meaning).toHaveValue('');
  // Found by its other name: what was written is stored.
  await page.getByRole('searchbox', { name: 'Find a tag' }).fill('landings');
  await expect(rowOf(page, 'Imports')).toBeVisible();
  await app.restart();
  await app.page.getByRole('button', { name: 'Manage tags' }).click();
  await app.page.getByRole('searchbox', { name: 'Find a tag' }).fill('landings');
  await rowOf(app.page, 'Imports').click();
  await expect(app.page.getByRole('textbox', { name: 'When to use it', exact: true })).toHaveValue(
    'Goods that come in by sea.',
  );
  await expectAccessible(app.page);
});
