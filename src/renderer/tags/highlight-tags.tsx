/** The tags of highlights: the field that gives them more or takes them off. */
import { useMemo } from 'react';
import type { TagId } from '#core/page/ids';
import { attempt } from '../app/failures';
import type { HighlightRow } from '../db/rows';
import { tagHighlights, untagHighlights } from '../db/tag-highlights';
import { useTags } from '../db/tags';
import { TagChooser } from './tag-chooser';
import { tagStates } from './tag-states';

type TaggedHighlight = Pick<HighlightRow, 'id' | 'tagIds'>;

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
