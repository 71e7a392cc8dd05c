/** What mends a page, for the palette and for menus: what its keys do, by name. */
import { useActions } from '../app/actions';
import { tableId } from '../app/key-tables';
import { formatKeys } from '../app/keystrokes';
import { type MendAction, type MendKey, mendKeys } from '../corrections/mend-keys';
import { mendActionTitle } from '../shortcuts/table-titles';

const firstKeys: readonly MendKey[] = mendKeys.filter(
  ({ action }, at) => mendKeys.findIndex((other) => other.action === action) === at,
);

/** Lists the actions of the page while it is open. */
export function usePageActions(run: (action: MendAction) => void): void {
  useActions(
    firstKeys.map(({ action, key, alt, shift }) => ({
      id: tableId('mending', action),
      title: mendActionTitle(action),
      section: 'mending' as const,
      keys: [formatKeys({ key, ...(alt && { alt }), ...(shift && { shift }) })],
      hasOwnKeys: true,
      run: () => run(action),
    })),
  );
}
