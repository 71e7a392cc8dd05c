/** The inspector of an article of a small library: what it says, and that tagging in it tags the article. */
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/page/ids';
import { useArticle } from '../../../src/renderer/db/articles';
import { db } from '../../../src/renderer/db/database';
import { createTag, tagArticles } from '../../../src/renderer/db/tags';
import { en } from '../../../src/renderer/i18n/resources';
import { Inspector } from '../../../src/renderer/inspector/inspector';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

let article: ArticleId;

beforeEach(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } });
  vi.stubGlobal('CSS', { escape: (value: string) => value });
  await emptyLibrary();
  article = articleOf(
    await addDump(await addSource('河口日报'), '2026/03.txt', '渡口夜航恢复\n昨天恢复夜航。'),
    0,
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Opened({ onClose }: { readonly onClose: () => void }) {
  const open = useArticle(article);
  return open == null ? null : <Inspector open={open} source="河口日报" onClose={onClose} />;
}

async function open(): Promise<{ readonly inspector: HTMLElement; readonly onClose: () => void }> {
  const onClose = vi.fn<() => void>();
  render(
    <I18nextProvider i18n={i18next}>
      <Opened onClose={onClose} />
    </I18nextProvider>,
  );
  return { inspector: await screen.findByRole('region', { name: 'Inspector' }), onClose };
}

it('says where the article is from, and leads to its page', async () => {
  const { inspector } = await open();
  for (const words of ['河口日报', '2026/03.txt', 'Simplified Chinese'])
    expect(within(inspector).getByText(words)).toBeDefined();
  const link = within(inspector).getByRole('link', { name: 'Open the page' });
  expect(decodeURIComponent(link.getAttribute('href') ?? '')).toMatch(/^#\/page\?pageId=page:/u);
});

it('shows the tags of the article and takes them off', async () => {
  const tag = await createTag('渡口');
  await tagArticles([article], tag);
  const { inspector } = await open();
  const tags = await within(inspector).findByRole('grid', { name: 'Tags in the inspector' });
  expect(tags.textContent).toContain('渡口');
  await userEvent.click(within(tags).getByRole('row'));
  await userEvent.keyboard('{Delete}');
  await waitFor(async () => expect((await db.articles.get(article))?.tagIds).toEqual([]));
});

it('is put away by its button', async () => {
  const { inspector, onClose } = await open();
  await userEvent.click(within(inspector).getByRole('button', { name: 'Close the inspector' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});
