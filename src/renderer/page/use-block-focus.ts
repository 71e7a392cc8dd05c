/**
 * Which block one is at, and which are chosen with it. Both are kept as places of the raw text: whatever an
 * operation makes of the blocks, one stays on the same text.
 */
import { useCallback, useMemo, useState } from 'react';
import type { RawOffset } from '#core/page/model';
import { blockAt, type PageBlock } from './page-blocks';

export interface BlockFocus {
  /** null only on a page without blocks. */
  readonly current: PageBlock | null;
  /** What operations work on: the chosen blocks, or the current one alone; in page order. */
  readonly targets: readonly PageBlock[];
  /** Indexes of the chosen blocks; none when only the current one is meant. */
  readonly chosen: ReadonlySet<number>;
  /** Goes to a block, and leaves what was chosen unless it is one of it. */
  goTo(block: PageBlock): void;
  /** Goes to the block with this place of the raw text. */
  goToOffset(offset: RawOffset): void;
  /** Goes to a block and chooses everything from where the choosing began. */
  extendTo(block: PageBlock): void;
  /** Chooses a block or leaves it. */
  toggle(block: PageBlock): void;
  chooseNone(): void;
}

interface Places {
  readonly at: RawOffset | null;
  readonly anchor: RawOffset | null;
  readonly chosen: readonly RawOffset[];
}

/** Returns where one is among the blocks; `initial` is a raw offset to begin at. */
export function useBlockFocus(blocks: readonly PageBlock[], initial: RawOffset | null): BlockFocus {
  const [places, setPlaces] = useState<Places>({ at: initial, anchor: null, chosen: [] });
  const current = places.at === null ? (blocks[0] ?? null) : blockAt(blocks, places.at);
  const chosen = useMemo(() => {
    const found = places.chosen.map((offset) => blockAt(blocks, offset)?.index);
    return new Set(found.filter((index) => index !== undefined));
  }, [blocks, places.chosen]);
  const targets = useMemo(() => {
    if (chosen.size > 0) return blocks.filter(({ index }) => chosen.has(index));
    return current === null ? [] : [current];
  }, [blocks, chosen, current]);

  const goToOffset = useCallback((at: RawOffset) => {
    setPlaces((before) =>
      before.at === at && before.chosen.length === 0 ? before : { at, anchor: null, chosen: [] },
    );
  }, []);

  return {
    current,
    chosen,
    targets,
    goToOffset,
    goTo: (block) => {
      if (block.index === current?.index) return;
      if (chosen.has(block.index)) setPlaces((before) => ({ ...before, at: block.start }));
      else goToOffset(block.start);
    },
    extendTo: (block) => {
      const anchor = places.anchor ?? current?.start ?? block.start;
      const from = blockAt(blocks, anchor)?.index ?? block.index;
      const range = blocks.slice(Math.min(from, block.index), Math.max(from, block.index) + 1);
      setPlaces({ at: block.start, anchor, chosen: range.map(({ start }) => start) });
    },
    toggle: (block) => {
      const before = chosen.size === 0 && current !== null ? [current.index] : [...chosen];
      const next = before.includes(block.index)
        ? before.filter((index) => index !== block.index)
        : [...before, block.index];
      const offsets = blocks.filter(({ index }) => next.includes(index)).map(({ start }) => start);
      setPlaces({ at: block.start, anchor: block.start, chosen: offsets });
    },
    chooseNone: () => setPlaces((before) => ({ ...before, anchor: null, chosen: [] })),
  };
}
