/** What the palette lists: one line that does something when it is chosen. */
import type { LucideIcon } from 'lucide-react';

/** In the order the groups have when they answer equally well; articles come last, since they come later. */
export const paletteKinds = ['action', 'place', 'setting', 'tag', 'article'] as const;
export type PaletteKind = (typeof paletteKinds)[number];

export interface PaletteItem {
  /** Names the same line again at another time. */
  readonly id: string;
  readonly kind: PaletteKind;
  readonly title: string;
  /** Where it belongs: the section of an action, the path of a tag, where an article was printed; '' for none. */
  readonly detail: string;
  /** The key that gives it too, as the platform writes it; '' for none. */
  readonly keys: string;
  readonly icon: LucideIcon;
  /** Further words it is found by. */
  readonly words: string;
  /** BCP 47 of the title where it is not of the interface's language; '' elsewhere. */
  readonly lang: string;
  readonly run: () => void;
}
