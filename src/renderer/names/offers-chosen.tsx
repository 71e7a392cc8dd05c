/** What can be done with the offers that are chosen. */
import { Ban, GitMerge, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '../app/failures';
import { addNames, refuseNames } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { Button } from '../ui/button';
import { ChosenBar } from '../ui/chosen-bar';
import type { OfferedName } from './names-state';
import { OfferIntoDialog } from './offer-into-dialog';

export interface OffersChosenProps {
  /** At least one. */
  readonly chosen: readonly OfferedName[];
  /** How many are offered. */
  readonly total: number;
  readonly onAll: () => void;
  readonly onDone: () => void;
}

/** A bar over the foot of the list. */
export function OffersChosen({ chosen, total, onAll, onDone }: OffersChosenProps) {
  const { t } = useTranslation('names');
  const [isAsking, setAsking] = useState(false);
  const count = chosen.length;
  const name = chosen[0]?.name ?? '';
  const undo = { undo: t('undo'), refused: t('undoRefused') };

  function add(): void {
    const entries = chosen.map((offer) => ({ kind: offer.kind, name: offer.name, variants: [], note: '' }));
    onDone();
    attempt(() =>
      withUndo(() => addNames(entries), {
        message: count === 1 ? t('done.addedName', { name }) : t('done.added', { count }),
        ...undo,
      }),
    );
  }

  function refuse(): void {
    onDone();
    attempt(() =>
      withUndo(() => refuseNames(chosen), {
        message: count === 1 ? t('done.refusedName', { name }) : t('done.refused', { count }),
        ...undo,
      }),
    );
  }

  return (
    <ChosenBar
      label={t('chosenOffers')}
      words={t('selected', { count })}
      allWords={count < total ? t('all', { count: total }) : null}
      onAll={onAll}
      onClear={onDone}
    >
      <Button size="small" variant="primary" icon={Plus} onPress={add}>
        {t('offers.take', { count })}
      </Button>
      <Button variant="quiet" icon={GitMerge} onPress={() => setAsking(true)}>
        {t('offers.variant')}
      </Button>
      <Button variant="quiet" icon={Ban} onPress={refuse}>
        {t('offers.refuse')}
      </Button>
      {isAsking && <OfferIntoDialog chosen={chosen} onClose={() => setAsking(false)} onDone={onDone} />}
    </ChosenBar>
  );
}
