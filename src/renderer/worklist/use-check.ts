/** "Looks right": a page is marked as checked, and the way leads on. */
import { useTranslation } from 'react-i18next';
import type { Span } from '#core/page/model';
import { attempt } from '../app/failures';
import { currentRoute } from '../app/navigation';
import type { OpenPage } from '../db/articles';
import { setChecked } from '../db/corrections';
import { withUndo } from '../highlights/offer-undo';
import { closeOffers } from '../ui/toast';
import { goAlong } from './work-order';

export interface PageCheck {
  readonly isChecked: boolean;
  /** Marks the page as checked, or takes that back; checked along the worklist, it leads to the next page. */
  toggle(): void;
  /** Goes along the worklist. */
  goOn(step: 1 | -1): void;
}

/** Returns the check of the open page; `isWork` is true for a page along the worklist. */
export function useCheck({ page }: OpenPage, isWork: boolean): PageCheck {
  const { t } = useTranslation(['corrections', 'common', 'errors', 'actions']);
  const isChecked = page.checkedAt > 0;

  async function toggle(): Promise<void> {
    const from = placeNow();
    // From page to page the offers would pile up.
    closeOffers();
    await withUndo(() => setChecked([page.id], !isChecked), {
      message: t(isChecked ? 'check.undone' : 'check.done'),
      undo: t('common:undo'),
      refused: t('errors:undoRefused', { action: t('actions:markChecked', { count: 1 }) }),
    });
    if (isWork && !isChecked) await goAlong(1, from, true);
  }

  return {
    isChecked,
    toggle: () => attempt(toggle),
    goOn: (step) => {
      if (isWork) attempt(() => goAlong(step, placeNow()));
    },
  };
}

function placeNow(): Span | null {
  const route = currentRoute();
  return route.view === 'page' ? (route.at ?? null) : null;
}
