/** Generated pages and ways to cut them into articles: for the laws about offsets and about attaching. */
import fc from 'fast-check';
import { type Article, noPart, type Part, type Piece, raw } from '#core/page/model';

/** Lines of a generated page; some end in a hyphen, some are justified with wide spaces, some have rare characters. */
const line = fc
  .array(fc.constantFrom('米', '價', '城', 'a', 'b', '𠀀', '　', ' ', '。'), { minLength: 1, maxLength: 12 })
  .map((units) => units.join(''))
  .chain((text) => fc.constantFrom(text, `${text}-`, `  ${text}`));

const pageText = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'));

export interface CutPage {
  readonly text: string;
  /** Articles of whole lines, one after the other; each line is a part of one or two pieces. */
  readonly articles: readonly Article[];
}

/** A page with its solid lines shared out among articles, in order. */
export const cutPage: fc.Arbitrary<CutPage> = pageText.chain((text) =>
  cutOf(text).map((articles) => ({ text, articles })),
);

/** Two independent ways to cut the same page. */
export const recutPage = pageText.chain((text) =>
  fc.tuple(cutOf(text), cutOf(text)).map(([before, after]) => ({ text, before, after })),
);

function cutOf(text: string): fc.Arbitrary<readonly Article[]> {
  const lines = solidLines(text);
  return fc
    .array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: lines.length, maxLength: lines.length })
    .map((cuts) => {
      const groups: { pieces: readonly Piece[]; opensPart: boolean }[][] = [];
      lines.forEach((pieces, at) => {
        const [opensArticle, opensPart] = cuts[at] ?? [true, true];
        const group = groups.at(-1);
        if (group === undefined || opensArticle) groups.push([{ pieces, opensPart: true }]);
        else group.push({ pieces, opensPart });
      });
      return groups.map((group) => articleOf(group));
    });
}

function articleOf(group: readonly { pieces: readonly Piece[]; opensPart: boolean }[]): Article {
  const parts: Piece[][] = [];
  for (const { pieces, opensPart } of group) {
    const part = parts.at(-1);
    if (part === undefined || opensPart) parts.push([...pieces]);
    else part.push(...pieces);
  }
  const [first = [], ...rest] = parts;
  const headline: Part = rest.length > 0 ? { pieces: first } : noPart;
  const blocks = (rest.length > 0 ? rest : [first]).map((pieces) => ({ role: 'paragraph' as const, pieces }));
  return { kicker: noPart, headline, deck: noPart, byline: noPart, blocks, series: null, confidence: 1 };
}

/** The pieces of each line that has text: runs without wide spaces, the hyphen at the end hidden. */
function solidLines(text: string): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  let start = 0;
  for (const value of text.split('\n')) {
    const pieces: Piece[] = [];
    for (const { 0: run, index } of value.matchAll(/[^　\s]+/gu)) {
      const from = start + index;
      const isHyphen = run.endsWith('-') && run.length > 1 && index + run.length === value.length;
      const end = from + run.length - (isHyphen ? 1 : 0);
      pieces.push({ page: 0, start: raw(from), end: raw(end), glue: pieces.length === 0 ? '' : ' ' });
      if (isHyphen) pieces.push({ page: 0, start: raw(end), end: raw(end + 1), glue: '', hidden: true });
    }
    if (pieces.length > 0) lines.push(pieces);
    start += value.length + 1;
  }
  return lines;
}
