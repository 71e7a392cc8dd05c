/** The articles that carry two tags, or just one, as a list to read, choose from and tag. */
import { ArrowLeft, TagIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId, TagId } from '#core/page/ids';
import { usePageTitle } from '../app/page-title';
import { formatRoute } from '../app/routes';
import { useTagRows } from '../db/tag-rows';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { useListSelection } from '../ui/list-selection';
import styles from './both-view.module.css';
import { useBoth } from './client';
import { ThemeArticles } from './theme-articles';

export interface BothViewProps {
  readonly tagId: TagId;
  readonly otherId: TagId;
}

/** The list under the names of both. */
export function BothView({ tagId, otherId }: BothViewProps) {
  const { t } = useTranslation('themes');
  const ids = useBoth(tagId, otherId);
  const tags = useTagRows();
  const place = `both ${tagId} ${otherId}`;
  const list = useListSelection<ArticleId>({
    kind: 'article',
    place,
    keys: ids,
  });
  const first = tags?.get(tagId)?.name ?? '';
  const name =
    tagId === otherId ? first : t('together.both', { first, second: tags?.get(otherId)?.name ?? '' });
  usePageTitle(tags === undefined ? null : name);
  return (
    <div className={styles.both}>
      <div className={styles.head}>
        <a href={formatRoute({ view: 'insight', show: 'together' })} className={styles.back}>
          <Icon of={ArrowLeft} size={14} />
          {t('together.back')}
        </a>
        <h2 className={styles.name}>{name}</h2>
      </div>
      <ThemeArticles
        ids={ids}
        place={place}
        list={list}
        empty={
          <EmptyState icon={TagIcon} title={t('together.noneBoth')}>
            {t('together.noneBothText')}
          </EmptyState>
        }
      />
    </div>
  );
}
