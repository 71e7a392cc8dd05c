/** Lets through the highlights that stand on what they quote; the others are looked for again, and told of. */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightId, PageId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import type { OpenArticle } from '../db/articles';
import { type RecheckedCounts, recheckHighlights, standsOnItsQuote } from '../db/recheck';
import type { HighlightRow } from '../db/rows';
import { notify } from '../ui/toast';

/** Returns the highlights to be painted; whatever changes in the library or in the page, they are checked again. */
export function useCheckedHighlights(
  open: OpenArticle,
  highlights: readonly HighlightRow[],
): readonly HighlightRow[] {
  const { t } = useTranslation('marking');
  const { pageTexts, row } = open;
  const { sound, unsound } = useMemo(
    () => checked(highlights, row.pages, pageTexts),
    [highlights, row.pages, pageTexts],
  );
  // One answer for one set of highlights: what is found comes back as other rows.
  const asked = unsound.join(' ');
  useEffect(() => {
    if (asked === '') return;
    attempt(async () => {
      const counts = await recheckHighlights(asked.split(' ') as HighlightId[]);
      if (counts === null) return;
      notify({
        message: [t('rechecked', { count: sumOf(counts) }), ...outcomes(counts)].join(' '),
        tone: 'problem',
        action: { label: t('recheckedShow'), run: () => navigate({ view: 'highlights' }) },
      });
    });

    function outcomes({ exact, moved, similar, lost }: RecheckedCounts): readonly string[] {
      const found = exact + moved;
      return [
        ...(found > 0 ? [t('recheckedFound', { count: found })] : []),
        ...(similar > 0 ? [t('recheckedDoubtful', { count: similar })] : []),
        ...(lost > 0 ? [t('recheckedLost', { count: lost })] : []),
      ];
    }
  }, [asked, t]);
  return sound;
}

function checked(
  highlights: readonly HighlightRow[],
  pages: readonly PageId[],
  pageTexts: readonly string[],
): { readonly sound: readonly HighlightRow[]; readonly unsound: readonly HighlightId[] } {
  const texts = new Map(pages.map((page, at) => [page, pageTexts[at] ?? '']));
  const sound = highlights.filter((row) => standsOnItsQuote(row, (page) => texts.get(page)));
  if (sound.length === highlights.length) return { sound: highlights, unsound: [] };
  return { sound, unsound: highlights.filter((row) => !sound.includes(row)).map(({ id }) => id) };
}

function sumOf(counts: RecheckedCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
