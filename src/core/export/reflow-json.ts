/** What `broadsheet reflow --json` prints of one file: other tools rely on its shape. */
import type { DecodedText, EncodingName } from '../dump/decode';
import type { PageText } from '../dump/pages';
import type { BlockRole, FurnitureRole, PageReflow, Part, Series } from '../page/model';
import { showPart } from '../page/shown';

/** Half-open range of UTF-16 offsets in the whole file's decoded text, without byte order mark. */
export type JsonSpan = readonly [from: number, to: number];

/** One file; the order of the keys is the order in which they are printed. */
export interface ReflowJson {
  readonly file: string;
  /** BCP 47: the language most of the file's text is in, 'und' where there is too little to tell. */
  readonly lang: string;
  readonly encoding: EncodingName;
  readonly articles: readonly JsonArticle[];
  readonly furniture: readonly JsonFurniture[];
}

export interface JsonArticle {
  /** Index of the page in the file, from 0. */
  readonly page: number;
  readonly kicker: string;
  readonly headline: string;
  readonly deck: string;
  readonly byline: string;
  readonly kickerSpans: readonly JsonSpan[];
  readonly headlineSpans: readonly JsonSpan[];
  readonly deckSpans: readonly JsonSpan[];
  readonly bylineSpans: readonly JsonSpan[];
  readonly series: Series | null;
  readonly blocks: readonly {
    readonly role: BlockRole;
    readonly text: string;
    readonly spans: readonly JsonSpan[];
  }[];
  /** 0 to 1, three decimals. */
  readonly confidence: number;
}

export interface JsonFurniture {
  readonly page: number;
  readonly role: FurnitureRole;
  readonly text: string;
  readonly spans: readonly JsonSpan[];
}

/** A dump as ingest gives it: its text and what the engine made of each page. */
export interface ReflowedDump {
  readonly decoded: DecodedText;
  readonly pages: readonly { readonly page: PageText; readonly reflow: PageReflow }[];
}

/** Returns the object that is printed for a file. */
export function toReflowJson(file: string, dump: ReflowedDump): ReflowJson {
  return {
    file,
    lang: languageOf(dump),
    encoding: dump.decoded.encoding,
    articles: dump.pages.flatMap(({ page, reflow }) =>
      reflow.articles.map((article) => ({
        page: page.ordinal,
        kicker: textOf(article.kicker, page),
        headline: textOf(article.headline, page),
        deck: textOf(article.deck, page),
        byline: textOf(article.byline, page),
        kickerSpans: spansOf(article.kicker, page),
        headlineSpans: spansOf(article.headline, page),
        deckSpans: spansOf(article.deck, page),
        bylineSpans: spansOf(article.byline, page),
        series: article.series === null ? null : { name: article.series.name, part: article.series.part },
        blocks: article.blocks.map((block) => ({
          role: block.role,
          text: textOf(block, page),
          spans: spansOf(block, page),
        })),
        confidence: Math.round(article.confidence * 1000) / 1000,
      })),
    ),
    furniture: dump.pages.flatMap(({ page, reflow }) =>
      reflow.furniture.map((furniture) => ({
        page: page.ordinal,
        role: furniture.role,
        text: textOf(furniture, page),
        spans: spansOf(furniture, page),
      })),
    ),
  };
}

function textOf(part: Part, page: PageText): string {
  return showPart(part, [page.text]).text;
}

/** The spans of a part in the file; pieces with nothing but spaces between them on their line become one. */
function spansOf(part: Part, page: PageText): readonly JsonSpan[] {
  const spans: [number, number][] = [];
  for (const { start, end } of part.pieces) {
    const last = spans.at(-1);
    const gap = last === undefined ? null : page.text.slice(last[1] - page.start, start);
    if (last !== undefined && last[1] - page.start <= start && gap !== null && onlySpaces.test(gap)) {
      last[1] = page.start + end;
    } else {
      spans.push([page.start + start, page.start + end]);
    }
  }
  return spans;
}

const onlySpaces = /^[^\S\n\r\u2028\u2029]*$/u;

/** The language of the pages with the most text among them. */
function languageOf(dump: ReflowedDump): string {
  const lengths = new Map<string, number>();
  for (const { page, reflow } of dump.pages) {
    if (reflow.lang === 'und') continue;
    lengths.set(reflow.lang, (lengths.get(reflow.lang) ?? 0) + page.text.length);
  }
  let best = 'und';
  for (const [lang, length] of lengths) if (length > (lengths.get(best) ?? -1)) best = lang;
  return best;
}
