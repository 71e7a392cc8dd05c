/** BibTeX: an entry an article, in UTF-8, as BibLaTeX and other readers take them. */
import type { ExportedArticle } from './exported';
import { type Reference, referenceOf } from './references';

/** Returns an entry. */
export function bibtexEntry(exported: ExportedArticle): string {
  const reference = referenceOf(exported);
  const fields = fieldsOf(reference)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@article{${reference.key},\n${fields.join(',\n')}\n}\n`;
}

function fieldsOf(reference: Reference): readonly (readonly [name: string, value: string])[] {
  const { title, authors, facts, lang, source, path, tags, quotes, notes } = reference;
  const [year = '', month = '', day = ''] = facts.date.split('-');
  return [
    // Braces round the whole keep capitals and foreign script as they are.
    ['title', `{${texText(title)}}`],
    ['author', authors.map(author).join(' and ')],
    ['journal', texText(facts.paper)],
    ['entrysubtype', 'newspaper'],
    ['year', year],
    ['month', month.replace(/^0/u, '')],
    ['day', day.replace(/^0/u, '')],
    ['date', facts.date],
    ['pages', texText(facts.page)],
    ['edition', texText(facts.edition)],
    ['titleaddon', texText(facts.section)],
    ['langid', lang === 'und' ? '' : lang],
    ['library', texText([source, path].filter((part) => part !== '').join(': '))],
    ['keywords', tags.map((tag) => texText(tag.replaceAll(',', ';'))).join(', ')],
    ['annote', quotes.map(texText).join('\n\n')],
    ['note', notes.map(texText).join('\n\n')],
  ];
}

/** Western names are read as they are; others in braces, so that no reader splits them. */
function author(name: string): string {
  return /^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(name) && !/\band\b/u.test(name)
    ? texText(name)
    : `{${texText(name)}}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Returns text in which TeX makes nothing of any character. */
function texText(text: string): string {
  return text.replace(/[\\{}~^]|[$&%#_]/gu, (character) => commands[character] ?? `\\${character}`);
}
