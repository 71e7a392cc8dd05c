/**
 * The text of an article in REFI-QDA projects: what is shown of it, a part a line, lines ended by LF. Positions in it
 * are code points from 0, the end not included.
 */

import { shownRangesOf } from '../anchor/paint';
import type { PageId } from '../page/ids';
import { type Span, shownAt } from '../page/model';
import { articleParts } from '../page/parts';
import { bridgeable, showPart, toRaw } from '../page/shown';
import { codePointsOf } from '../text/code-points';
import type { LibraryArticle } from './library';
import { writtenParts } from './written-parts';

export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

export interface SourceText {
  readonly text: string;
  /** Returns where raw spans stand; ranges with nothing but white space between them are one. [] where nowhere. */
  rangesOf(spans: readonly Span[]): readonly SourceRange[];
  /** Returns the raw spans under a range, in reading order: the way back. */
  spansOf(range: SourceRange): readonly Span[];
}

/** Returns the text of an article with its ways there and back. */
export function sourceTextOf({ article, pages }: Pick<LibraryArticle, 'article' | 'pages'>): SourceText {
  const pageIds: readonly PageId[] = pages.map(({ id }) => id);
  const pageTexts = pages.map(({ text }) => text);
  const parts = writtenParts({ article, pageTexts });
  const starts: number[] = [];
  let text = '';
  for (const { shown } of parts) {
    if (starts.length > 0) text += '\n';
    starts.push(text.length);
    // A character for a character, so that positions stay.
    text += shown.text.replace(/[\r\u2028\u2029]/gu, '\n');
  }
  const points = codePointsOf(text);
  return {
    text,
    rangesOf(spans) {
      const units = parts.flatMap(({ shown }, at) =>
        shownRangesOf(shown, spans, pageIds).map(({ start, end }) => ({
          start: (starts[at] ?? 0) + start,
          end: (starts[at] ?? 0) + end,
        })),
      );
      return joined(units, text).map(({ start, end }) => ({
        start: points.toCodePoints(start),
        end: points.toCodePoints(end),
      }));
    },
    spansOf({ start, end }) {
      const from = points.toUnits(start);
      const to = points.toUnits(end);
      return articleParts(article).flatMap(({ part }, at) => {
        const own = starts[at] ?? 0;
        const shown = showPart(part, pageTexts);
        const range = {
          start: shownAt(Math.max(0, from - own)),
          end: shownAt(Math.min(shown.text.length, to - own)),
        };
        if (range.start >= range.end) return [];
        return toRaw(shown, range, bridgeable(part, pageTexts)).flatMap(
          ({ page, ...rest }): readonly Span[] => {
            const id = pageIds[page];
            return id === undefined ? [] : [{ page: id, ...rest }];
          },
        );
      });
    },
  };
}

function joined(ranges: readonly SourceRange[], text: string): readonly SourceRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = whole.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
