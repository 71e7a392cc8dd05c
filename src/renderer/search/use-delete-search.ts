/** Deletes a saved search and offers to bring it back. */
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import type { SavedSearchRow } from '../db/rows';
import { deleteSavedSearch } from '../db/saved-searches';
import { withUndo } from '../highlights/offer-undo';

/** Returns the action. */
export function useDeleteSearch(): (search: SavedSearchRow) => void {
  const { t } = useTranslation(['query', 'common', 'errors', 'actions']);
  return ({ id, name }) =>
    attempt(() =>
      withUndo(() => deleteSavedSearch(id), {
        message: t('query:saved.deleted', { name }),
        undo: t('common:undo'),
        refused: t('errors:undoRefused', { action: t('actions:deleteSearch', { name }) }),
      }),
    );
}
