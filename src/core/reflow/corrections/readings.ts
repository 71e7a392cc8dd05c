/** Misread characters: the raw text keeps them, and what the user read is shown in their place. */
import type { ReadingCorrection } from '../../page/corrections';
import type { Piece, RawRange } from '../../page/model';
import { runsOf } from './cut';
import { type DraftPage, piecesAt, placesOf, putPieces } from './draft-page';
import { touches } from './take';

/** Puts the readings in place, after everything else, so that nothing cuts them; of two that overlap the later one. */
export function applyReadings(page: DraftPage, readings: readonly ReadingCorrection[]): void {
  const done: RawRange[] = [];
  for (const reading of [...readings].reverse()) {
    if (done.some(({ start, end }) => start < reading.end && reading.start < end)) continue;
    if (applyReading(page, reading)) done.push(reading);
  }
}

/** Returns false, and changes nothing, when the characters no longer stand in one part. */
function applyReading(page: DraftPage, { start, end, reading }: ReadingCorrection): boolean {
  const range = { start, end };
  const places = placesOf(page).filter((place) => touches(piecesAt(place), [range]));
  const place = places[0];
  if (place === undefined || places.length > 1) return false;
  const runs = runsOf(page.text, piecesAt(place), [range]);
  const read = runs.filter(({ isInside }) => isInside);
  if (read.length !== 1) return false;
  let isFirst = true;
  putPieces(
    place,
    runs.flatMap(({ isInside, pieces }) => {
      if (!isInside) return pieces;
      return linesOf(page.text, pieces).map((piece): Piece => {
        const text = isFirst ? plain(reading) : '';
        isFirst = false;
        return { ...piece, reading: text };
      });
    }),
  );
  return true;
}

/** The pieces as one a line: only white space may lie between. */
function linesOf(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[] = [];
  for (const { hidden: _, ...piece } of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.end <= piece.start && isGap(text.slice(last.end, piece.start))) {
      lines[lines.length - 1] = { ...last, end: piece.end };
    } else {
      lines.push(piece);
    }
  }
  return lines;
}

function isGap(text: string): boolean {
  return /^[^\S\n\r]*$/u.test(text);
}

/** A reading on one line: it is a word or a few, never a paragraph's break. */
function plain(reading: string): string {
  return reading.replace(/\s+/gu, ' ').trim();
}
