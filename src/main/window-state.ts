/** Where the window stood, kept between runs and put right when the displays have changed. */
import { z } from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** Bounds when neither maximised nor full screen; null before the first run. */
  readonly bounds: Rectangle | null;
  readonly isMaximised: boolean;
  readonly isFullScreen: boolean;
}

/** What a window is made with: without x and y it comes in the middle of the main display. */
export interface WindowPlace {
  readonly bounds: {
    readonly width: number;
    readonly height: number;
    readonly x?: number;
    readonly y?: number;
  };
  readonly isMaximised: boolean;
  readonly isFullScreen: boolean;
}

const pixels = z.number().int().min(-100_000).max(100_000);

export const windowStateSchema: z.ZodType<WindowState> = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels.min(200), height: pixels.min(150) }).nullable(),
  isMaximised: z.boolean(),
  isFullScreen: z.boolean(),
});

export const noWindowState: WindowState = { bounds: null, isMaximised: false, isFullScreen: false };

const usual = { width: 1280, height: 860 };

/** So much of the title bar must be on a display for the window to be caught with the mouse. */
const graspable = { width: 120, height: 40 };

/** Returns where to open the window: as it stood if that is still to be seen, else its size on the main display. */
export function placeWindow(state: WindowState, workAreas: readonly Rectangle[]): WindowPlace {
  const { bounds, isMaximised, isFullScreen } = state;
  const main = workAreas[0] ?? { x: 0, y: 0, ...usual };
  const wanted = bounds ?? usual;
  const area = bounds === null ? undefined : workAreas.find((display) => canBeGrasped(bounds, display));
  const room = area ?? main;
  const size = { width: Math.min(wanted.width, room.width), height: Math.min(wanted.height, room.height) };
  const at = bounds === null || area === undefined ? {} : pullIn(bounds, size.width, area);
  return { bounds: { ...size, ...at }, isMaximised, isFullScreen };
}

/** The corner moved as little as it takes for a window of this width to be grasped in the area. */
function pullIn(corner: Rectangle, width: number, area: Rectangle): { x: number; y: number } {
  const left = area.x - width + graspable.width;
  const right = area.x + area.width - graspable.width;
  return { x: Math.min(Math.max(corner.x, left), right), y: Math.max(corner.y, area.y) };
}

function canBeGrasped(bounds: Rectangle, display: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
  const isBarThere =
    bounds.y >= display.y - graspable.height && bounds.y + graspable.height <= display.y + display.height;
  return across >= graspable.width && isBarThere;
}
