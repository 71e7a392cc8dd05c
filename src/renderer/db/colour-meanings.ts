/** What the user means by the colours: "claim", "figure"… Kept in the library, because it says what was marked. */

import { db } from './database';
import { act } from './edit';
import { useLiveQuery } from './live-query';
import type { HighlightColour } from './rows';

/** A colour without a meaning is left out. */
export type ColourMeanings = Readonly<Partial<Record<HighlightColour, string>>>;

/** A meaning is a word or two beside a swatch: longer ones are cut, in UTF-16 units. */
export const longestMeaning = 60;

const none: ColourMeanings = {};

/** The meanings of the colours; none while loading. */
export function useColourMeanings(): ColourMeanings {
  return useLiveQuery(getColourMeanings, []) ?? none;
}

/** Returns the meanings of the colours. */
export async function getColourMeanings(): Promise<ColourMeanings> {
  const row = await db.preferences.get('colour-meanings');
  return row?.id === 'colour-meanings' ? row.meanings : none;
}

/** Gives a colour a meaning, or with '' takes it away; one step of the journal. */
export async function setColourMeaning(colour: HighlightColour, meaning: string): Promise<void> {
  const tidy = meaning.trim().replaceAll(/\s+/gu, ' ').slice(0, longestMeaning).trim();
  await act(
    db,
    { action: tidy === '' ? 'clearColourMeaning' : 'setColourMeaning', values: { meaning: tidy } },
    async (edit) => {
      const { [colour]: before = '', ...others } = await getColourMeanings();
      if (before === tidy) return;
      const meanings = tidy === '' ? others : { ...others, [colour]: tidy };
      await edit.put('preferences', { id: 'colour-meanings', meanings });
    },
  );
}
