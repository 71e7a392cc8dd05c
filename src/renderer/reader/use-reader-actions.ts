/** The reader's actions for the palette and for menus: what its keys do, by name. */
import { useRef } from 'react';
import { useActions } from '../app/actions';
import { tableId } from '../app/key-tables';
import { formatKeys } from '../app/keystrokes';
import { readerActionTitle } from '../shortcuts/table-titles';
import { type ReaderAction, type ReaderKey, readerKeys } from './reader-keys';

/** Numbered tags are given by their keys; leaving is what Escape is for. */
const unlisted = /^(?:favourite-\d|back)$/u;

const firstKeys: readonly ReaderKey[] = readerKeys.filter(
  ({ action }, at) => readerKeys.findIndex((other) => other.action === action) === at,
);

/** Lists the reader's actions while an article is open. */
export function useReaderActions(hasSelection: () => boolean, run: (action: ReaderAction) => void): void {
  const asked = useRef(hasSelection);
  asked.current = hasSelection;
  useActions(
    firstKeys.map(({ action, needsSelection, key, alt, shift }) => ({
      id: tableId('reader', action),
      // Asked for when it is shown: the reader is drawn often, and there are many.
      get title() {
        return readerActionTitle(action);
      },
      section: needsSelection === true ? ('selection' as const) : ('reading' as const),
      keys: [formatKeys({ key, ...(alt && { alt }), ...(shift && { shift }) })],
      hasOwnKeys: true,
      isQuiet: unlisted.test(action),
      isEnabled: () => needsSelection !== true || asked.current(),
      run: () => run(action),
    })),
  );
}
