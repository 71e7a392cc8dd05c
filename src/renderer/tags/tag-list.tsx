/** The tags in the side bar: each leads to its articles, and can be renamed, recoloured and deleted there. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '#core/page/ids';
import { useRoute } from '../app/navigation';
import { useTags } from '../db/tags';
import { Button } from '../ui/button';
import { TagItem } from './tag-item';
import styles from './tag-list.module.css';

/** Tags that are shown at first, those used last: the side bar is not the place for hundreds. */
const firstTags = 40;

/** The section of tags; without any it says how the first comes about. */
export function TagList() {
  const { t } = useTranslation('tags');
  const tags = useTags();
  const route = useRoute();
  const [showsAll, setShowsAll] = useState(false);
  if (tags === undefined) return null;
  const isCurrent = (id: TagId) => route.view === 'library' && route.tagId === id;
  const shown = showsAll ? tags : tags.filter(({ id }, index) => index < firstTags || isCurrent(id));
  return (
    <section aria-labelledby="tag-list-title">
      <h2 id="tag-list-title" className={styles.title}>
        {t('title')}
      </h2>
      {tags.length === 0 ? (
        <p className={styles.empty}>{t('empty')}</p>
      ) : (
        <>
          <ul>
            {shown.map((tag) => (
              <TagItem key={tag.id} tag={tag} isCurrent={isCurrent(tag.id)} />
            ))}
          </ul>
          {tags.length > firstTags && (
            <Button size="small" variant="quiet" onPress={() => setShowsAll(!showsAll)}>
              {showsAll ? t('showFewer') : t('showAll', { count: tags.length })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
