/** Articles for tests of concordances and collocates: each line a part, the first one the headline. */
import { makeId } from '#core/page/ids';
import { type Article, noPart, type Part, raw } from '#core/page/model';

export interface WrittenArticle {
  readonly article: Article;
  readonly pages: readonly [ReturnType<typeof pageId>];
  readonly texts: readonly [string];
}

const pageId = () => makeId('page', 'test/0');

/** Returns an article of these lines on a page of its own. */
export function written(...lines: readonly string[]): WrittenArticle {
  let start = 0;
  const parts = lines.map((line): Part => {
    const end = start + line.length;
    const part: Part = { pieces: [{ page: 0, start: raw(start), end: raw(end), glue: '' }] };
    start = end + 1;
    return part;
  });
  const [headline = noPart, ...blocks] = parts;
  return {
    article: {
      kicker: noPart,
      headline,
      deck: noPart,
      byline: noPart,
      blocks: blocks.map((part) => ({ role: 'paragraph', ...part })),
      series: null,
      confidence: 1,
    },
    pages: [pageId()],
    texts: [lines.join('\n')],
  };
}
