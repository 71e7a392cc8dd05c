/** Text taken out of the parts it stands in, so that it can go elsewhere. */
import type { Piece, RawRange } from '../../page/model';
import { cutByRanges } from './cut';
import { type DraftPage, type DraftPlace, piecesAt, placesOf, putPieces } from './draft-page';
import { rangesOver } from './ranges';

/** A run of text with the place it was at. */
export interface Taken {
  readonly pieces: readonly Piece[];
  readonly place: DraftPlace;
}

/** Takes the text of ranges, in the order of the page; what is left of a part stays together. */
export function takeText(
  page: DraftPage,
  ranges: readonly RawRange[],
  isWanted: (place: DraftPlace) => boolean = () => true,
): readonly Taken[] {
  const taken: Taken[] = [];
  for (const place of placesOf(page)) {
    const pieces = piecesAt(place);
    if (!isWanted(place) || !touches(pieces, ranges)) continue;
    const runs = cutByRanges(page.text, pieces, ranges);
    const inside = runs.filter(({ isInside }) => isInside);
    if (inside.length === 0) continue;
    putPieces(
      place,
      runs.filter(({ isInside }) => !isInside).flatMap((run) => run.pieces),
    );
    for (const run of inside) taken.push({ pieces: run.pieces, place });
  }
  return taken;
}

/** True when one of the pieces shares text with one of tidy ranges. */
export function touches(pieces: readonly Piece[], ranges: readonly RawRange[]): boolean {
  return pieces.some((piece) => rangesOver(ranges, piece).length > 0);
}
