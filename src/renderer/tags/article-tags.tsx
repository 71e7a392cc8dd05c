/** The tags of one or several articles, with the field that gives them more. */
import { useTranslation } from 'react-i18next';
import type { ArticleId, TagId } from '#core/page/ids';
import { useArticleRows } from '../db/articles';
import type { ArticleRow } from '../db/rows';
import { areTagged } from '../db/tag-counts';
import { tagArticles, untagArticles } from '../db/tags';
import { useFavouriteKeys } from './favourites';
import { TagPicker } from './tag-picker';

export interface ArticleTagsProps {
  readonly articleIds: readonly ArticleId[];
  /** Given, the field is opened from outside as well. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

const none: readonly ArticleRow[] = [];

/** The tags of articles that are few: all of their rows are loaded. Number keys count anywhere in the view. */
export function ArticleTags({ articleIds, ...opening }: ArticleTagsProps) {
  const { t } = useTranslation('tags');
  const rows = useArticleRows(articleIds) ?? none;
  const onToggle = (id: TagId, isOn: boolean) =>
    isOn ? tagArticles(articleIds, id) : untagArticles(articleIds, id);
  useFavouriteKeys(rows.length === 0 ? null : { isOn: (id) => areTagged(articleIds, id), onToggle });
  return <TagPicker {...opening} items={rows} label={t('ofArticle')} onToggle={onToggle} />;
}
