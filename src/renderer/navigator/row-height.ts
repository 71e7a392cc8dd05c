/** How high a row of the navigator is, which the tree of newspapers has to know before it draws one. */
import { useSettings } from '../settings/settings';

/** The height in CSS pixels: `--nav-row` in tokens.css says the same. */
export function useRowHeight(): number {
  return useSettings().density === 'compact' ? 26 : 30;
}
