/** The tags of highlights: as chips with the field that gives more, or the field alone. */
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import type { HighlightRow } from '../db/rows';
import { areHighlightsTagged, tagHighlights, untagHighlights } from '../db/tag-highlights';
import { useTags } from '../db/tags';
import { useFavouriteKeys } from './favourites';
import { TagChooser } from './tag-chooser';
import { TagPicker } from './tag-picker';
import { tagStates } from './tag-states';

type TaggedHighlight = Pick<HighlightRow, 'id' | 'tagIds'>;

export interface HighlightTagsProps {
  readonly highlights: readonly TaggedHighlight[];
  /** Given, the field is opened from outside as well. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** Chips of the highlights' tags, and the button that opens the field; number keys count in the panel around it. */
export function HighlightTags({ highlights, ...opening }: HighlightTagsProps) {
  const { t } = useTranslation('tags');
  const frame = useRef<HTMLDivElement>(null);
  const onToggle = (id: TagId, isOn: boolean) => toggle(highlights, id, isOn);
  useFavouriteKeys({
    isOn: (tag) =>
      areHighlightsTagged(
        highlights.map(({ id }) => id),
        tag,
      ),
    onToggle,
    within: frame,
  });
  return (
    <div ref={frame}>
      <TagPicker
        {...opening}
        items={highlights}
        label={t(highlights.length === 1 ? 'ofHighlight' : 'ofHighlights')}
        onToggle={onToggle}
      />
    </div>
  );
}

/** The field and list alone, for a panel that is open already; any number of highlights. */
export function HighlightTagChooser({ highlights }: { readonly highlights: readonly TaggedHighlight[] }) {
  const tags = useTags();
  const states = useMemo(() => tagStates(tags ?? [], highlights), [tags, highlights]);
  return (
    <TagChooser
      states={states}
      total={highlights.length}
      onToggle={(id, isOn) => attempt(() => toggle(highlights, id, isOn))}
    />
  );
}

function toggle(highlights: readonly TaggedHighlight[], tag: TagId, isOn: boolean): Promise<void> {
  const ids = highlights.map(({ id }) => id);
  return isOn ? tagHighlights(ids, tag) : untagHighlights(ids, tag);
}
