/** The saved searches in the side bar: each leads to its results, and says how many there are now. */
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { useRoute } from '../app/navigation';
import type { SavedSearchRow } from '../db/rows';
import { moveSavedSearch, renameSavedSearch, useSavedSearches } from '../db/saved-searches';
import { NavSection } from '../navigator/nav-section';
import { InlineRename } from '../ui/inline-rename';
import { SavedSearchItem } from './saved-search-item';
import { savedSearchActionOf } from './saved-search-keys';
import styles from './saved-search-list.module.css';
import { type SearchCounts, useSearchCounts } from './search-counts';
import { useDeleteSearch } from './use-delete-search';

/** The section of saved searches; without any it says how the first comes about. */
export function SavedSearchList() {
  const { t } = useTranslation('query');
  const searches = useSavedSearches();
  if (searches === undefined) return null;
  return (
    <NavSection name="searches" title={t('saved.title')}>
      {searches.length === 0 ? (
        <p className={styles.empty}>{t('saved.empty')}</p>
      ) : (
        <CountedSearches searches={searches} />
      )}
    </NavSection>
  );
}

/** The search worker is asked only when there is something to count. */
function CountedSearches({ searches }: { readonly searches: readonly SavedSearchRow[] }) {
  return <SearchItems searches={searches} counts={useSearchCounts(searches)} />;
}

interface SearchItemsProps {
  readonly searches: readonly SavedSearchRow[];
  readonly counts: SearchCounts;
}

/** The keys of `savedSearchKeys` rename, delete and move the one that has the focus. */
function SearchItems({ searches, counts }: SearchItemsProps) {
  const { t } = useTranslation('query');
  const route = useRoute();
  const [renaming, setRenaming] = useState<string | null>(null);
  const deleteSearch = useDeleteSearch();

  function onKeyDown(event: KeyboardEvent): void {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    const isLink = event.target instanceof HTMLAnchorElement;
    const search = searches[Array.from(item?.parentElement?.children ?? []).indexOf(item as Element)];
    if (search === undefined || !isLink) return;
    const action = savedSearchActionOf(event.nativeEvent);
    if (action === 'rename') setRenaming(search.id);
    else if (action === 'delete') deleteSearch(search);
    else if (action === 'up') attempt(() => moveSavedSearch(search.id, -1));
    else if (action === 'down') attempt(() => moveSavedSearch(search.id, 1));
    else return;
    event.preventDefault();
  }

  return (
    <ul onKeyDown={onKeyDown}>
      {searches.map((search, index) =>
        renaming === search.id ? (
          <li key={search.id} className={styles.rename}>
            <InlineRename
              label={t('saved.newName')}
              value={search.name}
              onDone={(name) => {
                setRenaming(null);
                if (name !== null) attempt(() => renameSavedSearch(search.id, name));
              }}
            />
          </li>
        ) : (
          <SavedSearchItem
            key={search.id}
            search={search}
            count={counts.get(search.id) ?? 0}
            route={route}
            isFirst={index === 0}
            isLast={index === searches.length - 1}
            onRename={() => setRenaming(search.id)}
            onDelete={() => deleteSearch(search)}
          />
        ),
      )}
    </ul>
  );
}
