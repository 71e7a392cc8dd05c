/** The lines of the dump that an article was read from. */
import type { Span } from '../page/model';
import type { ExportedArticle } from './exported';

type RawPages = Pick<ExportedArticle, 'pages' | 'pageTexts'>;

/** Returns the raw lines that hold spans, in reading order, blank ones between them left out. */
export function rawLines({ pages, pageTexts }: RawPages, spans: readonly Span[]): string {
  const seen = new Set<string>();
  const lines: string[] = [];
  for (const { page, start, end } of spans) {
    const text = pageTexts[pages.indexOf(page)] ?? '';
    let from = start as number;
    while (from > 0 && !isLineBreak(text, from - 1)) from -= 1;
    while (from < end) {
      let stop = from;
      while (stop < text.length && !isLineBreak(text, stop)) stop += 1;
      if (!seen.has(`${page}/${from}`)) lines.push(text.slice(from, stop));
      seen.add(`${page}/${from}`);
      from = stop + 1;
    }
  }
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function isLineBreak(text: string, offset: number): boolean {
  return text[offset] === '\n' || text[offset] === '\r';
}
