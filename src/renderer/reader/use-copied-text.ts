/** What goes to the clipboard when text of the article is copied. */
import { type RefObject, useEffect } from 'react';
import type { PartRange } from '#core/anchor/selection';
import { shownRangesOf } from './dom-range';
import { displayedText, textOfRanges } from './reading-text';
import type { Display } from './use-display';
import type { CopiedText } from './use-text-actions';

/**
 * Returns what ranges are copied as: what is stored, in whatever characters it is shown, unless the user wants those
 * (`asShown`). The system's own keys and menu copy the same.
 */
export function useCopiedText(
  sheet: RefObject<HTMLElement | null>,
  { parts, script }: Display,
  asShown: boolean,
): CopiedText {
  const isStored = script !== null && !asShown;
  useEffect(() => {
    // Where both are the same the system copies, with its own idea of paragraphs.
    if (!isStored) return;
    const onCopy = (event: ClipboardEvent) => {
      const selection = document.getSelection();
      const element = sheet.current;
      if (event.defaultPrevented || element === null || selection === null) return;
      if (selection.isCollapsed || selection.rangeCount === 0) return;
      const ranges = shownRangesOf(element, selection.getRangeAt(0));
      // What is selected elsewhere is shown as it is stored.
      if (ranges.length === 0) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', textOfRanges(parts, ranges));
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [sheet, parts, isStored]);
  return (ranges: readonly PartRange[]) =>
    asShown ? textOfRanges(parts, ranges, displayedText) : textOfRanges(parts, ranges);
}
