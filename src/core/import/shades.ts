/** Colours of other programs as the five that there are here. */
import { colourValues } from '../export/refi-ids';

/** Returns the name of the nearest colour: of a name its own, of #RRGGBB the one most like it; null for others. */
export function shadeOf(colour: string): string | null {
  const plain = colour.trim().toLowerCase();
  if (plain in colourValues) return plain;
  const wanted = partsOf(plain);
  if (wanted === null) return null;
  const far = (value: string): number =>
    (partsOf(value) ?? []).reduce((sum, part, at) => sum + (part - (wanted[at] ?? 0)) ** 2, 0);
  return Object.entries(colourValues).reduce((best, next) => (far(next[1]) < far(best[1]) ? next : best))[0];
}

function partsOf(colour: string): readonly number[] | null {
  const digits = /^#?([\da-f]{6})$/iu.exec(colour)?.[1];
  return digits === undefined ? null : [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
