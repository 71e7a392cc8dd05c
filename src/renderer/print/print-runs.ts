/** An article as it is printed: its text cut where highlights begin and end, notes numbered in reading order. */
import type { PaintRun } from '#core/anchor/paint';
import type { HighlightId } from '#core/page/ids';
import type { HighlightColour, HighlightRow, NoteRow } from '../db/rows';

/** A run of a part's text, under the same highlights. */
export interface PrintRun {
  readonly text: string;
  /** The colour of the topmost highlight; null under none. */
  readonly colour: HighlightColour | null;
  /** The numbers of the notes whose highlights end here. */
  readonly notes: readonly number[];
}

/** A note with its number in the print. */
export interface NumberedNote {
  readonly number: number;
  readonly highlight: HighlightRow;
  readonly note: NoteRow;
}

/** Returns the notes on highlights in the order in which their highlights begin in the text, numbered from 1. */
export function numberNotes(
  runsByPart: readonly (readonly PaintRun[])[],
  highlights: readonly HighlightRow[],
  notes: readonly NoteRow[],
): readonly NumberedNote[] {
  const byId = new Map(highlights.map((row) => [row.id, row]));
  const noteOf = new Map(notes.map((note) => [note.highlightId, note]));
  const numbered = new Map<HighlightId, NumberedNote>();
  for (const { highlightIds } of runsByPart.flat()) {
    for (const id of highlightIds) {
      const highlight = byId.get(id);
      const note = noteOf.get(id);
      if (highlight === undefined || note === undefined || note.body.trim() === '' || numbered.has(id))
        continue;
      numbered.set(id, { number: numbered.size + 1, highlight, note });
    }
  }
  return [...numbered.values()];
}

/** Where the last run of each highlight ends: its part, and its place there. */
function lastRuns(
  runsByPart: readonly (readonly PaintRun[])[],
): ReadonlyMap<HighlightId, { readonly part: number; readonly end: number }> {
  const last = new Map<HighlightId, { readonly part: number; readonly end: number }>();
  runsByPart.forEach((runs, part) => {
    for (const { end, highlightIds } of runs) for (const id of highlightIds) last.set(id, { part, end });
  });
  return last;
}

/** Returns the runs of every part; together a part's runs are exactly its text. `texts[i]` is what part `i` shows. */
export function printRuns(
  texts: readonly string[],
  runsByPart: readonly (readonly PaintRun[])[],
  highlights: readonly HighlightRow[],
  numbered: readonly NumberedNote[],
): readonly (readonly PrintRun[])[] {
  const colours = new Map(highlights.map(({ id, colour }) => [id, colour]));
  const ends = lastRuns(runsByPart);
  return texts.map((text, part) => {
    const runs: PrintRun[] = [];
    let from = 0;
    for (const { start, end, highlightIds } of runsByPart[part] ?? []) {
      if (start > from) runs.push({ text: text.slice(from, start), colour: null, notes: [] });
      const top = highlightIds.at(-1);
      const ended = numbered.filter(({ highlight: { id } }) => {
        const last = ends.get(id);
        return last?.part === part && last.end === end;
      });
      runs.push({
        text: text.slice(start, end),
        colour: (top === undefined ? undefined : colours.get(top)) ?? null,
        notes: ended.map(({ number }) => number),
      });
      from = end;
    }
    if (from < text.length) runs.push({ text: text.slice(from), colour: null, notes: [] });
    return runs;
  });
}
