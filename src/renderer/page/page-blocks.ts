/** The blocks of a page: every part of every article and every piece of furniture, in the order one sees them. */
import type { AnyRole } from '#core/page/corrections';
import { type Part, type Piece, type RawOffset, type RawRange, raw } from '#core/page/model';
import { articleParts } from '#core/page/parts';
import { type ShownText, showPart } from '#core/page/shown';
import type { OpenPage } from '../db/articles';
import type { ArticleRow, PageRow, ReflowRow } from '../db/rows';

/** One block of the page view; blocks of an article continued elsewhere hold only what stands on this page. */
export interface PageBlock {
  /** Counts the blocks of the page from 0. */
  readonly index: number;
  /** Its article's place in `OpenPage.articles`; null for furniture. */
  readonly article: number | null;
  readonly role: AnyRole;
  /** Its pieces on this page; never none. */
  readonly pieces: readonly Piece[];
  readonly shown: ShownText;
  /** Where its text begins in the raw page. */
  readonly start: RawOffset;
}

/** Returns the blocks of a page, articles first, then furniture. */
export function blocksOfPage({
  page,
  articles,
  reflow,
}: Pick<OpenPage, 'page' | 'articles' | 'reflow'>): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const add = (article: number | null, role: AnyRole, part: Part, at: number): void => {
    const pieces = part.pieces.filter((piece) => piece.page === at);
    const first = pieces[0];
    if (first === undefined) return;
    const texts: string[] = [];
    texts[at] = page.text;
    const shown = showPart({ ...part, pieces }, texts);
    blocks.push({ index: blocks.length, article, role, pieces, shown, start: first.start });
  };
  for (const [order, row] of articles.entries()) addArticle(row, order, page, add);
  addFurniture(reflow, add);
  return blocks;
}

type Add = (article: number | null, role: AnyRole, part: Part, at: number) => void;

function addArticle(row: ArticleRow, order: number, page: PageRow, add: Add): void {
  const at = row.pages.indexOf(page.id);
  for (const { role, part } of articleParts(row.article)) add(order, role, part, at);
}

function addFurniture(reflow: ReflowRow, add: Add): void {
  for (const piece of reflow.furniture) add(null, piece.role, piece, 0);
}

/** Returns the raw ranges of a block, touching ones as one, in reading order. */
export function rangesOf({ pieces }: Pick<PageBlock, 'pieces'>): readonly RawRange[] {
  const ranges: { start: RawOffset; end: RawOffset }[] = [];
  for (const { start, end } of pieces) {
    const last = ranges.at(-1);
    if (last !== undefined && last.end === start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

/**
 * Returns the block that an offset of the raw page lies in; where it lies in none (a space, a line break) the one
 * whose text begins next after it, else the last one. null only for a page without blocks.
 */
export function blockAt(blocks: readonly PageBlock[], offset: number): PageBlock | null {
  let next: PageBlock | null = null;
  for (const block of blocks) {
    for (const { start, end } of block.pieces) {
      if (start <= offset && offset < end) return block;
      if (start > offset && (next === null || start < next.start)) next = block;
    }
  }
  return next ?? blocks.at(-1) ?? null;
}

/**
 * Returns the raw offset at a place of a block's shown text: of the character behind the place, and at the block's
 * end that behind its last character.
 */
export function rawOffsetAt({ shown }: Pick<PageBlock, 'shown'>, place: number): RawOffset | null {
  for (const segment of shown.segments) {
    if (place < segment.shownEnd) {
      // What the user read is one: no place in it has a character of its own.
      return segment.reading ? segment.start : raw(segment.start + Math.max(0, place - segment.shownStart));
    }
  }
  const last = shown.segments.at(-1);
  return last === undefined ? null : last.end;
}

/** Returns the place in a block's shown text of a raw offset, the nearest one behind it where it is not shown. */
export function shownPlaceAt({ shown }: Pick<PageBlock, 'shown'>, offset: number): number {
  for (const segment of shown.segments) {
    if (offset >= segment.end) continue;
    return segment.shownStart + (segment.reading ? 0 : Math.max(0, offset - segment.start));
  }
  return shown.text.length;
}
