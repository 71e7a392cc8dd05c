/** RIS: a record an article, a tag a line. */
import { citedName } from './citation';
import type { ExportedArticle } from './exported';
import { referenceOf } from './references';

/** Returns a record; lines end as the format wants it. */
export function risRecord(exported: ExportedArticle): string {
  const { key, title, authors, facts, lang, source, path, tags, quotes, notes } = referenceOf(exported);
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['TI', title],
    ...authors.map((name) => ['AU', author(name)] as const),
    ['T2', facts.paper],
    ['PY', facts.date.slice(0, 4)],
    ['DA', facts.date === '' ? '' : `${facts.date.replaceAll('-', '/')}/`],
    ['SP', facts.page],
    ['SE', facts.section],
    ['ET', facts.edition],
    ['LA', lang === 'und' ? '' : lang],
    ['DB', source],
    ['AN', path],
    ...tags.map((tag) => ['KW', tag] as const),
    ...quotes.map((quote) => ['N1', quote] as const),
    ...notes.map((note) => ['N1', note] as const),
  ];
  const written = lines
    .map(([tag, value]) => [tag, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n\r\n`;
}

function author(name: string): string {
  const parts = citedName(name);
  return 'literal' in parts ? parts.literal : `${parts.family}, ${parts.given}`;
}

/** A value is one line. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ').trim();
}
