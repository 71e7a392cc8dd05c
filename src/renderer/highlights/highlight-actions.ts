/** What can be done to a highlight wherever it is shown, with the words that go with it. */
import type { TFunction } from 'i18next';
import type { HighlightId } from '#core/page/ids';
import { deleteHighlight } from '../db/highlights';
import { withUndo } from './offer-undo';

/** Deletes a highlight with its note and offers to bring both back. */
export async function removeHighlight(id: HighlightId, t: TFunction<'highlights'>): Promise<void> {
  await withUndo(() => deleteHighlight(id), {
    message: t('deleted'),
    undo: t('undo'),
    refused: t('undoRefused'),
  });
}
