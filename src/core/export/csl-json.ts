/** CSL-JSON: a list of newspaper articles for reference managers. What it has no field for stands in `custom`. */
import { citedName } from './citation';
import type { ExportedArticle } from './exported';
import { referenceOf } from './references';

/** Returns one item of the list. */
export function cslItem(exported: ExportedArticle) {
  const { key, title, authors, facts, lang, source, path, page, tags, quotes, notes } = referenceOf(exported);
  const date = facts.date.split('-').map(Number);
  return {
    id: key,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors.map(citedName) }),
    ...text('container-title', facts.paper),
    ...(facts.date !== '' && { issued: { 'date-parts': [date] } }),
    ...text('page', facts.page),
    ...text('section', facts.section),
    ...text('edition', facts.edition),
    ...(lang !== 'und' && { language: lang }),
    ...text('archive', source),
    ...text('archive_location', path),
    ...text('keyword', tags.join('; ')),
    ...text('annote', quotes.join('\n\n')),
    ...text('note', notes.join('\n\n')),
    custom: { 'page-in-file': page, 'broadsheet-id': exported.id, highlights: quotes },
  };
}

function text(field: string, value: string): Readonly<Record<string, string>> {
  return value === '' ? {} : { [field]: value };
}
