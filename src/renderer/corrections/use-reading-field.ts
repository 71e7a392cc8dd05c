/** Which characters are being read anew: those selected in a block, or the one behind the caret. */
import { type RefObject, useState } from 'react';
import type { RawRange } from '#core/page/model';
import { shownAt } from '#core/page/model';
import type { PageBlock } from '../page/page-blocks';
import { correctedAt, textRuns } from '../page/text-runs';
import { caretIn, rawRangeIn, selectedIn } from '../page/use-block-caret';
import { domRangesOf } from '../reader/dom-range';

/** What the field is open on. */
export interface OpenReading {
  readonly block: PageBlock;
  readonly range: RawRange;
  readonly original: string;
  readonly shown: string;
  /** Of the place, in CSS pixels from the root's top left corner. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface ReadingPlace {
  readonly opened: OpenReading | null;
  /** Opens the field on what is selected in the block; false when nothing is, and no caret either. */
  open(block: PageBlock): boolean;
  close(): void;
}

/** Returns the state of the field for characters in `root`, whose page has this raw text. */
export function useReadingField(root: RefObject<HTMLElement | null>, pageText: string): ReadingPlace {
  const [opened, setOpened] = useState<OpenReading | null>(null);
  return {
    opened,
    open: (block) => {
      const element = root.current;
      const range = element === null ? null : readingRange(element, block, pageText);
      if (element === null || range === null) return false;
      const covered = rawRangeIn(block, range);
      if (covered === null) return false;
      setOpened({
        block,
        range: covered,
        original: pageText.slice(covered.start, covered.end),
        shown: block.shown.text.slice(range.start, range.end),
        box: boxOf(element, block, range),
      });
      return true;
    },
    close: () => setOpened(null),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A correction under the selection or at the caret is taken whole. */
function readingRange(root: HTMLElement, block: PageBlock, pageText: string): Range | null {
  const runs = textRuns(block, pageText);
  const { text } = block.shown;
  const selected = selectedIn(root, block);
  const caret = caretIn(root, block);
  if (selected === null) {
    if (caret === null) return null;
    const corrected = correctedAt(runs, caret);
    if (corrected !== null && corrected.text !== '') {
      return { start: corrected.start, end: corrected.start + corrected.text.length };
    }
    const at = caret < text.length ? caret : caret - 1;
    if (at < 0) return null;
    return { start: at, end: at + String.fromCodePoint(text.codePointAt(at) ?? 0).length };
  }
  let { start, end } = selected;
  for (const run of runs) {
    if (run.original === null || run.start >= end || run.start + run.text.length <= start) continue;
    start = Math.min(start, run.start);
    end = Math.max(end, run.start + run.text.length);
  }
  return { start, end };
}

function boxOf(root: HTMLElement, block: PageBlock, { start, end }: Range): OpenReading['box'] {
  const ranges = domRangesOf(root, {
    part: block.index,
    range: { start: shownAt(start), end: shownAt(end) },
  });
  const frame = root.getBoundingClientRect();
  const rect =
    typeof ranges[0]?.getBoundingClientRect === 'function' ? ranges[0].getBoundingClientRect() : frame;
  return { left: rect.left - frame.left, top: rect.top - frame.top, width: rect.width, height: rect.height };
}
