/** The parts of an article as they are shown, and where its highlights begin and end in them. */
import { shownRangesOf } from '../anchor/paint';
import { articleParts, type PartRole } from '../page/parts';
import { type ShownText, showPart } from '../page/shown';
import type { ExportedArticle, ExportedHighlight } from './exported';

export interface WrittenPart {
  readonly role: PartRole;
  readonly shown: ShownText;
}

/** Returns the parts of an article in reading order. */
export function writtenParts({
  article,
  pageTexts,
}: Pick<ExportedArticle, 'article' | 'pageTexts'>): readonly WrittenPart[] {
  return articleParts(article).map(({ role, part }) => ({ role, shown: showPart(part, pageTexts) }));
}

/**
 * Returns what a highlight covers as it is shown, one text a part; the stored quotes where it covers nothing, or was
 * lost.
 */
export function quotedText(
  highlight: Pick<ExportedHighlight, 'isLost' | 'spans' | 'quotes'>,
  { pages }: Pick<ExportedArticle, 'pages'>,
  parts: readonly WrittenPart[],
): readonly string[] {
  const covered = highlight.isLost
    ? []
    : parts.flatMap(({ shown }) => {
        const ranges = shownRangesOf(shown, highlight.spans, pages);
        const text = ranges.map(({ start, end }) => shown.text.slice(start, end)).join(' … ');
        return text.trim() === '' ? [] : [text.trim()];
      });
  return covered.length > 0 ? covered : storedText(highlight);
}

/** Returns the stored quotes of a highlight, one a line of its own, as they can be read. */
export function storedText({ quotes }: Pick<ExportedHighlight, 'quotes'>): readonly string[] {
  return quotes.map((quote) => quote.replace(/\s+/gu, ' ').trim()).filter((quote) => quote !== '');
}

/** A stretch of shown text under the same highlights. */
export interface WrittenRun {
  readonly text: string;
  /** Where it stands in the part's shown text. */
  readonly start: number;
  readonly highlights: readonly ExportedHighlight[];
  /** Those of which this is the first stretch in the article, and those of which it is the last. */
  readonly begins: readonly ExportedHighlight[];
  readonly ends: readonly ExportedHighlight[];
}

/** Returns each part's whole text as runs; lost highlights are in none. An empty part has no runs. */
export function writtenRuns(
  { pages }: Pick<ExportedArticle, 'pages'>,
  parts: readonly WrittenPart[],
  highlights: readonly ExportedHighlight[],
): readonly (readonly WrittenRun[])[] {
  const runs = parts.map(({ shown }): WrittenRun[] => {
    const layers = highlights.flatMap((highlight) => {
      const ranges = highlight.isLost ? [] : shownRangesOf(shown, highlight.spans, pages);
      return ranges.length === 0 ? [] : [{ highlight, ranges }];
    });
    const cuts = new Set<number>([0, shown.text.length]);
    for (const { ranges } of layers) for (const { start, end } of ranges) cuts.add(start).add(end);
    const ordered = [...cuts].sort((a, b) => a - b);
    return ordered.slice(0, -1).map((start, at) => {
      const end = ordered[at + 1] ?? start;
      const over = layers.filter(({ ranges }) => ranges.some((one) => one.start <= start && end <= one.end));
      return {
        text: shown.text.slice(start, end),
        start,
        highlights: over.map(({ highlight }) => highlight),
        begins: [],
        ends: [],
      };
    });
  });
  return withEnds(runs);
}

function withEnds(parts: readonly (readonly WrittenRun[])[]): readonly (readonly WrittenRun[])[] {
  const first = new Map<string, WrittenRun>();
  const last = new Map<string, WrittenRun>();
  for (const run of parts.flat()) {
    for (const { id } of run.highlights) {
      if (!first.has(id)) first.set(id, run);
      last.set(id, run);
    }
  }
  return parts.map((runs) =>
    runs.map((run) => ({
      ...run,
      begins: run.highlights.filter(({ id }) => first.get(id) === run),
      ends: run.highlights.filter(({ id }) => last.get(id) === run),
    })),
  );
}
