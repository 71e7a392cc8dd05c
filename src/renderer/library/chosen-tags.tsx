/** The tags of the articles chosen in a list, however many they are. */
import { useMemo } from 'react';
import type { ArticleId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { useTagCounts } from '../db/tag-counts';
import { tagArticles, untagArticles, useTags } from '../db/tags';
import { TagChooser } from '../tags/tag-chooser';
import type { TagState } from '../tags/tag-states';

/** The field and list that give and take tags. */
export function ChosenTags({ articleIds }: { readonly articleIds: readonly ArticleId[] }) {
  const tags = useTags();
  const counts = useTagCounts(articleIds);
  const states = useMemo(
    () =>
      (tags ?? []).map((tag): TagState => {
        const count = counts?.get(tag.id) ?? 0;
        return { tag, count, state: count === 0 ? 'none' : count < articleIds.length ? 'some' : 'all' };
      }),
    [tags, counts, articleIds],
  );
  return (
    <TagChooser
      states={states}
      total={articleIds.length}
      onToggle={(id, isOn) =>
        attempt(() => (isOn ? tagArticles(articleIds, id) : untagArticles(articleIds, id)))
      }
    />
  );
}
