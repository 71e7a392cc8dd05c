/** Names of things in REFI-QDA files: the same thing has the same GUID in every export, and is known again by it. */
import { uuidOf } from '../base/sha256';

/** Returns the GUID of something of the library: a tag, an article, a note, a maker as `maker:NAME`. */
export function guidOf(id: string): string {
  return uuidOf(id);
}

/**
 * Returns the GUID of a highlight's selection. A highlight whose stretches do not follow each other has several
 * selections: their GUIDs differ in the last four digits only, which count from 0.
 */
export function selectionGuid(highlightId: string, part: number): string {
  return uuidOf(highlightId).slice(0, -4) + part.toString(16).padStart(4, '0');
}

/** Returns the GUID of the code that stands for a colour, and of the one that these stand under. */
export function colourGuid(colour: string): string {
  return uuidOf(`colour:${colour}`);
}

export const coloursGuid = uuidOf('colours');

/** The colours as codes have them. */
export const colourValues: Readonly<Record<string, string>> = {
  yellow: '#FFD84D',
  green: '#7BC96F',
  blue: '#6CB2F2',
  pink: '#F28CB1',
  purple: '#A98BE0',
};
