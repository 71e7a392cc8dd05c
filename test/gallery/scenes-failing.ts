/** Scenes of what fails: what is gone, cannot be read, cannot be kept, or has stopped working. */
import { choose, chooseFile, inTurn, press, type Scene, untilDialog } from './scene';

const toAlert: NonNullable<Scene['act']> = ({ page }) => page.getByRole('alert').first().waitFor();

export const failingScenes: readonly Scene[] = [
  { name: 'error-article-gone', library: 'empty', at: () => '#/article?articleId=article:none/0/0' },
  { name: 'error-page-gone', library: 'empty', at: () => '#/page?pageId=page:none/0' },
  { name: 'error-name-gone', library: 'empty', at: () => '#/name?nameId=name:none' },
  {
    name: 'error-view-not-loaded',
    library: 'empty',
    fails: true,
    at: () => '#/settings',
    act: async (stage) => {
      const { page } = stage;
      await page.route(/worklist-view-[^/]*\.js$/u, (route) => route.abort());
      await page.evaluate(() => {
        location.hash = '#/worklist';
      });
      await toAlert(stage);
    },
  },
  {
    name: 'error-worker-coverage',
    library: 'full',
    fails: true,
    at: () => '#/coverage',
    before: (window) => window.route(/coverage-worker-[^/]*\.js$/u, (route) => route.abort()),
  },
  {
    name: 'error-worker-search',
    library: 'full',
    fails: true,
    at: () => `#/search?query=${encodeURIComponent('渡')}`,
    before: (window) => window.route(/search-worker-[^/]*\.js$/u, (route) => route.abort()),
  },
  {
    name: 'error-import-refused',
    library: 'import',
    fails: true,
    at: () => '#/library',
    before: (window) =>
      window.route('**/~/place/list', (route) =>
        route.fulfill({ status: 403, json: { reason: 'no-permission', detail: '' } }),
      ),
    act: ({ page, say }) =>
      page
        .getByRole('region', { name: say('importing:panel') })
        .getByText(say('importing:panelDone'))
        .waitFor(),
  },
  {
    name: 'error-disk-nearly-full',
    library: 'full',
    at: () => '#/library',
    before: (window) =>
      window.addInitScript(() => {
        Object.defineProperty(StorageManager.prototype, 'estimate', {
          value: () => Promise.resolve({ quota: 2e10, usage: 1.95e10 }),
        });
      }),
    act: toAlert,
  },
  {
    name: 'error-backup-disk-full',
    library: 'full',
    fails: true,
    at: () => '#/settings',
    before: (window) =>
      window.route('**/~/backup', (route) =>
        route.fulfill({ status: 507, json: { reason: 'disk-full', detail: '' } }),
      ),
    act: ({ page }) => page.getByRole('alert').first().waitFor(),
  },
  {
    name: 'error-library-closed',
    library: 'empty',
    fails: true,
    at: () => '#/library',
    before: (window) =>
      window.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'UnknownError');
        };
      }),
    act: toAlert,
  },
  {
    name: 'error-page-damaged',
    library: 'full',
    at: ({ damagedPage }) => `#/page?pageId=${damagedPage}`,
    act: ({ page }) =>
      page
        .getByRole('main')
        .getByRole('heading', { level: 2 })
        .getByRole('button', { expanded: false })
        .first()
        .click(),
  },
  {
    name: 'error-scan-unshown',
    library: 'full',
    at: ({ brokenScan }) => `#/article?articleId=${brokenScan}`,
    settings: { showSource: true },
    act: ({ page, say }) => page.getByRole('radio', { name: say('scans:scan') }).click({ force: true }),
  },
  {
    name: 'error-annotations-refused',
    only: 'wide',
    library: 'full',
    at: () => '#/library',
    act: inTurn(
      press('importing:open'),
      choose('annotations:open'),
      untilDialog,
      chooseFile('annotations:choose', { name: 'letters.txt', text: 'Dear Sir' }),
    ),
  },
];
