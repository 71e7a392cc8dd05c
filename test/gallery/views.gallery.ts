/** Makes the pictures: each view in every language, width and theme, with axe asked in each. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { allThemes, findingsIn, setTheme, themes } from '../e2e/accessible';
import { startBrowser } from '../e2e/in-browser';
import { wordsOf } from '../e2e/words';
import { type Library, type LibraryKind, openLibrary, type Prepare } from './library';
import type { Scene } from './scene';
import { scenes } from './scenes';

const folder = process.env.BROADSHEET_GALLERY ?? '';
const languages = (process.env.BROADSHEET_GALLERY_LANGUAGES ?? 'en').split(',') as (
  | 'en'
  | 'zh-Hans'
  | 'zh-Hant'
)[];
const isAnew = process.env.BROADSHEET_GALLERY_ANEW === '1';
const widths = { wide: { width: 1280, height: 860 }, narrow: { width: 420, height: 860 } } as const;
type Width = keyof typeof widths;

/** What every view has once it is there. */
const said = 'main :is(h1, h2, [role="alert"], [role="article"], article)';

const test = base.extend<object, { libraryOf: (kind: LibraryKind) => Promise<Library> }>({
  libraryOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const browser = await startBrowser();
      const libraries = new Map<LibraryKind, Promise<Library>>();
      await use((kind) => {
        const library = libraries.get(kind) ?? openLibrary(browser, kind);
        libraries.set(kind, library);
        return library;
      });
      for (const library of libraries.values()) await library.then(({ close }) => close()).catch(() => {});
      await browser.close();
    },
    { scope: 'worker', timeout: 480_000 },
  ],
});

for (const scene of scenes) {
  test(scene.name, async ({ libraryOf }) => {
    const wanted = languages.flatMap((language) =>
      (Object.keys(widths) as Width[])
        .filter((width) => scene.only === undefined || scene.only === width)
        .filter((width) => isAnew || !isClean(findingsFile(scene, language, width)))
        .map((width) => ({ language, width })),
    );
    test.skip(wanted.length === 0, 'its pictures are there');
    const library = await libraryOf(scene.library);
    const found: string[] = [];
    for (const { language, width } of wanted) found.push(...(await take(library, scene, language, width)));
    // A test that fails would end its worker, and with it the libraries it made: the findings decide in the end.
    for (const text of found) console.error(`${scene.name}: ${text}`);
  });
}

/** Makes the pictures of a view in a language and a width; returns what was found. */
async function take(
  library: Library,
  scene: Scene,
  language: (typeof languages)[number],
  width: Width,
): Promise<readonly string[]> {
  const found: string[] = [];
  library.complaints();
  const settings = { ...scene.settings, language, theme: 'light' };
  const prepare: Prepare = async (window) => {
    if ('setViewportSize' in window) await window.setViewportSize(widths[width]);
    await scene.before?.(window);
  };
  const { page, folder, close } = await library.open(scene.at(library.ids), settings, prepare);
  try {
    await page.setViewportSize(widths[width]);
    // A view that says nothing at all is shown as such.
    await page
      .locator(said)
      .first()
      .waitFor({ timeout: 15_000 })
      .catch(() => {});
    await settle(page);
    const { ids, backups } = library;
    await scene.act?.({ page, say: wordsOf(language), ids, backups, folder, isWide: width === 'wide' });
    // What is pointed at says its name over the picture.
    await page.mouse.move(0, 0);
    await settle(page);
    for (const theme of themes) {
      await setTheme(page, theme);
      await page.screenshot({ path: pictureFile(scene, language, width, theme), animations: 'disabled' });
    }
    for (const { theme, id, help, places } of await findingsIn(page, allThemes)) {
      found.push(`${language}, ${width}, ${theme}: ${help} (${id}): ${places.slice(0, 3).join(' | ')}`);
    }
    if (scene.fails !== true)
      found.push(...library.complaints().map((text) => `${language}, ${width}: ${text}`));
  } catch (error) {
    const [first = ''] = String(error).split('\n');
    found.push(`${language}, ${width}: could not be come to: ${first}`);
    await page.screenshot({ path: pictureFile(scene, language, width, 'failed') }).catch(() => {});
  } finally {
    await close();
  }
  const rows = found.map((text) => ({ view: scene.name, text }));
  writeFileSync(findingsFile(scene, language, width), JSON.stringify(rows));
  return found;
}

/** Waits until nothing is asked for any more and the page has stood still for a moment. */
async function settle(page: Page): Promise<void> {
  // A scene may be about a file that never comes.
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});
  await page.evaluate(
    (quietMs) =>
      new Promise<void>((resolve) => {
        const watcher = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quietMs);
        });
        const end = () => {
          watcher.disconnect();
          clearTimeout(last);
          resolve();
        };
        let timer = setTimeout(end, quietMs);
        // What never rests, such as a clock, is shown as it is.
        const last = setTimeout(end, 8 * quietMs);
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    400,
  );
}

function pictureFile({ name }: Scene, language: string, width: Width, theme: string): string {
  return join(folder, `${name}--${language}--${width}--${theme}.png`);
}

/** True when the pictures were made and nothing was found in them. */
function isClean(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === '[]';
}

function findingsFile({ name }: Scene, language: string, width: Width): string {
  return join(folder, `${name}--${language}--${width}.findings.json`);
}
