/** Blocks to articles. */
import { noPart, type PageReflow, type Piece, raw } from '../page/model';
import type { LineBlock } from './blocks';

/** Assembles a page's blocks into articles and furniture. */
export function assembleArticles(text: string, blocks: readonly LineBlock[]): PageReflow {
  const paragraphs = blocks.map(({ lines }) => ({
    role: 'paragraph' as const,
    pieces: lines.map((line): Piece => {
      const value = text.slice(line.start, line.end);
      const start = line.start + value.length - value.trimStart().length;
      return { page: 0, start: raw(start), end: raw(start + value.trim().length), glue: '' };
    }),
  }));
  const article = {
    kicker: noPart,
    headline: noPart,
    deck: noPart,
    byline: noPart,
    blocks: paragraphs,
    series: null,
    confidence: 0.5,
  };
  return { lang: 'zh-Hans', articles: paragraphs.length > 0 ? [article] : [], furniture: [], problems: [] };
}
