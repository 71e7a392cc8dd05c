/** The words that exports write into files, in the interface's language. */
import type { TFunction } from 'i18next';
import type { ExportWords } from '#core/export/exported';
import { highlightColours } from '../db/rows';

/** Returns the words. */
export function exportWords(t: TFunction<'export'>): ExportWords {
  return {
    untitled: t('words.untitled'),
    notes: t('words.notes'),
    pageNotes: t('words.pageNotes'),
    links: t('words.links'),
    highlights: t('words.highlights'),
    sourceLines: t('words.sourceLines'),
    lost: t('words.lost'),
    tags: t('words.tags'),
    page: t('words.page', { number: '{number}' }),
    printedPage: t('words.printedPage', { number: '{number}' }),
    colours: Object.fromEntries(highlightColours.map((colour) => [colour, t(`colour.${colour}`)])),
  };
}
