/** What the user's colours and tags are called, loaded once for all highlights on screen: there may be hundreds. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { type ColourMeanings, useColourMeanings } from '../db/colour-meanings';
import type { HighlightColour, TagRow } from '../db/rows';
import { useTagRows } from '../db/tag-rows';

interface MarkingWords {
  readonly tags: ReadonlyMap<TagId, TagRow>;
  readonly meanings: ColourMeanings;
}

const noTags: ReadonlyMap<TagId, TagRow> = new Map();
const MarkingWordsContext = createContext<MarkingWords>({ tags: noTags, meanings: {} });

/** Loads the words for everything inside. */
export function MarkingWordsProvider({ children }: { readonly children: ReactNode }) {
  const tags = useTagRows() ?? noTags;
  const meanings = useColourMeanings();
  const words = useMemo(() => ({ tags, meanings }), [tags, meanings]);
  return <MarkingWordsContext value={words}>{children}</MarkingWordsContext>;
}

/** The tags by id; none while loading. */
export function useTagNames(): ReadonlyMap<TagId, TagRow> {
  return useContext(MarkingWordsContext).tags;
}

export interface ColourNames {
  /** As in "Yellow: claim"; "Yellow" alone where it has no meaning. */
  readonly full: (colour: HighlightColour) => string;
  /** '' for none. */
  readonly meaning: (colour: HighlightColour) => string;
}

/** Returns what colours are called, with the meanings that the user gave them. */
export function useColourNames(): ColourNames {
  const { t } = useTranslation(['marking', 'highlights']);
  const { meanings } = useContext(MarkingWordsContext);
  const meaning = (colour: HighlightColour) => meanings[colour] ?? '';
  return {
    meaning,
    full: (colour) =>
      meaning(colour) === ''
        ? t(`highlights:colours.${colour}`)
        : t('colourWithMeaning', { colour: t(`highlights:colours.${colour}`), meaning: meaning(colour) }),
  };
}
