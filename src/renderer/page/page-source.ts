/** A page's raw text as the source pane shows it, with the block that each stretch belongs to. */
import type { PageRow } from '../db/rows';
import type { SourcePage } from '../reader/source-pages';
import type { PageBlock } from './page-blocks';

/** Returns the raw page; an owner's `part` is the index of a block. */
export function pageSource(page: PageRow, blocks: readonly PageBlock[]): SourcePage {
  const owned = blocks.flatMap(({ index, role, pieces }) =>
    pieces.map(({ start, end }) => ({ start, end, owner: { kind: 'part', part: index, role } as const })),
  );
  return {
    id: page.id,
    number: page.ordinal + 1,
    text: page.text,
    owned: owned.sort((a, b) => a.start - b.start),
    others: [],
  };
}
