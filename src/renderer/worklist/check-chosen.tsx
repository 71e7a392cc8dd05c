/** Says of the pages of the chosen articles that they look right, all in one step. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/page/ids';
import { attempt } from '../app/failures';
import { setChecked } from '../db/corrections';
import { placesOf } from '../db/worklist';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';

/** The button in the bar of what is chosen. */
export function CheckChosen({ ids }: { readonly ids: readonly ArticleId[] }) {
  const { t } = useTranslation(['corrections', 'common', 'errors', 'actions']);
  async function check(): Promise<void> {
    const pages = [...new Set((await placesOf(ids)).map(({ pageId }) => pageId))];
    const count = pages.length;
    await withUndo(() => setChecked(pages, true), {
      message: t('check.doneMany', { count }),
      undo: t('common:undo'),
      refused: t('errors:undoRefused', { action: t('actions:markChecked', { count }) }),
    });
  }
  return (
    <Button variant="quiet" icon={Check} onPress={() => attempt(check)}>
      {t('check.looksRight')}
    </Button>
  );
}
