/** Names that the articles seem to print: chosen by the user, added to the lists, or not offered any more. */
import { Sparkles } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type NameKind, nameKinds, namingKey } from '#core/names/model';
import { quoted } from '#core/search/query/quoting';
import { attempt } from '../app/failures';
import { navigate } from '../app/navigation';
import { offerNamesAgain, useRefusedNames } from '../db/names';
import { withUndo } from '../highlights/offer-undo';
import { EmptyHere } from '../library/empty-here';
import { useRowHeight } from '../settings/row-height';
import { Button } from '../ui/button';
import { useKeptState } from '../ui/kept-state';
import type { Selection } from '../ui/list-keys';
import { useListSelection } from '../ui/list-selection';
import { Select } from '../ui/select';
import { VirtualList } from '../ui/virtual-list';
import { useNameProgress, useOffers } from './client';
import { NamesLoading } from './names-loading';
import type { OfferedName } from './names-state';
import styles from './names-view.module.css';
import { OfferItem } from './offer-item';
import { OffersChosen } from './offers-chosen';

const rowHeights = { comfortable: 48, compact: 38 };

/** What is offered of a kind, with what can be done. */
export function OffersView() {
  const { t } = useTranslation('names');
  const [kind, setKind] = useKeptState<NameKind>('offered kind', 'person');
  const offered = useOffers(kind);
  const progress = useNameProgress();
  const offers = offered?.offers ?? none;
  const keys = useMemo(() => offers.map((offer) => namingKey(offer.kind, offer.name)), [offers]);
  const { selection, onSelect, onAll, onClear } = useListSelection<string>({
    kind: 'offer',
    place: `offered names ${kind}`,
    keys,
  });
  const chosen = offers.filter((_, at) => selection.chosen.has(keys[at] ?? ''));
  const rarer = (offered?.all ?? 0) - offers.length;
  return (
    <section className={styles.list} aria-label={t('offers.title')}>
      <div className={styles.tools}>
        <Select
          label={t('offers.kind')}
          isLabelHidden
          value={kind}
          onChange={setKind}
          options={nameKinds.map((id) => ({ id, label: t(`views.${id}`) }))}
        />
        <span className={styles.words}>{t('offers.intro')}</span>
      </div>
      {offered === undefined || (offers.length === 0 && progress?.isReading === true) ? (
        <NamesLoading />
      ) : offers.length === 0 ? (
        <EmptyHere icon={Sparkles} title={t('offers.empty')}>
          {t('offers.emptyText')}
        </EmptyHere>
      ) : (
        <OfferList keys={keys} offers={offers} selection={selection} onSelect={onSelect} />
      )}
      {chosen.length > 0 && (
        <OffersChosen chosen={chosen} total={keys.length} onAll={onAll} onDone={onClear} />
      )}
      <Foot kind={kind} rarer={rarer} />
    </section>
  );
}

interface OfferListProps {
  readonly keys: readonly string[];
  readonly offers: readonly OfferedName[];
  readonly selection: Selection<string>;
  readonly onSelect: (selection: Selection<string>) => void;
}

function OfferList({ keys, offers, selection, onSelect }: OfferListProps) {
  const rowHeight = useRowHeight(rowHeights);
  const { t } = useTranslation('names');
  return (
    <VirtualList
      label={t('offers.title')}
      keys={keys}
      rowHeight={rowHeight}
      selection={selection}
      onSelect={onSelect}
      placeKey="offered names"
      onOpen={(index) => {
        const offer = offers[index];
        // Where it stands is best seen in the text.
        if (offer !== undefined) navigate({ view: 'search', query: quoted(offer.name) });
      }}
      wordsAt={(index) => offers[index]?.name ?? ''}
      renderRow={(index, { isChosen }) => {
        const offer = offers[index];
        return offer === undefined ? null : <OfferItem offer={offer} isChosen={isChosen} />;
      }}
    />
  );
}

/** How many are not shown, and those that are not offered any more. */
function Foot({ kind, rarer }: { readonly kind: NameKind; readonly rarer: number }) {
  const { t } = useTranslation('names');
  const refused = (useRefusedNames() ?? []).filter((row) => row.kind === kind);
  const count = refused.length;
  if (rarer <= 0 && count === 0) return null;
  return (
    <div className={styles.foot}>
      {rarer > 0 && <span>{t('offers.more', { count: rarer })}</span>}
      {count > 0 && (
        <>
          <span>{t('offers.refused', { count })}</span>
          <Button
            size="small"
            variant="quiet"
            onPress={() =>
              attempt(() =>
                withUndo(() => offerNamesAgain(refused.map(({ id }) => id)), {
                  message: t('done.again', { count }),
                  undo: t('undo'),
                  refused: t('undoRefused'),
                }),
              )
            }
          >
            {t('offers.again')}
          </Button>
        </>
      )}
    </div>
  );
}

const none: readonly never[] = [];
