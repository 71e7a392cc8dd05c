/** How high the rows of long lists are: they have to know before they draw one. */
import { useSettings } from './settings';

/** Heights in CSS pixels for the two densities. */
export interface RowHeights {
  readonly comfortable: number;
  readonly compact: number;
}

/** The height for the density that is set. */
export function useRowHeight(heights: RowHeights): number {
  return heights[useSettings('density').density];
}
