/** The bin: sources that were removed. */

/** Removed sources with what is attached to them. */
export function BinView() {
  return null;
}
