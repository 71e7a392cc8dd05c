/** Builders for reader tests: an invented page, its articles, and the stored rows around them. */
import { makeId } from '#core/page/ids';
import {
  type Article,
  type Block,
  type BlockRole,
  noPart,
  type Part,
  type Piece,
  raw,
} from '#core/page/model';

/** A part whose pieces are these quotes, each found in the text behind the one before. */
export function partOf(
  text: string,
  quotes: readonly (
    | string
    | { readonly quote: string; readonly glue?: Piece['glue']; readonly hidden?: true }
  )[],
  page = 0,
): Part {
  let from = 0;
  const pieces = quotes.map((entry): Piece => {
    const { quote, glue = '', hidden } = typeof entry === 'string' ? { quote: entry } : { ...entry };
    const start = text.indexOf(quote, from);
    if (start === -1) throw new Error(`'${quote}' is not in the sample`);
    from = start + quote.length;
    return { page, start: raw(start), end: raw(from), glue, ...(hidden && { hidden }) };
  });
  return { pieces };
}

/** A block of a role. */
export function blockOf(role: BlockRole, part: Part): Block {
  return { role, ...part };
}

/** An article with the parts given and none of the others. */
export function articleOf(parts: Partial<Article>): Article {
  return {
    kicker: noPart,
    headline: noPart,
    deck: noPart,
    byline: noPart,
    blocks: [],
    series: null,
    confidence: 0.9,
    ...parts,
  };
}

/** A page of an invented paper: a headline over two lines, two paragraphs in justified columns, an imprint. */
export const pageText = [
  '河口日报　第三版',
  '',
  '渡口夜航恢复',
  '首班渡轮今晚开出',
  '',
  '　　本报讯 停航半年的东',
  '岸 渡 口 昨 天 恢 复',
  '夜航。',
  '　　乘客说，等了很久。',
].join('\n');

export const pageId = makeId('page', 'sample/0');

/** The article of `pageText`. */
export const sampleArticle: Article = articleOf({
  headline: partOf(pageText, ['渡口夜航恢复', { quote: '首班渡轮今晚开出', glue: ' ' }]),
  blocks: [
    blockOf(
      'paragraph',
      partOf(pageText, [
        '本报讯',
        { quote: '停航半年的东', glue: ' ' },
        '岸',
        '渡',
        '口',
        '昨',
        '天',
        '恢',
        '复',
        '夜航。',
      ]),
    ),
    blockOf('paragraph', partOf(pageText, ['乘客说，等了很久。'])),
  ],
});
