/** The side bar: the library with its sources, tags, and the other places of the window. */
import {
  ChartNoAxesColumn,
  Copy,
  Highlighter,
  History,
  Library,
  ListChecks,
  Search,
  Settings,
  TextAlignCenter,
  Trash2,
} from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSources } from '../db/sources';
import { useWorkCount } from '../db/worklist';
import { OpenMenu } from '../import/open-menu';
import { SourceItem } from '../library/source-item';
import { NavItem } from './nav-item';
import { useRoute } from './navigation';
import type { Route } from './routes';
import styles from './side-bar.module.css';

const SavedSearchList = lazy(async () => ({
  default: (await import('../search/saved-search-list')).SavedSearchList,
}));
const TagList = lazy(async () => ({ default: (await import('../tags/tag-list')).TagList }));

/** Where one can go; `onGo` is called after each choice, for the drawer of a narrow window. */
export function SideBar({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation('common');
  const route = useRoute();
  const sources = useSources();
  const workCount = useWorkCount() ?? 0;
  const total = sources?.reduce((sum, source) => sum + source.articleCount, 0) ?? 0;
  return (
    // A click on a link bubbles here; the drawer closes whichever it was.
    // biome-ignore lint/a11y/useKeyWithClickEvents: links already answer to keys, and their clicks arrive here
    <aside
      className={styles.bar}
      onClick={(event) => event.target instanceof Element && event.target.closest('a') !== null && onGo?.()}
    >
      <div className={styles.head}>
        <span className={styles.wordmark}>Broadsheet</span>
        <OpenMenu />
      </div>
      <nav aria-label={t('nav.places')} className={styles.scroll}>
        <ul>
          <NavItem route={{ view: 'library' }} icon={Library} count={total} isCurrent={isWholeLibrary(route)}>
            {t('nav.allArticles')}
          </NavItem>
          {sources?.map((source) => (
            <SourceItem
              key={source.id}
              source={source}
              isCurrent={route.view === 'library' && route.sourceId === source.id}
            />
          ))}
        </ul>
        <Suspense fallback={null}>
          <TagList />
          <SavedSearchList />
        </Suspense>
        <ul className={styles.places}>
          <NavItem route={{ view: 'search', query: '' }} icon={Search} isCurrent={route.view === 'search'}>
            {t('nav.search')}
          </NavItem>
          <NavItem
            route={{ view: 'concordance', term: '' }}
            icon={TextAlignCenter}
            isCurrent={['concordance', 'frequency', 'collocates'].includes(route.view)}
          >
            {t('nav.analysis')}
          </NavItem>
          <NavItem route={{ view: 'reprints' }} icon={Copy} isCurrent={route.view === 'reprints'}>
            {t('nav.reprints')}
          </NavItem>
          <NavItem route={{ view: 'highlights' }} icon={Highlighter} isCurrent={route.view === 'highlights'}>
            {t('nav.highlights')}
          </NavItem>
          <NavItem route={{ view: 'themes' }} icon={ChartNoAxesColumn} isCurrent={route.view === 'themes'}>
            {t('nav.themes')}
          </NavItem>
          <NavItem
            route={{ view: 'worklist' }}
            icon={ListChecks}
            count={workCount}
            isCurrent={route.view === 'worklist'}
          >
            {t('nav.worklist')}
          </NavItem>
          <NavItem route={{ view: 'history' }} icon={History} isCurrent={route.view === 'history'}>
            {t('nav.history')}
          </NavItem>
          <NavItem route={{ view: 'bin' }} icon={Trash2} isCurrent={route.view === 'bin'}>
            {t('nav.bin')}
          </NavItem>
          <NavItem route={{ view: 'settings' }} icon={Settings} isCurrent={route.view === 'settings'}>
            {t('nav.settings')}
          </NavItem>
        </ul>
      </nav>
    </aside>
  );
}

function isWholeLibrary(route: Route): boolean {
  return route.view === 'library' && route.sourceId === undefined && route.tagId === undefined;
}
