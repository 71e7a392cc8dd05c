/** Shades of cells: numbers differ by factors, so do their shades. */
import { scaleLog } from 'd3-scale';

/** Shades there are. */
export const shades = 5;

/** Returns the shade of a number among numbers up to `largest`: 0 for nothing, 1 to `shades`. */
export function shadeOf(value: number, largest: number, smallest = 1): number {
  if (value <= 0) return 0;
  if (largest <= smallest) return shades;
  const scale = scaleLog().domain([smallest, largest]).range([1, shades]).clamp(true);
  return Math.round(scale(value));
}
