/** Builds articles to export: each part's text stands on lines of its own in one invented page. */
import type { ExportedArticle, ExportedHighlight, ExportWords } from '#core/export/exported';
import { nothingShown } from '#core/page/facts';
import { makeId } from '#core/page/ids';
import {
  type Article,
  type Block,
  type BlockRole,
  type Glue,
  noPart,
  type Part,
  raw,
} from '#core/page/model';

export const page = makeId('page', 'p');

export const words: ExportWords = {
  untitled: 'Untitled',
  notes: 'Notes',
  pageNotes: 'Notes on the page',
  links: 'Links',
  highlights: 'Highlights',
  sourceLines: 'Source',
  lost: 'not found any more',
  tags: 'Tags',
  page: 'page {number}',
  printedPage: 'page {number}',
  colours: { yellow: 'yellow', green: 'green', blue: 'blue' },
};

export const everything = { highlights: true, notes: true, tags: true, sourceLines: true } as const;

export type HeadTexts = Partial<Record<'kicker' | 'headline' | 'deck' | 'byline', string>>;

/** Returns an article with these parts; a line break in a part's text is one that is shown. */
export function exported(
  head: HeadTexts,
  blocks: readonly (readonly [role: BlockRole, text: string])[],
  rest: Partial<ExportedArticle> = {},
): ExportedArticle {
  let text = '';
  const add = (shown: string): Part => {
    const pieces = shown.split('\n').map((line, index) => {
      const start = text.length;
      text += `${line}\n`;
      const glue: Glue = index === 0 ? '' : '\n';
      return { page: 0, start: raw(start), end: raw(start + line.length), glue };
    });
    return { pieces };
  };
  const headPart = (role: keyof HeadTexts) => (head[role] === undefined ? noPart : add(head[role]));
  const article: Article = {
    kicker: headPart('kicker'),
    headline: headPart('headline'),
    deck: headPart('deck'),
    byline: headPart('byline'),
    blocks: blocks.map(([role, shown]): Block => ({ role, ...add(shown) })),
    series: null,
    confidence: 1,
  };
  return {
    id: makeId('article', 'p/0'),
    title: head.headline ?? 'First words',
    lang: 'zh-Hans',
    article,
    pages: [page],
    pageTexts: [text],
    source: 'Evening Courier',
    path: '1987/1987-03-02.txt',
    page: 3,
    encoding: 'gb18030',
    facts: nothingShown,
    authors: [],
    tags: [],
    tagPaths: [],
    read: false,
    highlights: [],
    notes: [],
    pageNotes: [],
    links: [],
    ...rest,
  };
}

/** Returns a highlight over each of these stretches of the article's raw text. */
export function highlight(
  of: ExportedArticle,
  stretches: readonly string[],
  rest: Partial<ExportedHighlight> = {},
): ExportedHighlight {
  const text = of.pageTexts[0] ?? '';
  const spans = stretches.map((stretch) => {
    const start = text.indexOf(stretch);
    if (start < 0) throw new Error(`not in the text: ${stretch}`);
    return { page, start: raw(start), end: raw(start + stretch.length) };
  });
  return {
    id: makeId('highlight', stretches.join()),
    colour: 'yellow',
    spans,
    quotes: stretches,
    isLost: false,
    ...{ note: '', meaning: '', tags: [], status: 'exact', maker: '', createdAt: 0 },
    ...rest,
  };
}
