/**
 * Citations of newspaper articles, as plain text: GB/T 7714-2015 [N], Chicago (bibliography) and APA 7. Written here
 * because the one processor of CSL styles is AGPL or CPAL, and the styles are CC BY-SA.
 */
import { assertNever } from '../base/assert';
import type { ShownFacts } from '../page/facts';
import type { Author } from '../reflow/authors';
import type { ExportedArticle } from './exported';

export const citationStyles = ['gb-t-7714', 'chicago', 'apa'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** What a citation names; '' for what is not known. */
export interface CitedArticle {
  readonly title: string;
  /** Those who wrote it, as printed. */
  readonly authors: readonly string[];
  readonly facts: ShownFacts;
  readonly lang: string;
  /** The file it was read from: named where the newspaper is not known. */
  readonly source: string;
  readonly path: string;
  /** Page of the file, from 1. */
  readonly page: number;
}

/** Returns what is cited of an exported article. */
export function citedArticle({
  title,
  authors,
  facts,
  lang,
  source,
  path,
  page,
}: ExportedArticle): CitedArticle {
  return { title: oneLine(title), authors: writersOf(authors), facts, lang, source, path, page };
}

/** Returns the names of those who wrote, without those who took pictures. */
export function writersOf(authors: readonly Author[]): readonly string[] {
  return [...new Set(authors.filter(({ role }) => role !== 'photographer').map(({ name }) => name))];
}

/** Returns the citation; it ends with a full stop. */
export function cite(cited: CitedArticle, style: CitationStyle): string {
  // What hangs on no article was printed nowhere.
  if (containerOf(cited) === '') return withStop(cited.title);
  switch (style) {
    case 'gb-t-7714':
      return gbCitation(cited);
    case 'chicago':
      return chicagoCitation(cited);
    case 'apa':
      return apaCitation(cited);
    default:
      return assertNever(style);
  }
}

/** A name as reference managers take it: family and given name where that is plain, as it is printed elsewhere. */
export type CitedName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Returns the parts of a name: Western names of several words end with the family name. */
export function citedName(name: string): CitedName {
  const words = name.trim().split(/\s+/u);
  const family = words.at(-1);
  const isWestern = /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(name);
  if (!isWestern || words.length < 2 || family === undefined) return { literal: name.trim() };
  return { family, given: words.slice(0, -1).join(' ') };
}

function gbCitation(cited: CitedArticle): string {
  const { title, authors, facts, lang } = cited;
  const names = authors.slice(0, 3).map((name) => {
    const parts = citedName(name);
    if ('literal' in parts) return parts.literal;
    return `${parts.family.toUpperCase()} ${initials(parts.given)
      .replaceAll('.-', '-')
      .replace(/[.\s]+/gu, ' ')
      .trim()}`;
  });
  if (authors.length > 3) names.push(/^(?:zh|ja|und)/u.test(lang) ? '等' : 'et al.');
  const writers = names.length === 0 ? '' : `${withStop(names.join(', '))} `;
  const when = facts.date === '' ? '' : `, ${facts.date}`;
  const where = facts.page === '' ? '' : `(${facts.page})`;
  return withStop(`${writers}${title}[N]. ${containerOf(cited)}${when}${where}`);
}

function chicagoCitation(cited: CitedArticle): string {
  const { title, authors, facts } = cited;
  const names = authors.map((name, index) => {
    const parts = citedName(name);
    return index === 0 && 'family' in parts ? `${parts.family}, ${parts.given}` : name;
  });
  const writers = names.length === 0 ? '' : `${withStop(joined(names, 'and', 3))} `;
  const rest = [
    containerOf(cited),
    facts.date === '' ? '' : longDate(facts.date),
    facts.edition,
    facts.section === '' ? '' : `sec. ${facts.section}`,
    facts.page,
  ];
  return withStop(`${writers}“${withStop(title)}” ${rest.filter((part) => part !== '').join(', ')}`);
}

function apaCitation(cited: CitedArticle): string {
  const { title, authors, facts } = cited;
  const names = authors.map((name) => {
    const parts = citedName(name);
    return 'literal' in parts ? parts.literal : `${parts.family}, ${initials(parts.given)}`;
  });
  const date = facts.date === '' ? '(n.d.).' : `(${apaDate(facts.date)}).`;
  const page = facts.page === '' ? '' : `${/[-–,]/u.test(facts.page) ? 'pp.' : 'p.'} ${facts.page}`;
  const container = [containerOf(cited), page].filter((part) => part !== '').join(', ');
  const beginning =
    names.length === 0
      ? `${withStop(title)} ${date}`
      : `${withStop(joined(names, '&', 20))} ${date} ${withStop(title)}`;
  return withStop(`${beginning} ${container}`);
}

/** The newspaper; where it is not known, the file: a citation always leads somewhere. */
function containerOf({ facts, source, path, page }: CitedArticle): string {
  if (facts.paper !== '') return facts.paper;
  const at = facts.page === '' && path !== '' ? `[${page}]` : '';
  return [source, path, at].filter((part) => part !== '').join(', ');
}

function joined(names: readonly string[], and: string, most: number): string {
  if (names.length > most) return `${names[0] ?? ''} et al.`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1) ?? ''}`;
}

function initials(given: string): string {
  return given
    .split(/[\s.]+/u)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

function longDate(date: string): string {
  const { year, month, day } = partsOf(date);
  if (month === '') return year;
  return day === '' ? `${month} ${year}` : `${month} ${day}, ${year}`;
}

function apaDate(date: string): string {
  const { year, month, day } = partsOf(date);
  if (month === '') return year;
  return day === '' ? `${year}, ${month}` : `${year}, ${month} ${day}`;
}

function partsOf(date: string) {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: months[Number(month) - 1] ?? '', day: day === '' ? '' : String(Number(day)) };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim();
}

/** Ends a text with a full stop, unless it ends with a mark of its own. */
function withStop(text: string): string {
  return /[.?!。？！…]$/u.test(text) ? text : `${text}.`;
}
