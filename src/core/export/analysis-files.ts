/** Concordances, frequencies and collocates as files: tables as CSV, a concordance as text with citations too. */
import type { Collocate } from '../search/analysis/collocates';
import type { FrequencyTable } from '../search/analysis/frequency';
import { perThousand } from '../search/analysis/frequency';
import { type CitationStyle, type CitedArticle, cite } from './citation';
import { csvBeginning, csvLine } from './csv';
import type { Row } from './tables';

/** A line of a concordance with its article. */
export interface ExportedLine {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly cited: CitedArticle;
  /** The article's id. */
  readonly id: string;
}

export const concordanceColumns: Row = [
  ...['left', 'keyword', 'right', 'newspaper', 'date', 'page', 'section', 'title', 'authors'],
  ...['source', 'path', 'page in file', 'citation', 'id'],
];

/** Returns the beginning of a concordance as CSV. */
export function concordanceCsvHead(): string {
  return csvBeginning + csvLine(concordanceColumns);
}

/** Returns a line of a concordance as CSV. */
export function concordanceCsvLine(
  { left, keyword, right, cited, id }: ExportedLine,
  style: CitationStyle,
): string {
  const { facts, title, authors, source, path, page } = cited;
  return csvLine([
    ...[left, keyword, right, facts.paper, facts.date, facts.page, facts.section],
    ...[title, authors.join('; '), source, path, String(page), cite(cited, style), id],
  ]);
}

/** Returns a line of a concordance as text: the keyword in brackets, the citation under it. */
export function concordanceText({ left, keyword, right, cited }: ExportedLine, style: CitationStyle): string {
  return `${left}[${keyword}]${right}\n    ${cite(cited, style)}\n\n`;
}

/** Returns a table of frequencies: a row a period, for each term its articles and how many of a thousand that is. */
export function frequencyCsv(table: FrequencyTable, terms: readonly string[]): string {
  const rate = (count: number, articles: number) => perThousand(count, articles)?.toFixed(3) ?? '';
  const head = ['period', 'articles', ...terms.flatMap((term) => [term, `${term} per thousand`])];
  const rows = [...table.rows, { period: '', ...table.undated }].map(({ period, articles, counts }) => [
    period === '' ? 'undated' : period,
    String(articles),
    ...counts.flatMap((count) => [String(count), period === '' ? '' : rate(count, articles)]),
  ]);
  return csvBeginning + [head, ...rows].map(csvLine).join('');
}

/** Returns collocates as a table. */
export function collocatesCsv(collocates: readonly Collocate[]): string {
  const head = ['collocate', 'near', 'elsewhere per thousand', 'log-likelihood', 'log-Dice'];
  const rows = collocates.map(({ text, near, elsewhere, logLikelihood, logDice }) => [
    ...[text, String(near), elsewhere.toFixed(4), logLikelihood.toFixed(2), logDice.toFixed(2)],
  ]);
  return csvBeginning + [head, ...rows].map(csvLine).join('');
}
