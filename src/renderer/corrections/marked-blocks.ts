/** What of a page the user mended: which blocks, which articles, and how. */
import { assertNever } from '#core/base/assert';
import type { Correction, CorrectionKind } from '#core/page/corrections';
import type { RawRange } from '#core/page/model';
import { type PageBlock, rangesOf } from '../page/page-blocks';

/** Kinds of corrections by block; readings are marked in the text itself and are not among them. */
export type MarkedBlocks = ReadonlyMap<number, readonly CorrectionKind[]>;

/** Returns the corrections that touch each block; what speaks of a whole article is on its first block. */
export function markedBlocks(blocks: readonly PageBlock[], corrections: readonly Correction[]): MarkedBlocks {
  const marked = new Map<number, CorrectionKind[]>();
  const mark = (block: PageBlock | undefined, kind: CorrectionKind): void => {
    if (block === undefined) return;
    const kinds = marked.get(block.index) ?? [];
    if (!kinds.includes(kind)) marked.set(block.index, [...kinds, kind]);
  };
  for (const correction of corrections) {
    if (correction.lost) continue;
    for (const block of touchedBy(correction, blocks)) mark(block, correction.kind);
  }
  return marked;
}

function touchedBy(correction: Correction, blocks: readonly PageBlock[]): readonly PageBlock[] {
  switch (correction.kind) {
    case 'role':
    case 'move':
      return blocks.filter((block) => meets(block, correction.ranges));
    case 'headline':
      return correction.headline === null
        ? firstOf(blocks, correction.article)
        : blocks.filter((block) => meets(block, correction.headline ?? []));
    case 'merge':
      return firstOf(blocks, correction.articles.flat());
    case 'order':
      return firstOf(blocks, correction.article);
    case 'split':
    case 'break':
    case 'join':
      return blocks.filter((block) => meets(block, [{ start: correction.at, end: correction.at }]));
    case 'reading':
      return [];
    default:
      return assertNever(correction);
  }
}

/** The first block of each article that has some of the text. */
function firstOf(blocks: readonly PageBlock[], ranges: readonly RawRange[]): readonly PageBlock[] {
  const articles = new Set<number>();
  return blocks.filter((block) => {
    if (block.article === null || articles.has(block.article)) return false;
    const isIn = blocks.some((other) => other.article === block.article && meets(other, ranges));
    if (isIn) articles.add(block.article);
    return isIn;
  });
}

/** An empty range meets the block that has the character behind it. */
function meets(block: PageBlock, ranges: readonly RawRange[]): boolean {
  return rangesOf(block).some((own) =>
    ranges.some(({ start, end }) => start < own.end && (end > own.start || start >= own.start)),
  );
}
