/** The navigator: the library's sources, the newspapers by year, issue and page, worklists, tags, searches, places. */
import { Library } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavItem } from '../app/nav-item';
import { libraryRouteOf, useRoutePart } from '../app/navigation';
import { useSources } from '../db/sources';
import { SourceItem } from '../library/source-item';
import { useRowHeight } from '../settings/row-height';
import { NavSection } from './nav-section';
import styles from './navigator.module.css';
import { Explorations, KeptPlaces, Worklists } from './place-list';

const IssueTree = lazy(async () => ({ default: (await import('./issue-tree')).IssueTree }));
const SavedSearchList = lazy(async () => ({
  default: (await import('../search/saved-search-list')).SavedSearchList,
}));
const TagList = lazy(async () => ({ default: (await import('../tags/tag-list')).TagList }));

/** Heights of a row: `--nav-row` in tokens.css says the same. */
const rows = { comfortable: 30, compact: 26 };

/** Where one can go. */
export function Navigator() {
  const { t } = useTranslation(['navigator', 'common']);
  const list = useRoutePart(libraryRouteOf);
  const sources = useSources();
  const scroller = useRef<HTMLElement>(null);
  const rowHeight = useRowHeight(rows);
  const total = sources?.reduce((sum, source) => sum + source.articleCount, 0) ?? 0;
  return (
    <nav ref={scroller} aria-label={t('common:nav.places')} className={styles.scroll}>
      <ul>
        <NavItem route={{ view: 'library' }} icon={Library} count={total} isCurrent={isWholeLibrary(list)}>
          {t('common:nav.allArticles')}
        </NavItem>
        {sources?.map((source) => (
          <SourceItem key={source.id} source={source} isCurrent={list?.sourceId === source.id} />
        ))}
      </ul>
      {total > 0 && (
        <NavSection name="newspapers" title={t('issues.title')}>
          <Suspense fallback={null}>
            <IssueTree scroller={scroller} rowHeight={rowHeight} />
          </Suspense>
        </NavSection>
      )}
      <Worklists />
      <Suspense fallback={null}>
        <TagList />
        <SavedSearchList />
      </Suspense>
      <Explorations />
      <KeptPlaces />
    </nav>
  );
}

function isWholeLibrary(list: ReturnType<typeof libraryRouteOf>): boolean {
  return list !== null && list.sourceId === undefined && list.tagId === undefined && list.paper === undefined;
}
