/** Which text is painted how: runs under highlights sorted into the named layers that the style sheet colours. */
import type { PaintRun } from '#core/anchor/paint';
import type { PartRange } from '#core/anchor/selection';
import type { HighlightId } from '#core/page/ids';
import type { ShownOffset } from '#core/page/model';
import type { ShownText } from '#core/page/shown';
import type { HighlightColour } from '../db/rows';

/**
 * `tint`: under one highlight. `over`: the newer ones of several that overlap, half transparent, so that both
 * colours can be seen. `noted`: underlined, because there is a note.
 */
export type LayerName =
  | `bs-${'tint' | 'over' | 'noted'}-${HighlightColour}`
  | 'bs-match'
  | 'bs-match-now'
  | 'bs-corrected'
  | 'bs-chosen'
  | 'bs-flash';

/** What a highlight looks like. */
export interface HighlightLook {
  readonly colour: HighlightColour;
  readonly hasNote: boolean;
}

export type Layers = ReadonlyMap<LayerName, readonly PartRange[]>;

/** Returns the layers of an article's runs; ids without a look (just deleted) are not painted. */
export function paintLayers(
  runsByPart: readonly (readonly PaintRun[])[],
  looks: ReadonlyMap<HighlightId, HighlightLook>,
): Layers {
  const layers = new Map<LayerName, PartRange[]>();
  const paint = (name: LayerName, range: PartRange) => {
    const ranges = layers.get(name);
    if (ranges === undefined) layers.set(name, [range]);
    else ranges.push(range);
  };
  runsByPart.forEach((runs, part) => {
    for (const { start, end, highlightIds } of runs) {
      const range: PartRange = { part, range: { start, end } };
      let isLowest = true;
      for (const id of highlightIds) {
        const look = looks.get(id);
        if (look === undefined) continue;
        paint(`bs-${isLowest ? 'tint' : 'over'}-${look.colour}`, range);
        if (look.hasNote) paint(`bs-noted-${look.colour}`, range);
        isLowest = false;
      }
    }
  });
  return layers;
}

/** Returns the layer of what the user reads otherwise than it is printed. */
export function correctedLayer(
  parts: readonly { readonly index: number; readonly shown: ShownText }[],
): Layers {
  const ranges = parts.flatMap(({ index, shown }) =>
    shown.segments.flatMap(({ reading, shownStart: start, shownEnd: end }): PartRange[] =>
      reading === true && start < end ? [{ part: index, range: { start, end } }] : [],
    ),
  );
  return new Map([['bs-corrected', ranges] as const]);
}

/** Returns the highlights at a place of the shown text, the one on top first; a run holds its start, not its end. */
export function highlightsAt(
  runsByPart: readonly (readonly PaintRun[])[],
  place: { readonly part: number; readonly offset: ShownOffset },
): readonly HighlightId[] {
  const run = runsByPart[place.part]?.find(({ start, end }) => start <= place.offset && place.offset < end);
  return run === undefined ? [] : run.highlightIds.toReversed();
}

/** Returns the runs of every highlight as ranges, in reading order: for whoever asks for many of them. */
export function rangesByHighlight(
  runsByPart: readonly (readonly PaintRun[])[],
): ReadonlyMap<HighlightId, readonly PartRange[]> {
  const ranges = new Map<HighlightId, PartRange[]>();
  runsByPart.forEach((runs, part) => {
    for (const { start, end, highlightIds } of runs) {
      for (const id of highlightIds) {
        const found = ranges.get(id);
        if (found === undefined) ranges.set(id, [{ part, range: { start, end } }]);
        else found.push({ part, range: { start, end } });
      }
    }
  });
  return ranges;
}

/** Returns the runs of one highlight as ranges, in reading order. */
export function rangesOfHighlight(
  runsByPart: readonly (readonly PaintRun[])[],
  id: HighlightId,
): readonly PartRange[] {
  return runsByPart.flatMap((runs, part) =>
    runs
      .filter(({ highlightIds }) => highlightIds.includes(id))
      .map(({ start, end }) => ({ part, range: { start, end } })),
  );
}
