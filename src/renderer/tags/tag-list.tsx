/** The tags in the side bar: each leads to its articles, and can be renamed, recoloured and deleted there. */
import { useTranslation } from 'react-i18next';
import { useRoute } from '../app/navigation';
import { useTags } from '../db/tags';
import { TagItem } from './tag-item';
import styles from './tag-list.module.css';

/** The section of tags; without any it says how the first comes about. */
export function TagList() {
  const { t } = useTranslation('tags');
  const tags = useTags();
  const route = useRoute();
  if (tags === undefined) return null;
  return (
    <section aria-labelledby="tag-list-title">
      <h2 id="tag-list-title" className={styles.title}>
        {t('title')}
      </h2>
      {tags.length === 0 ? (
        <p className={styles.empty}>{t('empty')}</p>
      ) : (
        <ul>
          {tags.map((tag) => (
            <TagItem key={tag.id} tag={tag} isCurrent={route.view === 'library' && route.tagId === tag.id} />
          ))}
        </ul>
      )}
    </section>
  );
}
