/** Names: the user's own lists of people, organisations and places, what is offered for them, and who wrote. */
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assert';
import { navigate } from '../app/navigation';
import type { NameShow } from '../app/routes';
import { Segmented } from '../ui/segmented';
import { ViewFrame, ViewHead } from '../ui/view-head';
import { NameLists } from './name-lists';
import { NamesReading } from './names-reading';
import styles from './names-view.module.css';
import { OffersView } from './offers-view';
import { ReportersView } from './reporters-view';

const shows = ['person', 'organisation', 'place', 'offers', 'reporters'] as const;

/** The views of the names under one head. */
export function NamesView({ show = 'person' }: { readonly show?: NameShow | 'person' }) {
  const { t } = useTranslation('names');
  return (
    <ViewFrame>
      <ViewHead title={t('title')}>
        <div className={styles.shows}>
          <Segmented
            label={t('show')}
            value={show}
            onChange={(next) =>
              navigate(next === 'person' ? { view: 'names' } : { view: 'names', show: next })
            }
            options={shows.map((id) => ({ id, label: t(`views.${id}`) }))}
          />
        </div>
      </ViewHead>
      <NamesReading />
      <Shown show={show} />
    </ViewFrame>
  );
}

function Shown({ show }: { readonly show: (typeof shows)[number] }) {
  switch (show) {
    case 'person':
    case 'organisation':
    case 'place':
      return <NameLists key={show} kind={show} />;
    case 'offers':
      return <OffersView />;
    case 'reporters':
      return <ReportersView />;
    default:
      return assertNever(show);
  }
}
