/** How large a scan is shown, and what of it is in sight: as numbers, without a page. */

/** A width and a height, in whatever unit both are in. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** 'width': as wide as the pane; 'page': all of it in sight; else CSS pixels for a pixel of the scan. */
export type Zoom = 'width' | 'page' | number;

/** Smaller shows nothing any more, larger only single dots. */
export const zoomBounds = { min: 0.02, max: 8 } as const;
const zoomStep = 1.25;

/** Returns the scale, CSS pixels for a pixel of the scan, at which it is shown in a pane; 1 while the pane has no size. */
export function scaleOf(zoom: Zoom, scan: Size, pane: Size): number {
  if (typeof zoom === 'number') return clamp(zoom);
  if (scan.width <= 0 || scan.height <= 0 || pane.width <= 0 || pane.height <= 0) return 1;
  const wide = pane.width / scan.width;
  return clamp(zoom === 'width' ? wide : Math.min(wide, pane.height / scan.height));
}

/** Returns the scale a step larger or smaller. */
export function stepScale(scale: number, by: 1 | -1): number {
  return clamp(by === 1 ? scale * zoomStep : scale / zoomStep);
}

/** Returns a scan's size after so many quarter turns to the right. */
export function turned({ width, height }: Size, quarters: number): Size {
  return quarters % 2 === 0 ? { width, height } : { width: height, height: width };
}

/**
 * Returns where to scroll so that what is at `point` in the pane stays there when the scale changes. `scroll` and
 * `point` are of one axis, in CSS pixels.
 */
export function scrollAfterZoom(scroll: number, point: number, from: number, to: number): number {
  return Math.max(0, (scroll + point) * (to / from) - point);
}

function clamp(scale: number): number {
  return Math.min(zoomBounds.max, Math.max(zoomBounds.min, scale));
}
