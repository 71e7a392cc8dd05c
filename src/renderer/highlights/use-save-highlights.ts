/** Writes chosen highlights into a Markdown file, lost ones too, and saves it where the reader says. */
import { useTranslation } from 'react-i18next';
import { safeFileName } from '#core/export/file-name';
import { markdownOfHighlights, type QuotedGroup } from '#core/export/markdown-highlights';
import type { TagId } from '#core/page/ids';
import { reflowVersion } from '#core/reflow/version';
import { attempt } from '../app/failures';
import type { OverviewEntry } from '../db/overview';
import type { TagRow } from '../db/rows';
import { host } from '../hosts/current';
import { notify } from '../ui/toast';
import type { ColourNames } from './marking-words';
import { dayOf } from './overview-filter';
import { overviewRows } from './overview-rows';
import { readableQuote } from './quote-text';

/** What things are called in the file. */
export interface SaveWords {
  readonly tags: ReadonlyMap<TagId, TagRow>;
  readonly colours: ColourNames;
}

/** Returns how to save highlights. */
export function useSaveHighlights(): (entries: readonly OverviewEntry[], words: SaveWords) => void {
  const { t } = useTranslation(['overview', 'export']);

  function groupsOf(entries: readonly OverviewEntry[], { tags, colours }: SaveWords): readonly QuotedGroup[] {
    const groups: { title: string; place: string; highlights: QuotedGroup['highlights'][number][] }[] = [];
    for (const row of overviewRows(entries, 'article', [])) {
      if (row.kind === 'heading') {
        const title = row.heading.by === 'article' ? row.heading.title : '';
        groups.push({ title, place: '', highlights: [] });
        continue;
      }
      const group = groups.at(-1);
      const { facts, quotes, colour, tagIds, note, maker, createdAt, status } = row.entry;
      if (group === undefined) continue;
      const page = facts === null || facts.page === '' ? '' : t('pageNumber', { page: facts.page });
      group.place = [facts?.paper ?? '', facts?.date ?? '', page].filter((part) => part !== '').join(', ');
      group.highlights.push({
        quotes: quotes.map((quote) => readableQuote([quote])),
        colour: colours.full(colour),
        tags: tagIds.flatMap((id) => tags.get(id)?.name ?? []),
        note,
        maker,
        made: dayOf(createdAt),
        state: status === 'exact' ? '' : t(`states.${status}`),
      });
    }
    return groups;
  }

  return (entries, words) => {
    attempt(async () => {
      const now = new Date();
      const title = t('fileTitle', { date: dayOf(now.getTime()) });
      const stamp = { exportedAt: now.toISOString(), engineVersion: reflowVersion };
      const text = markdownOfHighlights(title, groupsOf(entries, words), t('noArticle'), stamp);
      const file = new Blob([text], { type: 'text/markdown' });
      const outcome = await host().save(safeFileName(title, '.md'), file);
      if (outcome.saved) notify({ message: t('saved', { count: entries.length, place: outcome.place }) });
    });
  };
}
