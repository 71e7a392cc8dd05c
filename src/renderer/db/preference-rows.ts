/** Rows of the table of preferences: what the user settled for this library. */
import type { HighlightColour } from './rows';

/** Settings that belong to the library, because they say how it is read or what was meant by what was made. */
export type PreferenceRow =
  | {
      readonly id: 'path-patterns';
      /** Texts of patterns, in the order in which they are tried. */
      readonly patterns: readonly string[];
    }
  | {
      readonly id: 'colour-meanings';
      /** What the user means by a colour; a colour without a meaning is left out. */
      readonly meanings: Readonly<Partial<Record<HighlightColour, string>>>;
    }
  | {
      readonly id: 'maker';
      /** Whose name what is made from now on carries. */
      readonly name: string;
    }
  | {
      readonly id: 'library';
      /** What this library's backups are known by, also on another computer: letters and digits. */
      readonly key: string;
      /** What the user calls it; '' for the one that was there at first. */
      readonly name: string;
    }
  | {
      readonly id: 'past-searches';
      /** What was searched for, as it was typed, the last first. */
      readonly queries: readonly string[];
    };
export type PreferenceOf<Id extends PreferenceRow['id']> = Extract<PreferenceRow, { readonly id: Id }>;
