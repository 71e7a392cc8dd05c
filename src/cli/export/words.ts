/** The words that exports of the command line write into files. */
import type { ExportWords } from '#core/export/exported';

export const commandWords: ExportWords = {
  untitled: 'Without headline',
  notes: 'Notes',
  pageNotes: 'Notes on the page',
  links: 'Links in the notes',
  highlights: 'Highlights',
  sourceLines: 'Lines of the dump',
  lost: 'not found in the text any more',
  tags: 'Tags',
  page: 'page {number}',
  printedPage: 'page {number}',
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', purple: 'Purple' },
};
